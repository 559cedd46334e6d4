"""What other packages add to us: entry points, by group and name.

One pattern for all of it: a group of `pyproject.toml` ("podcast.engines"; later publishing targets
and article sources), a name that a person writes, `module:attribute` behind it, imported when it is
asked for, a protocol that it fulfils and one contract test that tries it. Ours are found in the
same way as anybody else's; there is no list in the code.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from functools import lru_cache
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[1] / "pyproject.toml"


@lru_cache
def plugins(group: str) -> Mapping[str, str]:
    """The names of a group, ours first, each with its `module:attribute`.

    Read from the files themselves: `importlib.metadata` takes a tenth of a second to import.
    """
    ours = _of_checkout(group)
    others: dict[str, str] = {}
    for text in _entry_points():
        if f"[{group}]" in text:
            others |= _section(text, group)
    return ours | {name: others[name] for name in sorted(others) if name not in ours}


def load_plugin(group: str, name: str) -> Any:
    """What is behind a name of a group, or behind a `module:attribute` of one's own.

    Raises ImportError, AttributeError or ValueError when it cannot be imported.
    """
    # ours come first, and are found without reading what a hundred other packages add
    target = _of_checkout(group).get(name) or plugins(group).get(name, name)
    module, _, attribute = target.partition(":")
    return getattr(importlib.import_module(module), attribute)


@lru_cache
def _of_checkout(group: str) -> dict[str, str]:
    """Ours, when we run from a checkout: what is installed may be of an older one."""
    if not CHECKOUT.is_file():
        return {}
    import tomllib

    project = tomllib.loads(CHECKOUT.read_text(encoding="utf-8")).get("project", {})
    return dict(project.get("entry-points", {}).get(group, {}))


def _entry_points() -> Iterator[str]:
    """The texts of all entry_points.txt of packages: of a hundred packages few have one."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208  pathlib makes an object of each
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                with contextlib.suppress(OSError):
                    yield _text(f"{folder}/{name}/entry_points.txt")


def _text(name: str) -> str:
    with open(name, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
        return file.read()


def _section(text: str, group: str) -> dict[str, str]:
    parser = ConfigParser(delimiters=("=",), interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]
    parser.read_string(text)
    return dict(parser[group])
