"""An Entry from a row of names and values, as newsrooms' exports have them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from podcast.article.collections.model import Entry
from podcast.article.particulars import LONGEST_TITLE, Particulars, read_particulars
from podcast.errors import PodcastError, UseError

# what a field is called, the first that is there counts
NAMES = {
    "id": ("id", "_id", "uuid", "guid", "slug"),
    "url": ("url", "link", "canonical_url"),
    "html": ("html", "body_html", "content_html"),
    "text": ("text", "body", "content", "plain_text", "body_text"),
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline", "creator"),
    "date": ("date", "published", "published_at", "date_published", "pubdate"),
    "language": ("language", "lang"),
    "site": ("site", "publisher", "publication", "source"),
    "image": ("image", "image_url"),
}
LONGEST_ID = 500  # characters
REMEDY = "Each needs an id (or a url), and its html or text."


def entry_of(row: Mapping[str, Any], place: int) -> Entry:
    """The entry that a row describes. Raises PodcastError saying which field is missing or no
    use."""
    small = {str(name).lower(): value for name, value in row.items()}
    values = {name: _value(small, names) for name, names in NAMES.items()}
    said = {name: _as_text(value, name) for name, value in values.items() if name != "date"}
    name = " ".join((said["id"] or said["url"]).split())
    if not name:
        raise PodcastError("has no id and no url", remedy=REMEDY, code="invalid")
    if len(name) > LONGEST_ID:
        raise PodcastError(
            "has an id of over 500 characters", remedy="Give it a shorter one.", code="invalid"
        )
    if not (said["html"].strip() or said["text"].strip()):
        raise PodcastError(f"{name}: has no html and no text", remedy=REMEDY, code="no-article")
    told = _particulars(said, values["date"], name)
    return Entry(
        name, place,
        html=said["html"] or None, text=said["text"] or None, url=said["url"],
        told=told, site=said["site"], image=said["image"], dated=told.published,
    )  # fmt: skip


def _value(row: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if row.get(name) not in (None, "", [])), None)


def _as_text(value: Any, name: str) -> str:
    """The text of a field: several authors are a list, with or without their names as fields."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool() | int() | float() if name == "id":
            return str(value)
        case {"name": str(inner)}:
            return inner
        case [*items] if name == "author":
            parts = [_as_text(item, name) for item in items]
            *before, last = parts
            return f"{', '.join(before)} and {last}" if before else last
        case _:
            raise PodcastError(f"{name} is no text", remedy=REMEDY, code="invalid")


def _particulars(said: Mapping[str, str], dated: Any, name: str) -> Particulars:
    if len(said["title"]) > LONGEST_TITLE:
        raise PodcastError(
            f"{name}: has a title of over {LONGEST_TITLE} characters",
            remedy="Is it the text? A title is a line.",
            code="invalid",
        )
    try:
        return read_particulars(said["title"], said["author"], _day(dated), said["language"])
    except UseError as error:
        raise PodcastError(f"{name}: {error.what}", remedy=error.remedy, code="invalid") from None


def _day(value: Any) -> str:
    """A date as it is written; of a moment, seconds or milliseconds since 1970 too, its day."""
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case int() | float() if not isinstance(value, bool):
            seconds = value / 1000 if abs(value) > 1e11 else value
            try:
                return datetime.fromtimestamp(seconds, UTC).date().isoformat()
            except (OverflowError, OSError, ValueError):
                return str(value)
        case _:
            text = str(value).strip()
            return text[:10] if text[10:11] in ("T", " ") and text[4:5] == "-" else text
