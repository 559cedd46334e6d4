"""The stamp of an episode: what its sound was made of, beside its script."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from podcast import __version__
from podcast.episode.model import MadeOf
from podcast.errors import PodcastError
from podcast.packages import version_of
from podcast.show.folder import Show

if TYPE_CHECKING:
    from podcast.audio.sound_rendering import Plan

LENGTH = 16  # hexadecimal digits: two states of a show meet once in 18 quintillion
ENCODING = ("lameenc", "soxr", "numpy")  # packages that shape sound, whoever speaks


def stamp_of(plan: Plan, article: bytes) -> MadeOf:
    """The stamp of an episode that is made now, `article` being the record of what was read."""
    from podcast.audio.blocks.model import Say

    says = (item for part in plan.parts for item in part.items if isinstance(item, Say))
    engines = " ".join(dict.fromkeys(say.utterance.engine for say in says))
    return MadeOf(
        article=_digest(article),
        sound=_digest(plan.key),
        settings=settings_stamp(plan.show),
        tag=tag_stamp(plan.show),
        engines=engines,
        versions=versions_stamp(engines),
    )


def settings_stamp(show: Show) -> str:
    """What podcast.toml says of sound, the files that it names included."""
    said = show.settings
    files = (said.sounds.intro, said.sounds.outro, said.sounds.bed)
    sounds = [_of_file(show, name) for name in files if name]
    return _digest(
        repr((said.voices, said.pauses, said.audio, said.sounds, sounds, said.programs,
              sorted(said.lexicon.items())))
    )  # fmt: skip


def tag_stamp(show: Show) -> str:
    """What podcast.toml says that stands in every file's tag."""
    about = show.settings.show
    cover = show.root / about.image
    picture = cover.read_bytes() if cover.is_file() else b""
    return _digest(repr((about.title, about.author, about.copyright, _digest(picture))))


@lru_cache
def versions_stamp(engines: str) -> str:
    """The versions of these engines, of what encodes, and of podcast itself. What kind of processor
    speaks is none of it: an episode is not made anew because another machine looks at it."""
    from podcast.speech.engines.onnx_runtime import processor_kind
    from podcast.speech.synthesis.engine_registry import get_engine

    found = [f"podcast {__version__}", *_versions(ENCODING)]
    for name in engines.split():
        try:
            found.append(get_engine(name).version.replace(processor_kind(), ""))
        except (PodcastError, ImportError, OSError):
            found.append(f"{name} is not here")
    return _digest("\n".join(found))


def _versions(packages: Iterable[str]) -> list[str]:
    return [f"{name} {version_of(name)}" for name in packages]


def _of_file(show: Show, name: str) -> str:
    path = show.find_sound(name)
    return _digest(path.read_bytes()) if path else ""


def _digest(content: str | bytes) -> str:
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return hashlib.sha256(raw).hexdigest()[:LENGTH]
