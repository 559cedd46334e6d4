"""What is wrong with a show's settings and cover, for the feed: with file, line and remedy."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from podcast.episode.display_text import clean
from podcast.errors import PodcastError
from podcast.feed.categories import known_category, nearest_category
from podcast.feed.urls import is_private
from podcast.show.address_secrets import meant_secret
from podcast.show.folder import Show
from podcast.show.settings import Settings, ShowSettings
from podcast.show.settings_file import line_of

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, as far as a feed uses it
LONGEST_TITLE = 255  # characters, PSP-1
SIDES = (1400, 3000)  # pixels that Apple takes
Finding = tuple[str, str, str]  # "section.key", what is wrong, remedy


def check_show(show: Show, *, cover_is_good: bool = False) -> tuple[PodcastError, ...]:
    """Everything in `podcast.toml` and the cover that would make a feed which apps refuse; empty
    when all is well. A cover that is known to be good is not opened."""
    try:
        text = show.config.read_text(encoding="utf-8-sig")
    except OSError:
        text = ""
    problems = [
        PodcastError(
            f"{key} {what}",
            file=show.config,
            line=line_of(text, *key.split(".")),
            remedy=remedy,
            code="invalid",
        )
        for rule in RULES
        for key, what, remedy in rule(show.settings)
    ]
    line = line_of(text, "show", "image")
    problems += [
        PodcastError(what, file=show.config, line=line, remedy=remedy)
        for what, remedy in (() if cover_is_good else _cover(show))
    ]
    return tuple(problems)


def _texts(settings: Settings) -> Iterator[Finding]:
    show = settings.show
    if not clean(show.title):
        yield "show.title", "is empty", "Give the show a name."
    if len(show.title) > LONGEST_TITLE:
        yield "show.title", f"has {len(show.title)} characters", f"Make it {LONGEST_TITLE} at most."
    if not clean(show.description):
        yield "show.description", "is empty", "Say in a sentence what the show is."
    if len(show.description.encode()) > 4000:
        yield (
            "show.description",
            f"has {len(show.description.encode())} bytes",
            "Make it 4000 at most.",
        )
    if not clean(show.author):
        yield "show.author", "is empty", "Name who makes the show."


def _language(settings: Settings) -> Iterator[Finding]:
    if not LANGUAGE.fullmatch(settings.show.language):
        yield (
            "show.language",
            f"{settings.show.language!r} is not a language code",
            'Write one like "en-US" or "de".',
        )


def _category(settings: Settings) -> Iterator[Finding]:
    for name in (settings.show.category, *settings.show.categories):
        yield from _one_category(name)


def _one_category(name: str) -> Iterator[Finding]:
    if not known_category(name):
        near = nearest_category(name)
        hint = f'Did you mean "{near}"? ' if near else ""
        yield (
            "show.category",
            f"{name!r} is not one of Apple's categories",
            (
                f"{hint}The list: podcasters.apple.com/support/1691; a sub-category after a "
                'slash, "News/Politics".'
            ),
        )


def _addresses(settings: Settings) -> Iterator[Finding]:
    if not is_web_address(settings.feed.url):
        yield (
            "feed.url",
            f"{settings.feed.url!r} is not a web address",
            'Write the folder that feed/ is served from, such as "https://example.org/podcast/".',
        )
    elif urlsplit(settings.feed.url).query or urlsplit(settings.feed.url).fragment:
        yield (
            "feed.url",
            "has a ? or # in it",
            "Write the address of a folder; apps look at how a file's URL ends.",
        )
    if settings.show.link and not is_web_address(settings.show.link):
        yield (
            "show.link",
            f"{settings.show.link!r} is not a web address",
            'Begin it with "https://", or leave it empty.',
        )
    for key in ("funding", "hub"):
        section = settings.feed if key == "hub" else settings.show
        address = getattr(section, key)
        if address and not is_web_address(address):
            yield (
                f"{'feed' if key == 'hub' else 'show'}.{key}",
                f"{address!r} is not a web address",
                'Begin it with "https://", or leave it empty.',
            )
    if settings.show.email and not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", settings.show.email):
        yield (
            "show.email",
            f"{settings.show.email!r} is not an e-mail address",
            "Mend it, or leave it empty.",
        )


def _privacy(settings: Settings) -> Iterator[Finding]:
    """An address that was meant to be private is not made public without a word."""
    url = settings.feed.url
    if "@" in urlsplit(url).netloc:
        yield (
            "feed.url",
            "has a user's name or a password in it, which every address in the feed would tell",
            "Write it without; private = true makes an address that only those know whom you tell.",
        )
    meant = meant_secret(url)
    if meant and settings.feed.private is None and not is_private(settings):
        yield (
            "feed.url",
            f"looks private, for {meant!r} in it, but the show would be public",
            (
                "Write private = true under [feed] (it makes a secret by itself: leave yours out), "
                "or private = false."
            ),
        )


def _guid(settings: Settings) -> Iterator[Finding]:
    guid = settings.show.guid
    try:
        good = not guid or (len(guid) == 36 and uuid.UUID(guid).version == 5)
    except ValueError:
        good = False
    if not good:
        yield (
            "show.guid",
            f"{guid!r} is not a UUID of version 5",
            "Copy the podcast:guid of the feed that the show had elsewhere, or leave it empty.",
        )


RULES: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
    _texts,
    _language,
    _category,
    _addresses,
    _privacy,
    _guid,
)


def is_web_address(url: str) -> bool:
    """Whether `url` is absolute, http or https, with a host."""
    try:
        parts = urlsplit(url)
        has_place = (
            bool(parts.hostname) and parts.port != 0
        )  # asking for a port over 65535 raises ValueError
        return parts.scheme in ("http", "https") and has_place and not re.search(r"\s", url)
    except ValueError:
        return False


def _cover(show: Show) -> Iterator[tuple[str, str]]:
    name = show.settings.show.image
    path = show.root / name
    if path.suffix.lower() not in (".jpg", ".jpeg", ".png"):
        yield (
            f"show.image {name!r} does not end in .jpg or .png",
            "Apps take the kind of picture from the name.",
        )
    elif path.is_file():
        yield from cover_problems(path)
    elif name != ShowSettings().image:  # that one is made when it is missing
        yield (
            f"show.image {name!r} is not there",
            f"Put a picture at {path}, square, 1400 to 3000 pixels.",
        )


def cover_problems(path: Path) -> Iterator[tuple[str, str]]:
    """What apps would refuse in a cover, and the remedy."""
    from PIL import Image

    low, high = SIDES
    remedy = (
        f"Make it a square JPEG or PNG of {low} to {high} pixels, RGB, and save it as {path.name}."
    )
    try:
        with Image.open(path) as picture:
            kind, (width, height), mode = picture.format, picture.size, picture.mode
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        yield f"{path.name} is not a picture that can be read: {error}", remedy
        return
    wanted = "PNG" if path.suffix.lower() == ".png" else "JPEG"
    if kind != wanted:
        yield f"{path.name} is {kind} inside, not {wanted} as its name says", remedy
    if width != height:
        yield f"{path.name} is {width} x {height} pixels: not square", remedy
    elif not low <= width <= high:
        yield f"{path.name} is {width} pixels wide and high", remedy
    if mode != "RGB":
        yield f"{path.name} has colours as {mode}, not RGB", remedy
