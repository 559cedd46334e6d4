"""Where the system has a user's data, and what can be made again at any time.

https://specifications.freedesktop.org/basedir-spec on Linux; macOS and Windows have their own.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

OURS = "podcast"


def data_folder() -> Path:
    """What is the user's own: $XDG_DATA_HOME or ~/.local/share, on macOS ~/Library/Application
    Support, on Windows %LOCALAPPDATA%. It need not exist yet."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / OURS
    if sys.platform == "win32":
        return _of_windows() / OURS
    return (_absolute("XDG_DATA_HOME") or Path.home() / ".local" / "share") / OURS


def cache_folder() -> Path:
    """What can be thrown away: $XDG_CACHE_HOME or ~/.cache, on macOS ~/Library/Caches, on Windows
    Cache in our folder. It need not exist yet."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / OURS
    if sys.platform == "win32":
        return _of_windows() / OURS / "Cache"
    return (_absolute("XDG_CACHE_HOME") or Path.home() / ".cache") / OURS


def _of_windows() -> Path:
    return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")


def _absolute(name: str) -> Path | None:
    """The specification wants relative paths ignored."""
    path = os.environ.get(name)
    return Path(path) if path and Path(path).is_absolute() else None
