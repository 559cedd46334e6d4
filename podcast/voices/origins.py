"""Where the files of a voice are taken from: their own addresses, or what `--from` names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from podcast.errors import PodcastError
from podcast.voices.catalogue import VoiceFile
from podcast.voices.download import Progress, copy, fetch

Take = Callable[[VoiceFile, Path, Progress], None]  # gets a file to where it is told


def origin_of(place: str) -> Take:
    """How to take files from `place`: "" for their own addresses, a folder, or an address.

    A folder or an address (a mirror) is laid out like the collection that a voice is from
    (`de/de_DE/thorsten/medium/…`), or simply holds the files. Raises PodcastError for neither.
    """
    if not place:
        return lambda file, target, progress: fetch(file, file.address, target, progress)
    if "://" in place:
        return lambda file, target, progress: _from_mirror(place, file, target, progress)
    folder = Path(place).expanduser()
    if not folder.is_dir():
        raise PodcastError(
            "there is no such folder", file=folder, remedy="--from takes a folder or an address."
        )
    return lambda file, target, progress: copy(file, find_in(folder, file), target, progress)


def find_in(folder: Path, file: VoiceFile) -> Path:
    """Where `folder` has a file: as the collection has it, or by its name alone.

    Raises PodcastError when it has it nowhere.
    """
    for path in (folder / file.path, folder / file.name):
        if path.is_file():
            return path
    raise PodcastError(
        f"there is no {file.name} in it", file=folder, remedy=f"Get it from {file.address}."
    )


def _from_mirror(place: str, file: VoiceFile, target: Path, progress: Progress) -> None:
    home = place.rstrip("/")
    try:
        fetch(file, f"{home}/{file.path}", target, progress)
    except PodcastError as error:
        if file.name == file.path or " answers 404" not in str(error):
            raise
        fetch(file, f"{home}/{file.name}", target, progress)
