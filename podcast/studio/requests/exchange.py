"""Requests and answers of the studio: fields in, HTML, JSON or an error with its remedy out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from podcast.errors import PodcastError
from podcast.studio.views.page_shell import message

NO_STORE = {"Cache-Control": "no-store"}
STATUS = {"not-found": 404, "invalid": 422, "exists": 409}


async def fields_of(request: Request) -> dict[str, str]:
    """The fields of a form, as pages of ours send it."""
    body = (await request.body()).decode("utf-8", "replace")
    return dict(parse_qsl(body, keep_blank_values=True))


def html(text: str, status: int = 200) -> Response:
    """A page, or parts of one."""
    return HTMLResponse(text, status, NO_STORE)


def as_json(value: Any, status: int = 200) -> Response:
    """A value for a script of ours."""
    body = json.dumps(value, ensure_ascii=False).encode()
    return Response(body, status, NO_STORE, "application/json")


async def answer(work: Callable[[], Response]) -> Response:
    """What `work`, done in a thread, answers; what a person can mend is told on the page."""
    try:
        return await run_in_threadpool(work)
    except PodcastError as error:
        return html(message(f"{error.what}.", error.remedy))


async def answer_json(work: Callable[[], Any]) -> Response:
    """The same for our scripts."""
    try:
        return as_json(await run_in_threadpool(work))
    except PodcastError as error:
        return as_json({"error": error.as_dict()}, STATUS.get(error.code, 400))
