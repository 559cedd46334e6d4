"""Clients that hold a connection and say nothing, and a computer that has no descriptors left.

A request has to be there in half a minute. Without descriptors everybody waits, and the log says so
once, not once for each who asks.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    pass

HEADERS_WITHIN = 30.0  # seconds for a request's head
IDLE = 15  # seconds that a connection may stay open between two requests
NO_DESCRIPTORS = (errno.EMFILE, errno.ENFILE)
SAY_AGAIN = 60.0  # seconds until it is said again
OURS = 64  # descriptors that we need beside connections and files
Scope = dict[str, Any]
App = "Callable[[Scope, Any, Any], Awaitable[None]]"


class PatientProtocol(H11Protocol):
    """Closes a connection whose request does not come."""

    waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """From now on a request has to come."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """The head is whole, or it is waited for as before."""
        super().data_received(data)
        asked = self.cycle is not None and not self.cycle.response_complete
        if asked and self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None
        elif not asked and self.waiting is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        if self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None
        super().connection_lost(exc)

    def _wait(self) -> None:
        self.waiting = self.loop.call_later(HEADERS_WITHIN, self._give_up)

    def _give_up(self) -> None:
        self.waiting = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()


class OnceAWhile(logging.Filter):
    """What is said of missing descriptors is said once a minute."""

    said = -SAY_AGAIN

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to say it."""
        error = record.exc_info[1] if record.exc_info else None
        out = isinstance(error, OSError) and error.errno in NO_DESCRIPTORS
        if not out and "out of system resource" not in record.getMessage():
            return True
        now = time.monotonic()
        if now - OnceAWhile.said < SAY_AGAIN:
            return False
        OnceAWhile.said = now
        record.msg = "no file descriptors left: who asks now has to wait (ulimit -n raises it)"
        record.args, record.exc_info, record.exc_text = (), None, None
        return True


def descriptors() -> int:
    """How many this process may have, after it asked for as many as it can get."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return 8192
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(hard, 65536) if hard != resource.RLIM_INFINITY else 65536
    if soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def patient(app: Any, at_once: int) -> Any:
    """The application, asked by no more than `at_once` at a time; others wait. When descriptors run
    out all the same, a client is told to come again."""
    room: asyncio.Semaphore | None = None

    async def answer(scope: Scope, receive: Any, send: Any) -> None:
        nonlocal room
        if room is None:
            room = asyncio.Semaphore(max(at_once, 1))
        began = False

        async def sending(message: Any) -> None:
            nonlocal began
            began = True
            await send(message)

        async with room:
            try:
                await app(scope, receive, sending)
            except OSError as error:
                if error.errno not in NO_DESCRIPTORS or began:
                    raise
                logging.getLogger("uvicorn.error").error("%s", error, exc_info=error)
                headers = [(b"retry-after", b"5"), (b"content-length", b"0")]
                await send({"type": "http.response.start", "status": 503, "headers": headers})
                await send({"type": "http.response.body", "body": b""})

    return answer
