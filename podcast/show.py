"""A show: `podcast.toml` and where its files are."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from podcast.errors import PodcastError
from podcast.settings import Settings

CONFIG = "podcast.toml"


@dataclass(frozen=True, slots=True)
class Show:
    """A folder with a `podcast.toml`, and what that says."""

    root: Path
    settings: Settings

    @property
    def config(self) -> Path:
        """The settings file."""
        return self.root / CONFIG

    @property
    def scripts(self) -> Path:
        """Narration scripts: a person's to edit."""
        return self.root / "scripts"

    @property
    def episodes(self) -> Path:
        """Rendered episodes: media, transcripts, records."""
        return self.root / "episodes"

    @property
    def feed(self) -> Path:
        """What is published: feed.xml, its page, the cover, and media/."""
        return self.root / "feed"

    def find_sound(self, name: str) -> Path | None:
        """Where a sound file is: relative to the scripts' folder, then to the show's."""
        return next((path for folder in (self.scripts, self.root) if (path := folder / name).is_file()), None)

    @property
    def store(self) -> Path:
        """Takes, encoded blocks, fetched pages: can be deleted at any time."""
        return self.root / ".podcast"


def find_show(start: Path | None = None) -> Show:
    """The show of the nearest folder upward from `start` (default: here) with a `podcast.toml`.

    Raises PodcastError when there is none, or when its settings are wrong.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / CONFIG).is_file():
            return load_show(folder)
    raise PodcastError(
        f"no {CONFIG} in {here} or any folder above it",
        remedy="Make a show with `podcast init DIR`, or name one with --show DIR.",
    )


def load_show(root: Path) -> Show:
    """The show in `root`. Raises PodcastError, with the line where it is known, when settings are wrong."""
    config = root / CONFIG
    try:
        text = config.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PodcastError(f"no {CONFIG} in {root}", remedy="Make a show with `podcast init DIR`.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise PodcastError(f"cannot be read: {error}", file=config) from None
    return Show(root.resolve(), parse_settings(text, str(config)))


def parse_settings(text: str, file: str = CONFIG) -> Settings:
    """Settings from the text of a `podcast.toml`. Raises PodcastError naming file, line and key."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise PodcastError(
            f"not TOML: {error}", file=file, line=int(found[1]) if found else None, remedy="Mend the line."
        ) from None
    settings: Settings = _section(Settings, data, "", text, file)
    return settings


def _section(kind: type[Any], data: dict[str, Any], prefix: str, text: str, file: str) -> Any:
    hints = get_type_hints(kind)
    known = [f.name for f in fields(kind)]
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in known:
            raise PodcastError(
                f"unknown setting {prefix}{key}", file=file, line=_line_of(text, f"{prefix}{key}"),
                remedy=f"Known here: {', '.join(known)}.",
            )  # fmt: skip
        hint = hints[key]
        if is_dataclass(hint):
            if not isinstance(value, dict):
                raise PodcastError(f"{key} must be a table, [{key}]", file=file, line=_line_of(text, f"{prefix}{key}"))
            values[key] = _section(hint, value, f"{prefix}{key}.", text, file)  # type: ignore[arg-type]
        else:
            values[key] = _value(hint, value, f"{prefix}{key}", text, file)
    try:
        return kind(**values)
    except ValueError as error:  # a value that the section itself refuses; its message starts with the key
        raise PodcastError(
            f"{prefix}{error}", file=file, line=_line_of(text, f"{prefix}{str(error).split()[0]}")
        ) from None


def _value(hint: Any, value: Any, name: str, text: str, file: str) -> Any:
    origin = get_origin(hint) or hint
    wanted = {str: "text", int: "a whole number", float: "a number", bool: "true or false",
              tuple: "a list of text", dict: "a table of text"}[origin]  # fmt: skip
    if origin is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if origin is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if origin is dict and isinstance(value, dict) and all(isinstance(item, str) for item in value.values()):
        return dict(value)
    if origin in (str, int, float, bool) and type(value) is origin:
        return value
    raise PodcastError(
        f"{name} must be {wanted}, not {value!r}", file=file, line=_line_of(text, name.rsplit(".", maxsplit=1)[-1])
    )


def _line_of(text: str, name: str) -> int | None:
    """The 1-based line of a setting, "section.key" or "section"."""
    section, _, key = name.rpartition(".")
    start = 0
    if section:
        header = re.search(rf"^[ \t]*\[[ \t]*{re.escape(section)}[ \t]*\]", text, re.MULTILINE)
        start = header.end() if header else 0
    found = re.compile(rf"""^[ \t]*\[?[ \t]*["']?{re.escape(key)}["']?[ \t]*[\]=.]""", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.start()) + 1 if found else None
