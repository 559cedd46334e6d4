"""What the docs say of the command line is what it is."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path

import pytest

from podcast.cli.app import COMMANDS, arranged, make_app
from podcast.cli.reference import page as make_page

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
CALL = re.compile(r"(?:^|\||&&|;)\s*(?:\w+=\S+ )?(?:bin/)?podcast ([^|&;>]*)")
INLINE = re.compile(r"`podcast ([a-z]+)([^`]*)`")


@cache
def page() -> str:
    """All commands' help, made once."""
    return make_page()


def lines_of(path: Path) -> list[str]:
    """The lines of a page's code, without their comments."""
    text = path.read_text(encoding="utf-8")
    shown = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    return [re.sub(r"\s+#\s.*$", "", line) for line in shown]


CALLS = [
    (path.name, call.strip())
    for path in PAGES
    for line in lines_of(path)
    for call in CALL.findall(line)
]


def test_the_page_of_the_commands_is_made_from_their_help() -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == page(), "python -m podcast.cli.reference > docs/cli.md"


@pytest.mark.parametrize(("where", "call"), CALLS, ids=str)
def test_every_call_in_the_docs_is_one(where: str, call: str) -> None:
    call = re.sub(r"\$\([^)]*\)", "word", call)  # what the shell puts in
    arguments = arranged(shlex.split(call))
    assert arguments[0] in COMMANDS or arguments[0] == "--help", where
    app = make_app()
    app.parse_args(arguments, exit_on_error=False, print_error=False)


def test_there_are_calls_in_the_docs() -> None:
    assert len(CALLS) > 50


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_and_options_that_prose_names_exist(path: Path) -> None:
    for command, rest in INLINE.findall(path.read_text(encoding="utf-8")):
        assert command in COMMANDS, f"podcast {command}"
        known = page().split(f"\n## podcast {command}\n", 1)[1].split("\n## ", 1)[0]
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in known or option == "--help", f"podcast {command} {option}"


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"(?:podcast/)?((?:[a-z_]+/)+[\w.*]*)", text)
    package = ROOT / "podcast"
    rooms = {path.name for path in package.iterdir() if path.is_dir()}
    for name in named:
        if name.split("/")[0] in rooms:
            assert list(package.glob(name.rstrip("/"))), name
