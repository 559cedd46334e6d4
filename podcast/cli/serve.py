"""`podcast serve`."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter

from podcast.cli.common import ShowFolder, open_show, say


def serve(
    *,
    host: Annotated[
        str, Parameter(help="Address to listen on; 0.0.0.0 for other devices of your network.")
    ] = "127.0.0.1",
    port: Annotated[int, Parameter(help="Port to listen on; 0 for any that is free.")] = 8000,
    token: Annotated[str, Parameter(help="Make the feed private: only below this secret part of the path.")] = "",
    show: ShowFolder = None,
) -> None:
    """Serve the feed and its media to podcast apps, and print the feed's address and its QR code.

    Publishes first when nothing has been published. The addresses in the feed are those of this server as the app
    reaches it, whatever `feed.url` in podcast.toml says. Stop with Ctrl-C.

    Examples
    --------
    podcast serve                    # http://127.0.0.1:8000/feed.xml, for apps on this computer
    podcast serve --host 0.0.0.0     # for a phone on the same network: scan the code
    podcast serve --port 9000 --token "$(openssl rand -hex 16)"
    """
    from podcast.feed.urls import FEED, base_url, feed_url
    from podcast.server.run import feed_address, listen, run

    opened = open_show(show)
    if not (opened.feed / FEED).is_file():
        from podcast.cli.feed import publish_and_tell

        publish_and_tell(opened)
    listening = listen(host, port)
    address = feed_address(opened, listening, token)

    def tell() -> None:
        print(address, flush=True)
        if sys.stdout.isatty():
            _qr(address)
        if address.startswith(("http://127.", "http://[::1]", "http://localhost")):
            say("Apps on this computer can subscribe to it. For a phone on your network: podcast serve --host 0.0.0.0")
        if address != feed_url(opened.settings):
            say(
                f"feed.url in podcast.toml is {base_url(opened.settings)}; apps that ask here get this address instead."
            )
        say("Ctrl-C stops.")

    try:
        run(opened, listening, token=token, host=host, started=tell)
    except KeyboardInterrupt:
        say("stopped")


def _qr(address: str) -> None:
    import segno

    segno.make(address, error="m", micro=False).terminal(compact=True)
