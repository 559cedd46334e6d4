"""The studio as an ASGI application: its routes behind its guard."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from podcast.errors import PodcastError
from podcast.studio.requests.beside_requests import beside_routes
from podcast.studio.requests.exchange import NO_STORE
from podcast.studio.requests.list_requests import list_routes
from podcast.studio.requests.request_guard import App, RequestGuard, guarded
from podcast.studio.requests.review_requests import review_routes
from podcast.studio.requests.script_requests import script_routes
from podcast.studio.requests.word_requests import word_routes
from podcast.studio.requests.work_requests import work_routes
from podcast.studio.workbench import Workbench

TYPES = {"css": "text/css", "js": "text/javascript"}
STATIC = (
    "htmx.min.js", "studio.css", "studio.js", "sending.js", "playing.js", "desk.js",
    "cards.js", "beside.js", "words.js", "keeping.js",
)  # fmt: skip
SMALL = 500  # bytes that are not worth packing
FOR_EVER = {"Cache-Control": "private, max-age=31536000, immutable"}
ASK_AGAIN = {"Cache-Control": "no-cache"}


def studio_app(bench: Workbench, port: int) -> App:
    """The application of a studio that listens at a port of this computer."""
    guard = RequestGuard(bench.token, port)

    async def sound(request: Request) -> Response:
        def work() -> Response:
            found = bench.sounds.heard(request.path_params["key"])
            return Response(found.wav, 200, FOR_EVER if found.is_final else NO_STORE, "audio/wav")

        try:
            return await run_in_threadpool(work)
        except PodcastError as error:
            return Response(f"{error}\n", 404, NO_STORE, "text/plain")

    app = Starlette(
        routes=[
            *list_routes(bench, guard),
            Route("/sound/{key:str}.wav", sound),
            Route("/static/{name}", _static),
            *script_routes(bench, guard),
            *review_routes(bench),
            *beside_routes(bench),
            *work_routes(bench),
            *word_routes(bench),
        ],
        middleware=[Middleware(GZipMiddleware, minimum_size=SMALL)],
    )
    return guarded(app, guard)


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        return Response("Not found.\n", 404, media_type="text/plain")
    return Response(_asset(name), 200, ASK_AGAIN, TYPES[name.rpartition(".")[2]])


@cache
def _asset(name: str) -> bytes:
    return (files("podcast.studio") / "web" / name).read_bytes()
