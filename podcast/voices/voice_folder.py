"""Where installed voices are: a folder for each, below the user's data folder.

    VOICES/kokoro/kokoro/kokoro-v1.0.int8.onnx, …/voices/af_heart.bin
    VOICES/piper/thorsten/de_DE-thorsten-medium.onnx, ….onnx.json, MODEL_CARD

A folder appears whole (installation.py), so that what is there can be used. Set PODCAST_VOICES to
keep voices elsewhere, for all users of a machine for example.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

OVERRIDE = "PODCAST_VOICES"


def voices_folder() -> Path:
    """The folder of all installed voices; it need not exist yet.

    $PODCAST_VOICES, else below the place that the system has for a user's data: $XDG_DATA_HOME or
    ~/.local/share (https://specifications.freedesktop.org/basedir-spec), on macOS ~/Library/
    Application Support, on Windows %LOCALAPPDATA%.
    """
    if override := os.environ.get(OVERRIDE):
        return Path(override)
    if sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    elif sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        data = _absolute(os.environ.get("XDG_DATA_HOME")) or Path.home() / ".local" / "share"
    return data / "podcast" / "voices"


def installed_voices(engine: str) -> dict[str, Path]:
    """The folders of an engine's installed voices by name, in the alphabet's order."""
    home = voices_folder() / engine
    try:
        folders = sorted(path for path in home.iterdir() if path.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return {path.name: path for path in folders if not path.name.startswith(".")}


def _absolute(path: str | None) -> Path | None:
    """The specification wants relative paths ignored."""
    return Path(path) if path and Path(path).is_absolute() else None
