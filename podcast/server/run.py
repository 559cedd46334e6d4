"""Running the server: the socket first, so that a taken port is an error and not a traceback."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from collections.abc import Callable
from typing import Any, ClassVar

from podcast.errors import PodcastError
from podcast.feed.urls import FEED
from podcast.server.asgi import make_app
from podcast.server.hosts import lan_address
from podcast.server.site import Site, site_of, watched_site
from podcast.show.folder import Show

EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - what a user writes to be reached from the network
# Connections that wait to be accepted. asyncio is told of one: it takes the number as well for how
# often it tries at a time, and without descriptors logs each of them, every second.
WAITING = 256
GRACE = 2  # seconds that downloads get to end after Ctrl-C
# Each request is a line on standard error, so that one sees whether the phone got through.
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(message)s", "datefmt": "%H:%M:%S"}},
    "filters": {
        "stopped": {"()": "podcast.server.run.NotStopped"},
        "secrets": {"()": "podcast.server.run.NoSecrets"},
        "once": {"()": "podcast.server.patience.OnceAWhile"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["stopped", "secrets", "once"],
            "stream": "ext://sys.stderr",
        }
    },
    "loggers": {
        "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "asyncio": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "uvicorn.access": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}


class NotStopped(logging.Filter):
    """Not a traceback for every download that Ctrl-C cuts off: that they are cut off is no
    surprise."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to show it."""
        kind = record.exc_info[0] if record.exc_info else None
        return (
            not (kind and issubclass(kind, asyncio.CancelledError))
            and "graceful shutdown" not in record.getMessage()
        )


class NoSecrets(logging.Filter):
    """Logs are read by more people, and kept longer, than an address is meant to be known: a
    listener's name stands in its place."""

    names: ClassVar[Callable[[], dict[str, str]]] = dict  # what stands for which prefix

    def filter(self, record: logging.LogRecord) -> bool:
        """Always to be shown, without the secret."""
        if isinstance(record.args, tuple):
            record.args = tuple(map(self._plain, record.args))
        return True

    def _plain(self, value: object) -> object:
        if isinstance(value, str) and value.startswith("/"):
            for place, name in NoSecrets.names().items():
                if value.startswith(place):
                    return f"/({name})/{value.removeprefix(place)}"
        return value


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises PodcastError when the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        both = host == "::" and socket.has_dualstack_ipv6()
        return socket.create_server(
            (host, port), family=family, backlog=WAITING, dualstack_ipv6=both
        )
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            remedy = (
                "Something else listens there, perhaps another `podcast serve`. Try --port "
                f"{port + 1}."
            )
            raise PodcastError(f"port {port} is taken", remedy=remedy, code="exists") from None
        remedy = (
            "Use an address of this computer for --host (127.0.0.1, or 0.0.0.0 for the network)."
        )
        why = (error.strerror or str(error)).partition(" (while")[
            0
        ]  # Python names the address once more
        raise PodcastError(
            f"cannot listen on {host}:{port}: {why}", remedy=remedy, code="unreachable"
        ) from None


def feed_address(show: Show, listening: socket.socket, token: str = "") -> str:
    """The feed's URL for another device when the server listens on all addresses, else where it
    listens."""
    host, port = listening.getsockname()[:2]
    if host in EVERYWHERE:
        host = lan_address() or "127.0.0.1"
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}{site_of(show, token).mounts[0]}{FEED}"


def run(
    show: Show,
    listening: socket.socket,
    started: Callable[[], None],
    *,
    token: str = "",
    host: str = "",
) -> None:
    """Serve until Ctrl-C, which comes out as KeyboardInterrupt. `started` is called when requests
    are answered."""
    import uvicorn

    from podcast.server.patience import IDLE, OURS, PatientProtocol, descriptors, patient

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            for one in sockets or ():
                one.listen(WAITING)
            started()

    current = watched_site(show, token)
    NoSecrets.names = lambda: _shown_names(current())
    config = uvicorn.Config(
        patient(make_app(show, token=token, host=host), (descriptors() - OURS) // 2),
        http=PatientProtocol,
        backlog=1,
        timeout_keep_alive=IDLE,
        log_config=LOGGING,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=GRACE,
    )
    Server(config).run(sockets=[listening])


def _shown_names(site: Site) -> dict[str, str]:
    """What stands in logs for each secret prefix."""
    if not site.private:
        return {}
    return {
        **dict.fromkeys(site.mounts, "private"),
        **site.listeners,
        **dict.fromkeys(site.gone, "gone"),
    }
