from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.making import new_show

from podcast.cli.app import COMMANDS, run


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_helps_with_examples(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Usage: podcast {command}" in shown
    assert "For example:" in shown
    assert f"podcast {command}" in shown.split("For example:", 1)[1]
    assert not re.search(r"default:\s+(False|None|\(\)|\"\")", shown)


def test_help_lists_every_command_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"│ {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["script"],
        ["script", "--nonsense", "x"],
        ["script", "a", "b"],
        ["serve", "--port", "99999"],
        ["--show"],
        ["--show", "x"],
        ["article"],
        ["quotes"],
        ["build", "-article.txt"],
        ["serve", "--token", "a/b?"],
    ],
)
def test_wrong_use_is_exit_code_2_and_told_on_standard_error(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(wrong) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err


def test_what_a_user_can_mend_is_exit_code_1_with_a_remedy(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["list"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: no podcast.toml in ")
    assert "podcast init" in told.err


@pytest.mark.parametrize("command", ["build", "article", "script", "quotes", "spoken"])
def test_a_text_given_as_a_name_is_told_where_it_goes(
    command: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["init", str(tmp_path)]) == 0
    capsys.readouterr()
    show = [] if command in ("article", "quotes") else ["--show", str(tmp_path)]
    assert run([command, "The lamp went out. " * 500, *show]) == 1
    told = capsys.readouterr().err
    assert "no file has so long a name" in told
    assert "standard input" in told
    assert len(told) < 1000


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


def test_the_show_can_be_named_before_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new_show(tmp_path / "show")
    for arguments in (
        ["--show", "show", "list"],
        ["--show=show", "list"],
        ["list", "--show", "show"],
    ):
        assert run(arguments) == 0
        assert "No episodes yet" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_says_what_to_do(tmp_path: Path) -> None:
    new_show(tmp_path)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "podcast", "list", "--json", "--show", str(tmp_path)],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines()[0].startswith("error: No space left")
    assert "Make room" in done.stderr.splitlines()[1]


def test_words_that_a_terminal_cannot_show_are_no_failure(tmp_path: Path) -> None:
    new_show(tmp_path / "schön")
    code = "import sys; from podcast.cli import main; sys.argv[1:] = ['list', '--show', 'sch\\xf6n']; main()"
    (tmp_path / "schön" / "scripts" / "one.md").write_text(
        "---\ntitle: “Käse” 🧀\n---\n\nWords.\n", encoding="utf-8"
    )
    plain = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=plain)
    assert "\\u201cKäse\\u201d" in done.stdout.decode("latin-1")
    done = subprocess.run([sys.executable, "-c", code.replace("'list'", "'list', '--json'")],
                          capture_output=True, check=True, env=plain)  # fmt: skip
    assert json.loads(done.stdout.decode("ascii"))[0]["title"] == "“Käse” 🧀"


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    done = subprocess.run(
        f"{sys.executable} -m podcast --help | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Traceback" not in done.stderr
