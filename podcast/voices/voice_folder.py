"""Where installed voices are: a folder for each, below the user's data folder.

    VOICES/kokoro/kokoro/kokoro-v1.0.int8.onnx, …/voices/af_heart.bin
    VOICES/piper/thorsten/de_DE-thorsten-medium.onnx, ….onnx.json, MODEL_CARD

A folder appears whole (installation.py), so that what is there can be used. Set PODCAST_VOICES to
keep voices elsewhere, for all users of a machine for example.
"""

from __future__ import annotations

import os
from pathlib import Path

from podcast.user_folders import data_folder

OVERRIDE = "PODCAST_VOICES"


def voices_folder() -> Path:
    """The folder of all installed voices; it need not exist yet.

    $PODCAST_VOICES, else below the place that the system has for a user's data (user_folders.py).
    """
    if override := os.environ.get(OVERRIDE):
        return Path(override)
    return data_folder() / "voices"


def installed_voices(engine: str) -> dict[str, Path]:
    """The folders of an engine's installed voices by name, in the alphabet's order."""
    home = voices_folder() / engine
    try:
        folders = sorted(path for path in home.iterdir() if path.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return {path.name: path for path in folders if not path.name.startswith(".")}
