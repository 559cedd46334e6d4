"""Installed packages: their versions, for keys (what another version makes is another thing), and
how to get one."""

from __future__ import annotations

import os
import sys
from functools import lru_cache


@lru_cache
def version_of(package: str) -> str:
    """The version of an installed package. Raises PackageNotFoundError when it is not there.

    Read from the name of its folder in site-packages: `importlib.metadata` takes longer to load
    than a script to plan.
    """
    name = package.replace("-", "_")
    if found := _installed().get(name):
        return found
    from importlib.metadata import version

    return version(package)


@lru_cache
def _installed() -> dict[str, str]:
    """The versions of all packages by name; of one that is there twice, that which is imported."""
    versions: dict[str, str] = {}
    for folder in reversed(sys.path):
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208  pathlib would make an object of each of hundreds
        except OSError:
            continue
        for entry in names:
            if entry.endswith(".dist-info"):
                package, _, version = entry.removesuffix(".dist-info").partition("-")
                versions[package] = version
    return versions


def how_to_install(library: str) -> str:
    """A remedy for an optional library that is missing. By its own name: ours is another project's
    on PyPI."""
    return f"Install it with: {sys.executable} -m pip install {library}"
