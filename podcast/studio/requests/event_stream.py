"""What happens while a page is open, as events: the file was saved, the work goes on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import StreamingResponse

from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.studio.text.script_saving import current_text
from podcast.studio.workbench import Workbench, stamp_of

LOOK = 0.5  # seconds between looks at the file
ALIVE = 15.0  # seconds after which something is sent, so that who went away is noticed


async def events(request: Request, file: ScriptFile, bench: Workbench) -> StreamingResponse:
    """The stream of one page."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_stream(request, file, bench), 200, headers, "text/event-stream")


async def _stream(request: Request, file: ScriptFile, bench: Workbench) -> AsyncIterator[str]:
    seen: tuple[int, int] | None = None
    told, silent = "", 0.0
    yield "retry: 1000\n\n"
    while not await request.is_disconnected() and not bench.closing:
        lines: list[str] = []
        stamp = stamp_of(file.path)
        if stamp != seen:
            seen = stamp
            if digest := await asyncio.to_thread(_digest, file):
                lines.append(_event("text", digest))
        progress = json.dumps(bench.progress(file.slug))
        if progress != told:
            told = progress
            lines.append(_event("progress", progress))
        silent = 0.0 if lines else silent + LOOK
        if silent >= ALIVE:
            silent = 0.0
            lines.append(": still here\n\n")
        for line in lines:
            yield line
        await asyncio.sleep(LOOK)


def _event(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"


def _digest(file: ScriptFile) -> str:
    try:
        return current_text(file).digest
    except PodcastError:
        return ""
