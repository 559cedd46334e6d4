"""A change of some files, and how it is written down."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

GONE = ""  # in place of a digest: there was no file
UNKNOWN = "?"  # whoever changed the file was stopped before it could be looked at again


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a file held before and after, as SHA-256 of its content, or GONE, or UNKNOWN."""

    path: str  # from the show's folder, with strokes
    before: str
    after: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done to a show."""

    id: str  # sorts by time
    what: str  # "delete ferry-workers"
    moment: datetime
    files: tuple[FileChange, ...]
    undoes: str = ""  # the id of the change that this one took back

    def to_json(self) -> str:
        """As it is written down."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, default=_moment) + "\n"

    def reversed(self) -> Change:
        """What takes it back."""
        files = tuple(FileChange(file.path, file.after, file.before) for file in self.files)
        return replace(self, files=files)

    def finished(self, after: dict[str, str]) -> Change:
        """With what the files hold now."""
        files = tuple(replace(file, after=after[file.path]) for file in self.files)
        return replace(self, files=files)


def change_of(text: str) -> Change | None:
    """The change that was written down; None for what is none, such as a damaged file."""
    try:
        data: dict[str, Any] = json.loads(text)
        files = tuple(
            FileChange(str(file["path"]), str(file["before"]), str(file["after"]))
            for file in data["files"]
        )
        moment = datetime.fromisoformat(data["moment"]).astimezone(UTC)
        return Change(str(data["id"]), str(data["what"]), moment, files, str(data["undoes"]))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _moment(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()
