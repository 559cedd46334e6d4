"""The door for programs: what it has, what docs/python.md says of it, and that its examples run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.making import set_engine

import podcast
from podcast.errors import ERROR_CODES
from podcast.production.new_show import make_show

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def test_there_are_a_dozen_names_and_each_can_be_had() -> None:
    assert len(podcast.__all__) <= 12
    for name in podcast.__all__:
        assert getattr(podcast, name).__doc__, name
    assert set(podcast.__all__) <= set(dir(podcast))


def test_the_page_describes_every_name_and_no_other() -> None:
    used = set(re.findall(r"podcast\.([A-Za-z]\w+)", "".join(EXAMPLES)))
    described = set(re.findall(r"^\| `(\w+)\(", PAGE, re.MULTILINE))
    assert used | described <= set(podcast.__all__)
    assert {name for name in podcast.__all__ if f"`{name}" not in PAGE} == set()
    assert described == {name for name in podcast.__all__ if name[0].islower()}


def test_type_checkers_see_the_names_that_there_are() -> None:
    source = Path(podcast.__file__).read_text(encoding="utf-8")
    block = re.search(r"if TYPE_CHECKING:\n((?:    .*\n)+)", source)
    assert block is not None
    seen = re.findall(r"from (\S+) import (.*)", block[1])
    homes = {name: module for module, names in seen for name in names.split(", ")}
    assert homes == podcast._HOMES


def test_the_page_lists_every_code() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE) == list(ERROR_CODES)


def test_what_there_is_not() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = podcast.nonsense  # type: ignore[attr-defined]


def test_importing_it_loads_nothing() -> None:
    code = "import sys; before = set(sys.modules); import podcast; print(set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{'podcast'}"


@pytest.mark.parametrize("example", EXAMPLES, ids=["way through", "errors"])
def test_the_examples_run(
    example: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copy(ROOT / "tests/data/articles/ferry-workers.txt", tmp_path)
    make_show(tmp_path / "reading-list")
    set_engine(tmp_path / "reading-list", "pyttsx3")  # which voice it is does not matter here
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "docs/python.md", "exec"), {})
    told = capsys.readouterr().out
    for expected in re.findall(r"print\(.*\) +# (.*)", example):
        assert expected in told
