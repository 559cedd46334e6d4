"""What the head of a script says of how its episode is published: all of it optional."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from podcast.errors import invalid

TYPES = ("full", "trailer", "bonus")
YEARS = (1900, 2200)  # that clocks, feeds and apps can count in
WHOLE = 100_000  # more seasons or episodes than anybody counts


@dataclass(frozen=True, slots=True)
class Publication:
    """How an episode is published, where its editor says it."""

    description: str = ""  # the notes, in the editor's words; paragraphs between empty lines
    image: str = ""  # a picture's file, beside the script or in the show's folder
    explicit: bool | None = None  # None: as the show
    season: int = 0  # 0: none
    episode: int = 0  # its number; 0: the next one, where the show counts
    type: str = ""  # one of TYPES; "": full
    date: str = ""  # when it is published, ISO; a later one keeps it back until then
    draft: bool = False  # rendered, and not published
    comments: str = ""  # the address of a post below which listeners talk about it

    @property
    def moment(self) -> datetime | None:
        """The date as a moment; a day without an hour begins at midnight UTC."""
        if not self.date:
            return None
        moment = datetime.fromisoformat(self.date)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)

    def as_fields(self) -> dict[str, Any]:
        """What differs from the usual, by name, as front matter has it."""
        fields = ((field, getattr(self, field.name)) for field in dataclasses.fields(self))
        found: dict[str, Any] = {f.name: value for f, value in fields if value != f.default}
        if len(found.get("date", "")) == len("2026-05-04"):
            found["date"] = date.fromisoformat(found["date"])
        return found


USUAL = Publication()
FIELDS = tuple(field.name for field in dataclasses.fields(Publication))


def publication_of(data: dict[str, Any]) -> Publication:
    """From the fields of a record, or of front matter. Raises ValueError, the field's name first,
    for what cannot be."""
    values = {name: _value(name, data[name]) for name in FIELDS if name in data}
    return Publication(**{name: value for name, value in values.items() if value is not None})


def read_publication(data: dict[str, Any], file: str, line_of: Any) -> Publication:
    """From front matter. Raises PodcastError with the line of what cannot be."""
    try:
        return publication_of(data)
    except ValueError as error:
        name = str(error).partition(" ")[0]
        raise invalid(
            str(error), file=file, line=line_of(name) or 2, remedy=REMEDIES.get(name, "")
        ) from None


REMEDIES = {
    "explicit": "Write true or false.",
    "draft": "Write true or false.",
    "season": "Write a number: 1, 2 …",
    "episode": "Write a number: 1, 2 …",
    "type": f"It can be {', '.join(TYPES)}.",
    "date": "Write it as 2026-05-04, or 2026-05-04T18:00+02:00.",
}


def _value(name: str, value: Any) -> Any:
    if value is None:
        return None
    match name:
        case "explicit" | "draft":
            if not isinstance(value, bool):
                raise ValueError(f"{name} must be true or false, not {value!r}")
            return value
        case "season" | "episode":
            if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < WHOLE:
                raise ValueError(f"{name} must be a number, not {value!r}")
            return value
        case "type":
            if value and value not in TYPES:
                raise ValueError(f"type cannot be {value!r}")
            return value
        case "date":
            return _date(value)
        case "description":
            _text(name, value)
            paragraphs = (" ".join(part.split()) for part in str(value).split("\n\n"))
            return "\n\n".join(filter(None, paragraphs))
        case _:
            return " ".join(_text(name, value).split())


def _text(name: str, value: Any) -> str:
    if isinstance(value, bool | dict | list):
        raise ValueError(f"{name} must be text, not {value!r}")
    return str(value)


def _date(value: Any) -> str:
    text = value.isoformat() if isinstance(value, datetime | date) else str(value).strip()
    if not text:
        return ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"date is not a date: {text[:40]!r}") from None
    if not YEARS[0] <= moment.year <= YEARS[1]:
        raise ValueError(f"date cannot be in the year {moment.year}")
    return text
