"""Prints, as JSON, every regular expression that the program compiles: (pattern, flags, where).

A program of its own, because it has to stand between `re` and the program before that is imported.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import pkgutil
import re
import sys
from ast import Attribute, Call, Constant, parse, walk
from pathlib import Path
from typing import Any

import podcast
from podcast import kept_patterns

ROOT = Path(podcast.__file__).parent
compiler: Any = re._compiler  # type: ignore[attr-defined]
compile_pattern = compiler.compile
found: dict[tuple[str, int], str] = {}


def noted(pattern: Any, flags: int = 0) -> Any:
    """What re.compile does, and a note of it."""
    compiled = compile_pattern(pattern, flags)
    caller: Any = sys._getframe(1)
    while caller and not caller.f_code.co_filename.startswith(str(ROOT)):
        caller = caller.f_back
    if caller and isinstance(pattern, str):
        where = f"{Path(caller.f_code.co_filename).relative_to(ROOT)}:{caller.f_lineno}"
        found.setdefault((pattern, int(compiled.flags)), where)
    return compiled


def import_all() -> None:
    """Every module of the program, but those of extras that are not installed."""
    for module in pkgutil.walk_packages(podcast.__path__, "podcast."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):
                importlib.import_module(module.name)


def read_data() -> None:
    """Those that are data: of lines that are left out, and of each language."""
    from podcast.article.boilerplate.line_rules import rules
    from podcast.languages.reading.patterns import read_patterns

    for rule in rules():
        assert rule.pattern
    for folder in (ROOT / "languages").glob("*/patterns.toml"):
        for pattern in read_patterns(folder.parent.name).values():
            assert pattern.compiled


def note_literals() -> None:
    """Those that functions write where they use them: re.sub("…", …)."""
    for path in ROOT.rglob("*.py"):
        for node in walk(parse(path.read_text(encoding="utf-8"))):
            match node:
                case Call(func=Attribute(value=value), args=[Constant(value=str(pattern)), *_]) if (
                    getattr(value, "id", "") == "re"
                ):
                    where = f"{path.relative_to(ROOT)}:{node.lineno}"
                    found.setdefault((pattern, re.compile(pattern).flags), where)


if __name__ == "__main__":
    compiler.compile = noted
    kept_patterns.compiled = noted
    import_all()
    read_data()
    compiler.compile = compile_pattern
    note_literals()
    print(json.dumps([[*key, where] for key, where in found.items()]))
