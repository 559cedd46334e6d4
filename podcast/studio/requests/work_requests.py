"""Requests that take long: rendering and publishing; the finished episode's sound."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from podcast.studio.requests.exchange import answer, html
from podcast.studio.views.page_shell import message
from podcast.studio.workbench import Workbench


def work_routes(bench: Workbench) -> list[Route]:
    """The routes."""

    async def render(request: Request) -> Response:
        def work() -> Response:
            bench.work.render(bench.file(request.path_params["slug"]))
            return html("")

        return await answer(work)

    async def publish(request: Request) -> Response:
        def work() -> Response:
            bench.work.publish(bench.file(request.path_params["slug"]))
            return html(message("Publishing …", kind="done"))

        return await answer(work)

    async def episode(request: Request) -> Response:
        from podcast.episode.episode_record import find_episode

        found = await run_in_threadpool(find_episode, request.path_params["slug"], bench.show)
        path = bench.show.episodes / found.audio.name if found else None
        if found is None or path is None or not path.is_file():
            return Response("There is no episode yet.\n", 404, media_type="text/plain")
        return FileResponse(path, headers={"Cache-Control": "no-store"}, media_type="audio/mpeg")

    return [
        Route("/s/{slug}/render", render, methods=["POST"]),
        Route("/s/{slug}/publish", publish, methods=["POST"]),
        Route("/s/{slug}/episode", episode),
    ]
