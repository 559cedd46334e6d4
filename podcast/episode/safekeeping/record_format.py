"""An episode as the text of its record, and back."""

from __future__ import annotations

import dataclasses
import json
import re
from datetime import UTC, datetime
from pathlib import Path
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
        known = {field.name for field in dataclasses.fields(Episode)}
        return Episode(**{key: _field(key, value) for key, value in data.items() if key in known})
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


def _field(key: str, value: Any) -> Any:
    match key:
        case "created":
            moment = datetime.fromisoformat(value)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        case "audio":
            return _media(value)
        case "transcript" | "chapters_file" | "image":
            return None if value is None else _media(value)
        case "alternates" | "transcripts":
            return tuple(map(_media, value))
        case "chapters":
            return tuple(Mark(float(m["start"]), float(m["end"]), str(m["title"])) for m in value)
        case "people":
            return tuple(map(str, value))
        case "duration":
            return float(value)
        case "edited_quotations":
            return bool(value)
        case "made_of":
            parts = [part.name for part in dataclasses.fields(MadeOf)]
            return MadeOf(**{name: str(value.get(name, "")) for name in parts})
        case "publication":
            return publication_of(value)
        case "soundbite":
            return None if value is None else (float(value[0]), float(value[1]))
        case "guid" | "slug" if not value:
            raise ValueError(f"{key} is empty")
        case _:
            return str(value)


def _media(value: dict[str, Any]) -> Media:
    name = value["name"]
    if Path(name).name != name or name.startswith(".") or "\\" in name:
        raise ValueError(f"{name!r} is not the name of a file in this folder")
    digest = str(value.get("digest", ""))
    known = digest if re.fullmatch("[0-9a-f]{64}", digest) else ""
    return Media(name, int(value["size"]), str(value["mime"]), known)
