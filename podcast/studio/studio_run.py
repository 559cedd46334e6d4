"""Running a studio: loopback only, its address printed, the browser opened."""

from __future__ import annotations

import threading
import webbrowser
from collections.abc import Callable
from urllib.parse import quote

from podcast.server.run import LOGGING, listen
from podcast.show.folder import Show
from podcast.studio.requests.studio_app import studio_app
from podcast.studio.workbench import Workbench

HERE = "127.0.0.1"
GRACE = 1  # seconds that what is being answered gets to end after Ctrl-C


def run_studio(
    show: Show, started: Callable[[str], None], *, slug: str = "", port: int = 0
) -> None:
    """Serve the studio until Ctrl-C, which comes out as KeyboardInterrupt; `started` hears its
    address, with the token, when requests are answered."""
    import uvicorn

    bench = Workbench(show)
    with listen(HERE, port) as listening:
        number = listening.getsockname()[1]
        opens = f"&open={quote(slug)}" if slug else ""
        address = f"http://{HERE}:{number}/?token={bench.token}{opens}"

        class Server(uvicorn.Server):
            async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
                await super().startup(sockets)  # type: ignore[arg-type]
                started(address)

        config = uvicorn.Config(
            studio_app(bench, number),
            log_config={**LOGGING, "loggers": _quiet()},
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
        )
        try:
            Server(config).run(sockets=[listening])
        finally:
            bench.close()


def open_browser(address: str) -> None:
    """Open it, without waiting for the browser."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _quiet() -> dict[str, object]:
    return {"uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}}
