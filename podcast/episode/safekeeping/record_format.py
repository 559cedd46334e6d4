"""An episode as the text of its record, and back."""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from podcast.audio.timeline import Mark
from podcast.episode.model import Episode, MadeOf, Media
from podcast.errors import PodcastError
from podcast.script.publication import publication_of

AGAIN = (
    "Put back a good copy of it; or take the file away and render the episode again: its guid is "
    "then taken from the feed that is published."
)


def format_record(episode: Episode) -> str:
    """The record as JSON, one field a line where it can be, so that it diffs well."""
    return (
        json.dumps(
            dataclasses.asdict(episode), ensure_ascii=False, indent=1, default=datetime.isoformat
        )
        + "\n"
    )


def parse_record(text: str, file: str = "") -> Episode:
    """The episode of a record; fields of later versions are passed over. Raises PodcastError when
    it is not one."""
    try:
        data = json.loads(text)
        found = {key: READERS[key](value) for key, value in data.items() if key in READERS}
        return Episode(**found)
    except json.JSONDecodeError as error:
        raise PodcastError(
            f"not JSON: {error.msg}", file=file, line=error.lineno, remedy=AGAIN, code="invalid"
        ) from None
    except (
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise PodcastError(
            f"not the record of an episode: {error}", file=file, remedy=AGAIN, code="invalid"
        ) from None


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _media(value: dict[str, Any]) -> Media:
    name = value["name"]
    if os.path.basename(name) != name or name.startswith(".") or "\\" in name:  # noqa: PTH119
        raise ValueError(f"{name!r} is not the name of a file in this folder")
    digest = str(value.get("digest", ""))
    known = digest if DIGEST.fullmatch(digest) else ""
    return Media(name, int(value["size"]), str(value["mime"]), known)


def _media_or_none(value: dict[str, Any] | None) -> Media | None:
    return None if value is None else _media(value)


def _several(value: list[dict[str, Any]]) -> tuple[Media, ...]:
    return tuple(map(_media, value))


def _marks(value: list[dict[str, Any]]) -> tuple[Mark, ...]:
    return tuple(Mark(float(m["start"]), float(m["end"]), str(m["title"])) for m in value)


def _made_of(value: dict[str, Any]) -> MadeOf:
    return MadeOf(**{name: str(value.get(name, "")) for name in PARTS})


def _soundbite(value: list[float] | None) -> tuple[float, float] | None:
    return None if value is None else (float(value[0]), float(value[1]))


def _not_empty(name: str, value: Any) -> str:
    if not value:
        raise ValueError(f"{name} is empty")
    return str(value)


DIGEST = re.compile("[0-9a-f]{64}")
PARTS = [part.name for part in dataclasses.fields(MadeOf)]
READERS: dict[str, Callable[[Any], Any]] = {  # of the fields of a record; the others are text
    **{field.name: str for field in dataclasses.fields(Episode)},
    "guid": partial(_not_empty, "guid"),
    "slug": partial(_not_empty, "slug"),
    "created": _moment,
    "audio": _media,
    "transcript": _media_or_none,
    "chapters_file": _media_or_none,
    "image": _media_or_none,
    "alternates": _several,
    "transcripts": _several,
    "chapters": _marks,
    "people": lambda value: tuple(map(str, value)),
    "duration": float,
    "edited_quotations": bool,
    "made_of": _made_of,
    "publication": publication_of,
    "soundbite": _soundbite,
}
