"""`podcast serve`."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from cyclopts import Parameter
from cyclopts.validators import Number

from podcast.cli.common import ShowFolder, open_show, say
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.show.folder import Show
    from podcast.show.settings import Settings


def _part_of_path(_type: object, value: str | None) -> None:
    """A validator: nothing that an address would have to escape, and something at all."""
    if value == "":
        raise ValueError("It is empty: the show would be public. (Is a variable not set?)")
    if value is not None and not re.fullmatch(r"[\w.~-]*", value, re.ASCII):
        raise ValueError("Only letters, digits and -._~ can be in it.")


GUESSED = 16  # characters: a shorter token may be found by trying
Port = Annotated[int, Parameter(validator=Number(gte=0, lte=65535))]
Token = Annotated[str | None, Parameter(validator=_part_of_path)]


def serve(
    *, host: str = "127.0.0.1", port: Port = 8000, token: Token = None, show: ShowFolder = None
) -> int:
    """Serve the feed and its media to podcast apps, and print the feed's address and its QR code.

    Publishes first when nothing has been published, or under another feed.url. The addresses in the
    feed are those at
    which the app reaches this server, whatever feed.url in podcast.toml says. Ctrl-C stops it.

    For example:

        podcast serve

        podcast serve --host 0.0.0.0

        podcast serve --port 9000 --token "$(openssl rand -hex 16)"

    Parameters
    ----------
    host
        Address to listen on; 0.0.0.0 for a phone or another device of your network.
    port
        Port to listen on; 0 for any that is free.
    token
        Makes the feed private for this time: it answers only below this part of the path. A show
        with private = true has a secret of its own and needs none.
    """
    from podcast.cli.app import report
    from podcast.feed.losses import LostEpisodesError
    from podcast.feed.published_now import is_published
    from podcast.server.run import feed_address, listen, run

    opened = open_show(show)
    if not is_published(opened):
        from podcast.cli.feed import publish_and_tell

        try:
            publish_and_tell(opened)
        except LostEpisodesError as error:  # what is published can be served
            report(error)
    else:
        _tell_of_new(opened)
    token = token or ""
    say(_visibility(opened, token))
    with listen(host, port) as listening:
        address = feed_address(opened, listening, token)

        def tell() -> None:
            print(address, flush=True)
            if sys.stdout.isatty():
                _print_code(address)
            for line in advice(address, opened.settings):
                say(line)

        try:
            run(opened, listening, tell, token=token, host=host)
        except KeyboardInterrupt:
            say("stopped")
    return 0


def _visibility(show: Show, token: str) -> str:
    """The first line: who can listen."""
    from podcast.feed.urls import is_private

    if token or is_private(show.settings):
        weak = token and len(token) < GUESSED
        guess = f" (a token of {len(token)} characters may be guessed)" if weak else ""
        return f"private: only who has the address can listen{guess}"
    return "public: whoever reaches this computer's port can listen"


def _tell_of_new(show: Show) -> None:
    """That something is rendered and not published. A record that cannot be read keeps nobody from
    being served."""
    from podcast.cli.app import report
    from podcast.feed.published_now import not_published

    try:
        waiting = not_published(show)
    except PodcastError as error:
        report(error)
        return
    if waiting:
        what = f"{waiting[0].slug} is" if len(waiting) == 1 else f"{len(waiting)} episodes are"
        say(f"{what} rendered and not in the feed: `podcast feed` publishes what is new.")


def advice(address: str, settings: Settings) -> Iterator[str]:
    """What to do with the address, for a person, line by line."""
    from podcast.feed.urls import FEED, base_url, feed_url

    yield f"Subscribe to it in a podcast app; in a browser: {address.removesuffix(FEED)}"
    if urlsplit(address).hostname in ("127.0.0.1", "::1", "localhost"):
        yield (
            "It answers on this computer only. For a phone on your network: podcast serve "
            "--host 0.0.0.0"
        )
    if address != feed_url(settings):
        yield (
            f"(feed.url in podcast.toml is {base_url(settings)}; apps that subscribe here get "
            "this address instead.)"
        )
    yield "Ctrl-C stops."


def _print_code(address: str) -> None:
    import io

    import segno

    if (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        return  # no half blocks to draw it with
    drawn = io.StringIO()
    segno.make(address, error="m", micro=False).terminal(out=drawn, compact=True)
    # White on black whatever the terminal's colours are: cameras are slow to read a code whose
    # colours are swapped.
    start, end = ("", "") if os.environ.get("TERM") == "dumb" else ("\x1b[97;40m", "\x1b[0m")
    for line in drawn.getvalue().splitlines():
        print(f"{start}{line}{end}")
