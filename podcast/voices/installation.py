"""Installing and removing voices: whole or not at all, one at a time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from podcast.errors import PodcastError
from podcast.packages import how_to_install
from podcast.voices.catalogue import CatalogueVoice, VoiceFile, catalogue, find_voice
from podcast.voices.download import PART, check
from podcast.voices.origins import origin_of
from podcast.voices.own_voice import copy_own_voice, find_own_voice
from podcast.voices.package_voices import install_package, package_files, remove_package
from podcast.voices.voice_folder import installed_voices, voices_folder

INCOMING = ".incoming"  # of the folder that a voice is gathered in; what is there is gone on from
SPARE = 1.02  # of a voice's size: what has to be free on the disk
Progress = Callable[[int, int], None]  # bytes that are there, of so many


@dataclass(frozen=True, slots=True)
class Installed:
    """A voice that is there now."""

    id: str  # what a cast says
    folder: Path
    new: bool  # whether it was not there before


def is_installed(voice: CatalogueVoice) -> bool:
    """Whether all files of a voice are there, each of its size."""
    if voice.package:
        return bool(package_files(voice)) or voice.name in installed_voices(voice.engine)
    folder = _folder(voice.engine, voice.name)
    paths = [(folder / _place(voice, file), file.size) for file in voice.files]
    return all(path.is_file() and path.stat().st_size == size for path, size in paths)


def install(
    name: str,
    place: str = "",
    progress: Progress = lambda _done, _size: None,
    voices: tuple[CatalogueVoice, ...] | None = None,
) -> Installed:
    """Install a voice of the catalogue, or a Piper voice of one's own from the folder `place`.

    Raises PodcastError when it cannot be got, is not what the catalogue names, or finds no room.
    """
    known = catalogue() if voices is None else voices
    own = _is_own(name, place, known)
    if own:
        return _install_own(name, Path(place).expanduser())
    voice = find_voice(name, known)
    if is_installed(voice):
        return Installed(voice.id, _where(voice), new=False)
    if voice.package:
        return Installed(voice.id, install_package(voice, place), new=True)
    return Installed(voice.id, _gather(voice, place, progress), new=True)


def remove(name: str, voices: tuple[CatalogueVoice, ...] | None = None) -> Path:
    """Take a voice away; returns where it was. Raises PodcastError when it is not installed."""
    known = catalogue() if voices is None else voices
    listed = next(
        (voice for voice in known if name in (voice.name, voice.id, voice.upstream)), None
    )
    if listed and listed.package and package_files(listed):
        where = package_files(listed)[0].parent
        remove_package(listed)
        return where
    engine, short = (
        (listed.engine, listed.name) if listed else ("piper", name.removeprefix("piper:"))
    )
    folder = installed_voices(engine).get(short)
    if folder is None:
        raise PodcastError(
            f"the voice {name!r} is not installed", remedy="`podcast voices` says which are."
        )
    with _one_at_a_time():
        gone = folder.with_name(f".{folder.name}.removed")
        folder.replace(gone)  # at once: no engine finds half of it
        shutil.rmtree(gone)
    return folder


# What each engine's voices need beside their files: the module, and what pip installs.
ENGINE_PACKAGES = {
    "piper": ("piper", "piper-tts"),
    "kokoro": ("onnxruntime", "onnxruntime"),
    "hibari": ("hibari", "hibari-tts"),
}


def remedy_for_engine(engine: str) -> str:
    """What is still to be installed before an engine's voices can speak, or ""."""
    module, package = ENGINE_PACKAGES.get(engine, ("", ""))
    if not module or find_spec(module):
        return ""
    return f"Its engine is not there yet. {how_to_install(package)}"


def _gather(voice: CatalogueVoice, place: str, progress: Progress) -> Path:
    """Get every file of a voice into a folder beside its own, then let that become its own."""
    target = _folder(voice.engine, voice.name)
    incoming = target.with_name(f".{voice.name}{INCOMING}")
    take = origin_of(place)
    with _one_at_a_time():
        incoming.mkdir(parents=True, exist_ok=True)
        _check_room(voice, incoming)
        before = 0
        for file in voice.files:
            path = incoming / _place(voice, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            if not _is_there(file, path):
                take(file, path, lambda done, base=before: progress(base + done, voice.size))  # type: ignore[misc]
            before += file.size
            progress(before, voice.size)
        _move(incoming, target)
    return target


def _install_own(name: str, source: Path) -> Installed:
    short = name.removeprefix("piper:")
    if "/" in short or "\\" in short or short.startswith("."):
        raise PodcastError(
            f"{short!r} cannot be a voice's name", remedy="Letters, digits, - and _."
        )
    model = find_own_voice(short, source)
    target = _folder("piper", short)
    incoming = target.with_name(f".{short}{INCOMING}")
    with _one_at_a_time():
        incoming.mkdir(parents=True, exist_ok=True)
        copy_own_voice(model, incoming)
        _move(incoming, target)
    return Installed(f"piper:{short}", target, new=True)


def _move(incoming: Path, target: Path) -> None:
    if target.exists():  # an older one, or one that lacks files
        shutil.rmtree(target)
    incoming.replace(target)


def _is_own(name: str, place: str, known: tuple[CatalogueVoice, ...]) -> bool:
    """Whether what is to be installed is from a folder, by a name that the catalogue has not."""
    names = {listed for voice in known for listed in (voice.name, voice.id, voice.upstream)}
    return bool(place) and "://" not in place and name not in names


def _where(voice: CatalogueVoice) -> Path:
    paths = package_files(voice) if voice.package else []
    return paths[0].parent if paths else _folder(voice.engine, voice.name)


def _folder(engine: str, name: str) -> Path:
    return voices_folder() / engine / name


def _place(voice: CatalogueVoice, file: VoiceFile) -> str:
    """Where a file goes in its voice's folder: Piper's side by side, Kokoro's as they come."""
    return file.name if voice.engine == "piper" else file.path


def _is_there(file: VoiceFile, path: Path) -> bool:
    """Whether an earlier try has left this file whole."""
    try:
        check(file, path)
    except PodcastError:
        return False
    return True


def _check_room(voice: CatalogueVoice, folder: Path) -> None:
    """Raise PodcastError when the disk has no room for what is still to come."""
    there = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    wanted, free = (voice.size - there) * SPARE, shutil.disk_usage(folder).free
    if free < wanted:
        raise PodcastError(
            f"{voice.name} needs {wanted / 1e6:.0f} MB more, the disk has {free / 1e6:.0f} MB free",
            file=folder.parent, remedy="Make room there, or set PODCAST_VOICES to another disk.",
        )  # fmt: skip


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two commands do not write to one file."""
    from filelock import FileLock, Timeout

    folder = voices_folder()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".lock", timeout=0):
            yield
    except Timeout:
        raise PodcastError(
            "another `podcast voices` is at work there",
            file=folder,
            remedy="Wait until it is done.",
        ) from None


__all__ = ["PART", "Installed", "install", "is_installed", "remove"]
