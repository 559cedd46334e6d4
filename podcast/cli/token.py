"""`podcast token`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say
from podcast.errors import PodcastError, UseError

if TYPE_CHECKING:
    from podcast.show.folder import Show
    from podcast.show.private_address import Keys

Listener = Annotated[str, Parameter(show_default=False)]


def token(
    listener: Listener = "",
    /,
    *,
    new: bool = False,
    revoke: bool = False,
    json: AsJson = False,
    show: ShowFolder = None,
) -> int:
    """Show a private show's address, replace it, or give listeners one each.

    Without a listener, the show's own address and those of all listeners. With one, an address for
    them alone, made when they have none: `podcast serve` answers there until it is revoked. Say
    private = true under [feed] in podcast.toml first.

    For example:

        podcast token

        podcast token --new

        podcast token anna

        podcast token anna --revoke

    Parameters
    ----------
    listener
        Who the address is for.
    new
        Replace the secret, and publish under the new address. Episodes keep their guids, so that
        apps that subscribe again show none twice; where `podcast serve` runs, the old address
        answers that it is gone.
    revoke
        Take the listener's address back.
    """
    from podcast.show.private_address import NAME, ensure_keys, has_own_secret, keep_keys
    from podcast.show.show_lock import locked

    if new and revoke:
        raise UseError("--new and --revoke at once", remedy="Say one of them.")
    if revoke and not listener:
        raise UseError(
            "whose address is to be taken back?",
            remedy="Name the listener; `podcast token --new` replaces the show's own.",
        )
    if listener and not NAME.fullmatch(listener):
        raise UseError(f"{listener!r} is not a name", remedy="Take letters, digits and spaces.")
    opened = open_show(show)
    _refuse_public(opened)
    with locked(opened, say):
        keys = ensure_keys(opened.root)
        if listener and revoke:
            if not keys.token_of(listener):
                raise PodcastError(
                    f"{listener} has no address", remedy=_names(keys), code="not-found"
                )
            keep_keys(opened.root, keys.without(listener))
            say(f"{listener}'s address is gone.")
            return 0
        if (
            new
            and not listener
            and has_own_secret(opened.settings.feed.url)
            and not _ours(opened, keys)
        ):
            raise PodcastError(
                "the secret stands in feed.url, where you wrote it",
                file=opened.config,
                remedy="Take it out of feed.url: private = true makes one, and can replace it.",
                code="invalid",
            )
        if new or (listener and not keys.token_of(listener)):
            keys = keys.with_new(listener)
            keep_keys(opened.root, keys)
    if new and not listener:
        opened = open_show(opened.root)
        _publish_again(opened)
    _tell(opened, keys, listener, as_json=json)
    return 0


def _refuse_public(show: Show) -> None:
    if show.settings.feed.private:
        return
    from podcast.show.settings_file import line_of

    text = show.config.read_text(encoding="utf-8-sig")
    raise PodcastError(
        "this show is not private",
        file=show.config,
        line=line_of(text, "feed"),
        remedy="Write private = true under [feed].",
        code="invalid",
    )


def _ours(show: Show, keys: Keys) -> bool:
    return show.settings.feed.url.rstrip("/").endswith(f"/{keys.token}")


def _names(keys: Keys) -> str:
    names = ", ".join(name for name, _ in keys.listeners)
    return f"Listeners with an address: {names}." if names else "No listener has one."


def _publish_again(show: Show) -> None:
    """The feed names its files under the new address from now on."""
    from podcast.cli.feed import publish_and_tell

    if show.feed.is_dir() and any(show.feed.iterdir()):
        publish_and_tell(show)
        say("The feed is made anew. Where it is published elsewhere: `podcast publish`.")


def _tell(show: Show, keys: Keys, listener: str, *, as_json: bool) -> None:
    from podcast.feed.urls import FEED, feed_url, open_url

    above = open_url(show.settings)
    own = feed_url(show.settings)
    theirs = {
        name: f"{above}{token}/{FEED}" for name, token in keys.listeners if listener in ("", name)
    }
    if as_json:
        print_json({"address": own, "listeners": theirs})
    elif listener:
        print(theirs[listener])
        say("(It answers where `podcast serve` runs; a copy elsewhere knows the show's own alone.)")
    else:
        print(own)
        for name, address in theirs.items():
            print(f"{address}  {name}")
