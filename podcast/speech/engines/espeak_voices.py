"""The voices of the embedded espeak-ng, read from its data files: no library is loaded for a list
of names."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from podcast.speech.synthesis.engine_protocol import Voice

LIBRARY = "libespeak-ng.so.1"
DATA = "espeak-ng-data"
# of its noise (breath): it is sown with the time of day otherwise, and no sentence comes out twice
SEED = 1
# Variants that are easy to understand and easy to tell apart, in the order in which quoted people
# get them.
# Effects (whisper, croak, robots) and near doubles are left out.
VARIANTS = ("f3", "m3", "f2", "m7", "f4", "m1", "f5", "m4", "f1", "m8", "m2", "m5", "m6")
# Accents of a language that its speakers follow easily: quoted people get these too.
ACCENTS = {
    "en": ("en-us", "en-gb", "en-gb-x-rp", "en-gb-scotland", "en-us-nyc", "en-gb-x-gbclan"),
    "es": ("es", "es-419"),
    "pt": ("pt", "pt-br"),
    "fr": ("fr", "fr-be", "fr-ch"),
}
# A language without its region: whose accent the narrator has.
USUAL = {"en": "en-us", "pt": "pt-br", "zh": "cmn", "no": "nb", "iw": "he"}


@dataclass(frozen=True, slots=True)
class Base:
    """A language file of espeak-ng."""

    id: str  # its own language tag, lower case: "en-gb-scotland"
    file: str  # what the library knows it by: "en-GB-scotland"; en-gb's is "en"
    name: str
    gender: str
    languages: tuple[str, ...]  # every tag that it answers to
    dictionary: str  # without it there are no words


@lru_cache
def folder() -> Path:
    """Where the espeakng-loader wheel keeps library and data. Raises ImportError when it is not
    installed."""
    spec = importlib.util.find_spec("espeakng_loader")
    if spec is None or spec.origin is None:
        raise ImportError("the package espeakng-loader is not installed")
    return Path(spec.origin).parent


@lru_cache
def bases() -> dict[str, Base]:
    """The language files by language tag."""
    data = folder() / DATA
    found = [_read(path) for path in sorted((data / "lang").rglob("*")) if path.is_file()]
    whole = [base for base in found if (data / f"{base.dictionary}_dict").is_file()]
    return {base.id: base for base in sorted(whole, key=lambda base: base.id)}


@lru_cache
def variants() -> dict[str, str]:
    """The voice variants: name -> gender."""
    return {
        path.name: _read(path).gender
        for path in sorted((folder() / DATA / "voices" / "!v").iterdir())
    }


@lru_cache
def _gender_of(variant: str) -> str:
    """Of one variant: the others, a hundred files, are not read for it."""
    return _read(folder() / DATA / "voices" / "!v" / variant).gender


def _read(path: Path) -> Base:
    name, gender, dictionary = path.name, "", ""
    languages: list[str] = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        words = line.split()
        if len(words) < 2:
            continue
        if words[0] == "name":
            name = " ".join(words[1:])
        elif words[0] == "gender":
            gender = words[1] if words[1] in ("female", "male") else ""
        elif words[0] == "language":
            languages.append(words[1].lower())
        elif words[0] == "dictionary":
            dictionary = words[1]
    tag = languages[0] if languages else path.name.lower()
    return Base(tag, path.name, name, gender, tuple(languages), dictionary or tag.split("-")[0])


def voice(base: str, variant: str = "") -> Voice:
    """The voice of a language file, or of one in another throat."""
    of = bases()[base]
    if not variant:
        return Voice(base, of.name, _tag(base), of.gender or "male")
    return Voice(f"{base}+{variant}", f"{of.name}, {variant}", _tag(base), _gender_of(variant))


def all_voices() -> tuple[Voice, ...]:
    """Every language in its own throat and in each of VARIANTS."""
    return tuple(voice(base, variant) for base in bases() for variant in ("", *VARIANTS))


def problem_with(voice_id: str) -> str:
    """Why there is no such voice, or ""."""
    base, plus, variant = voice_id.partition("+")
    if base.lower() not in bases():
        return f"there is no voice {voice_id!r}"
    if plus and variant not in variants():
        return f"there is no variant {variant!r} (of voice {voice_id!r})"
    return ""


def library_name(voice_id: str) -> str:
    """What to ask the library for: it knows a language by its file's name, and says nothing when it
    finds none."""
    base, plus, variant = voice_id.partition("+")
    known = bases().get(base.lower())
    return f"{known.file if known else base}{plus}{variant}"


def usual(language: str) -> str:
    """The voice id for a language tag: the nearest there is, English when there is none."""
    tag = language.lower().replace("_", "-")
    while tag:
        if tag in USUAL:
            return USUAL[tag]
        if tag in bases():
            return tag
        tag = tag.rpartition("-")[0]
    head = language.lower().split("-", maxsplit=1)[0]
    return next((base.id for base in bases().values() if head in base.languages), "en-us")


def pool(language: str) -> tuple[Voice, ...]:
    """Voices for quoted people: each variant once with the usual accent, then the other accents."""
    home = usual(language)
    accents = [
        home,
        *(a for a in ACCENTS.get(home.split("-")[0], ()) if a != home and a in bases()),
    ]
    voices: list[Voice] = []
    for turn in range(len(accents)):
        for at, variant in enumerate(VARIANTS):
            voices.append(voice(accents[(at + turn) % len(accents)], variant))
    return tuple(dict.fromkeys(voices))


@lru_cache(maxsize=512)
def _tag(base: str) -> str:
    language, *rest = base.split("-")
    return "-".join([language, *(part.upper() if len(part) == 2 else part for part in rest)])
