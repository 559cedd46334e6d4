"""Requests about what stands beside a script: the article in its colours, the history."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from podcast.studio.requests.exchange import answer, html
from podcast.studio.review.word_fates import article_runs
from podcast.studio.text.changed_cards import history_of
from podcast.studio.text.script_saving import current_text
from podcast.studio.views.beside_view import article_html, history_html
from podcast.studio.views.page_shell import partial
from podcast.studio.workbench import Workbench


def beside_routes(bench: Workbench) -> list[Route]:
    """The routes."""

    async def article(request: Request) -> Response:
        def work() -> Response:
            file = bench.file(request.path_params["slug"])
            text, read = current_text(file), file.article()
            if read is None or text.script is None:
                told = "<p>This script was not made of an article.</p>"
            else:
                told = article_html(article_runs(read, text.script), text)
            return html(partial("#beside", "innerMorph", told))  # what is selected stays so

        return await answer(work)

    async def history(request: Request) -> Response:
        def work() -> Response:
            file = bench.file(request.path_params["slug"])
            told = history_html(history_of(file))
            return html(partial("#beside", "innerHTML", told))

        return await answer(work)

    return [Route("/s/{slug}/article", article), Route("/s/{slug}/history", history)]
