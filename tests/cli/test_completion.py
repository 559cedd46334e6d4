from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from podcast.cli.app import run
from podcast.cli.completion_words import ANY_FILE, completed, completed_in_bash


@pytest.fixture(autouse=True)
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "podcast.toml").write_text('[voices]\nengine = "espeak"\n', encoding="utf-8")
    (tmp_path / "scripts").mkdir()
    for slug in ("ferry-workers", "salt-road"):
        (tmp_path / "scripts" / f"{slug}.md").write_text("---\ntitle: x\n---\n\nNo.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (["doc"], ["doctor"]),
        (["nonsense", ""], []),
        (["render", "--prev"], ["--preview"]),
        (["render", ""], ["ferry-workers", "salt-road"]),
        (["render", "ferry-workers", "s"], ["salt-road"]),
        (["render", "--preview", ""], []),  # a number
        (["edit", "--show", ".", "f"], ["ferry-workers"]),
        (["edit", "salt-road", ""], []),  # it takes one
        (["delete", "-y", "f"], ["ferry-workers"]),
        (["rename", "f"], ["ferry-workers"]),
        (["rename", "ferry-workers", ""], []),  # a new name
        (["render", "--format", "m"], ["mp3", "m4a"]),
        (["render", "--format=m"], ["--format=mp3", "--format=m4a"]),
        (["build", ""], [ANY_FILE]),
        (["build", "--voice", "en-gb-sc"], ["en-gb-scotland"]),
        (["cast", "g"], ["give"]),
        (["cast", "give", "Ida Moe", "en-us", "f"], ["ferry-workers"]),
        (["voices", "install", "piper:thor"], []),  # the show is in English
        (["voices", "install", "piper:jo"], ["piper:joe"]),
    ],
)
def test_what_may_stand_there(line: list[str], names: list[str]) -> None:
    found = completed(line)
    assert [name for name in found if "+" not in name] == names


def test_bash_parts_words_at_a_colon() -> None:
    assert completed_in_bash(["voices", "install", "piper", ":", "jo"]) == ["joe"]
    assert completed_in_bash(["render", "fer"]) == ["ferry-workers"]
    assert completed_in_bash([""])[:2] == ["init", "build"]


def test_where_there_is_no_show_nothing_is_offered(show: Path) -> None:
    (show / "podcast.toml").unlink()
    assert completed(["render", ""]) == []
    (show / "podcast.toml").write_text("[", encoding="utf-8")
    assert completed(["render", ""]) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_reads_what_is_printed_for_it(
    shell: str, show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["completion", shell]) == 0
    told = capsys.readouterr().out
    assert f"podcast completion {shell} -- " in told
    if shutil.which(shell):
        (show / "told").write_text(told, encoding="utf-8")
        checked = subprocess.run([shell, "-n", "told"], cwd=show, capture_output=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, b"")


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_bash_offers_what_it_is_told(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["completion", "bash"])
    (show / "told").write_text(capsys.readouterr().out, encoding="utf-8")
    asked = (
        f"podcast() {{ {sys.executable} -m podcast \"$@\"; }}; . ./told; "
        "COMP_WORDS=(podcast render sa); COMP_CWORD=2; _podcast; echo \"${COMPREPLY[@]}\"; "
        "COMP_WORDS=(podcast build to); COMP_CWORD=2; _podcast; echo \"${COMPREPLY[@]}\""
    )  # fmt: skip
    answer = subprocess.run(
        ["bash", "-c", asked], cwd=show, capture_output=True, text=True, check=True, timeout=60,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )  # fmt: skip
    assert answer.stdout.split() == ["salt-road", "told"]
