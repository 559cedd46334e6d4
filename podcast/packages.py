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
    head, tail = f"{package.replace('-', '_')}-", ".dist-info"
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208  pathlib would make an object of each of hundreds
        except OSError:
            continue
        for name in names:
            if name.startswith(head) and name.endswith(tail):
                return name[len(head) : -len(tail)]
    from importlib.metadata import version

    return version(package)


def how_to_install(library: str) -> str:
    """A remedy for an optional library that is missing. By its own name: ours is another project's
    on PyPI."""
    return f"Install it with: {sys.executable} -m pip install {library}"
