from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from podcast.cli.app import COMMANDS, run


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_helps_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Usage: podcast {command}" in shown
    assert "For example:" in shown
    assert f"podcast {command}" in shown.split("For example:", 1)[1]


def test_help_lists_every_command_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"│ {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "wrong",
    [["nonsense"], ["script"], ["script", "--nonsense", "x"], ["script", "a", "b"], ["serve", "--port", "99999"]],
)
def test_wrong_use_is_exit_code_2_and_told_on_standard_error(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(wrong) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err


def test_what_a_user_can_mend_is_exit_code_1_with_a_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: no podcast.toml in ")
    assert "podcast init" in told.err


def test_help_imports_nothing_heavy() -> None:
    heavy = "lxml trafilatura numpy pydub PIL feedgen starlette uvicorn httpx yaml num2words soxr lameenc mutagen"
    code = f"""
import sys
from podcast.cli.app import run
run(["--help"])
print([name for name in "{heavy}".split() if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    done = subprocess.run(
        f"{sys.executable} -m podcast --help | head -1", shell=True, capture_output=True, text=True, check=True
    )
    assert "Traceback" not in done.stderr
