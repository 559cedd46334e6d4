"""Requests of the first page: the list, and a new script."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from podcast.studio.new_script import new_script
from podcast.studio.requests.exchange import answer, answer_json, html
from podcast.studio.requests.request_guard import RequestGuard
from podcast.studio.views.list_page import list_page
from podcast.studio.workbench import Workbench


def list_routes(bench: Workbench, guard: RequestGuard) -> list[Route]:
    """The routes of the list."""

    async def front(_request: Request) -> Response:
        return await answer(lambda: html(list_page(bench.show, guard.page_token)))

    async def new(request: Request) -> Response:
        content = await request.body()
        name = request.query_params.get("name", "")

        def work() -> dict[str, str]:
            made = new_script(content, bench.show, name=name)
            return {"page": f"/s/{quote(made.slug)}?new"}

        return await answer_json(work)

    return [Route("/", front), Route("/new", new, methods=["POST"])]
