from __future__ import annotations

import json
import wave
from pathlib import Path

import pytest

from podcast.cli.app import run

TOYS = Path(__file__).parents[1] / "toys"
SCRIPT = """---
title: A bridge too many
language: en-US
cast:
  narrator: low
  Dana Okoye: high
---

The council met on Monday to talk about the bridge.

Dana Okoye says:

> **Dana Okoye:** It rained all day, and the roof let it in. Nobody minded.
"""


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(TOYS))
    monkeypatch.setenv("PYTHONPATH", str(TOYS))
    (tmp_path / "scripts").mkdir()
    (tmp_path / "podcast.toml").write_text('[voices]\nengine = "toy_engines:Tone"\n')
    (tmp_path / "scripts" / "bridge.md").write_text(SCRIPT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_plan_first_then_the_episode(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "bridge"]) == 0
    told = capsys.readouterr()
    assert "bridge: 4 of 4 sentences to speak, 1 of 1 blocks to encode" in told.err
    assert Path(told.out.strip()).is_file()
    assert run(["render", "bridge", "--json"]) == 0
    episode = json.loads(capsys.readouterr().out)["episodes"][0]
    assert (episode["slug"], episode["spoken"], episode["encoded"], episode["new"]) == (
        "bridge",
        0,
        0,
        False,
    )


def test_an_episode_whose_files_are_not_whole_is_not_up_to_date(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render"]) == 0
    audio = Path(capsys.readouterr().out.strip())
    whole = audio.read_bytes()
    assert run(["render"]) == 0
    assert "up to date" in capsys.readouterr().err
    for damaged in (whole[: len(whole) // 2], b""):  # as a crash of the machine may leave it
        audio.write_bytes(damaged)
        assert run(["render"]) == 0
        assert capsys.readouterr().out.strip() == str(audio)
        assert audio.read_bytes() == whole


def test_plan_alone_makes_nothing(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "bridge", "--plan", "--json"]) == 0
    planned = json.loads(capsys.readouterr().out)["episodes"][0]
    assert (planned["to_speak"], planned["sentences"], planned["blocks"]) == (4, 4, 1)
    assert planned["speak"][1] == "Dana Okoye says:"
    assert not list(show.glob("episodes/*"))


@pytest.mark.parametrize("suffix", [".wav", ".mp3"])
def test_preview_of_a_line(show: Path, suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = show / f"line{suffix}"
    assert run(["render", "bridge", "--preview", "13", "--out", str(out)]) == 0
    if suffix == ".wav":
        with wave.open(str(out)) as file:
            assert file.getframerate() == 44_100
            assert 2 < file.getnframes() / 44_100 < 8
    else:
        assert out.read_bytes()[:2] == b"\xff\xfb"
    assert not list(show.glob("episodes/*"))


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["render", "bridge", "--preview", "0", "--out", "x.wav"], 1, "there is no line 0"),
        (["render", "bridge", "--preview", "99", "--out", "x.wav"], 1, "the script has 13"),
        (["render", "bridge", "--preview", "9", "--out", "x.txt"], 1, "cannot be written as .txt"),
        (["render", "bridge", "--out", "x.wav"], 2, "--out goes with --preview"),
        (["render", "no-such"], 1, "no script"),
        (
            ["voices", "nobody", "--say", "Hello.", "--out", "x.wav"],
            1,
            "nobody' here",
        ),
        (["voices", "--engine", "none"], 1, "no speech engine"),
    ],
)
def test_mistakes_are_named(
    show: Path, arguments: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == code
    assert message in capsys.readouterr().err


def test_which_script(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (show / "scripts" / "other.md").write_text(SCRIPT)
    assert run(["render", "bridge"]) == 0
    assert run(["render", "--preview", "9", "--out", "x.wav"]) == 2
    assert "which script?" in capsys.readouterr().err
    assert run(["render"]) == 0
    assert "other: " in capsys.readouterr().err
    assert len(list(show.glob("episodes/*.mp3"))) == 2


def test_voices(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voices"]) == 0
    assert capsys.readouterr().out.split()[0] == "low"
    assert run(["voices", "--json"]) == 0
    assert [voice["id"] for voice in json.loads(capsys.readouterr().out)][:3] == [
        "low",
        "high",
        "loud",
    ]
    assert run(["voices", "high", "--say", "It cost $3 bn.", "--out", "sample.wav"]) == 0
    with wave.open("sample.wav") as file:
        assert file.getframerate() == 16_000


def alternates(show: Path) -> list[str]:
    episode = json.loads((show / "episodes" / "bridge.json").read_text())
    return [media["name"] for media in episode["alternates"]]


def test_other_formats(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    av = pytest.importorskip("av", reason="PyAV, the optional extra `formats`, is not installed")
    assert run(["render", "bridge", "--format", "m4a", "--format", "opus", "--json"]) == 0
    told = capsys.readouterr()
    assert "then all of it as m4a and opus" in told.err
    episode = json.loads(told.out)["episodes"][0]
    assert [Path(path).suffix for path in episode["alternates"]] == [".m4a", ".opus"]
    for path in episode["alternates"]:
        with av.open(path) as file:
            assert file.duration / 1e6 == pytest.approx(episode["duration"], abs=0.1)


def test_an_episode_keeps_its_formats_and_they_follow_its_audio(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("av", reason="PyAV, the optional extra `formats`, is not installed")
    assert run(["render"]) == 0
    assert run(["render", "--format", "m4a"]) == 0  # up to date, but not in this format
    first = alternates(show)
    assert [Path(name).suffix for name in first] == [".m4a"]
    times = (show / "episodes" / first[0]).stat().st_mtime_ns
    assert run(["render", "bridge"]) == 0
    assert alternates(show) == first
    assert (show / "episodes" / first[0]).stat().st_mtime_ns == times, (
        "the same audio is not made again"
    )
    script = show / "scripts" / "bridge.md"
    script.write_text(script.read_text().replace("Nobody minded.", "Everybody minded."))
    assert run(["render"]) == 0
    second = alternates(show)
    assert second != first
    assert [path.name for path in show.glob("episodes/*.m4a")] == second
    assert run(["render", "--format", "mp3"]) == 0
    assert alternates(show) == []
    assert not list(show.glob("episodes/*.m4a"))


def test_a_format_that_can_no_longer_be_made_is_said(
    show: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("av", reason="PyAV, the optional extra `formats`, is not installed")
    assert run(["render", "bridge", "--format", "opus"]) == 0
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert run(["render", "bridge"]) == 0
    assert "bridge: no longer in opus: for opus PyAV is needed" in capsys.readouterr().err
    assert alternates(show) == []
    assert run(["render", "bridge", "--format", "opus"]) == 1


def test_a_script_that_is_edited_while_it_is_rendered_is_newer_than_its_audio(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from podcast.production.rendering import is_rendered, render_script
    from podcast.script.script_files import ScriptFile
    from podcast.show.folder import load_show

    file = ScriptFile(load_show(show), "bridge")
    render_script(
        file,
        file.show,
        told=lambda _: file.path.write_text(SCRIPT.replace("rained", "snowed")) and None,
    )
    assert not is_rendered(file, file.show)
    assert run(["render"]) == 0
    assert is_rendered(file, file.show)


def test_a_comment_has_no_preview(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = show / "scripts" / "bridge.md"
    lines = script.read_text().splitlines()
    script.write_text("\n".join([*lines, "", "<!-- a note", "to myself -->", ""]))
    for line in (len(lines) + 2, len(lines) + 3):
        assert run(["render", "bridge", "--preview", str(line), "--out", "x.wav"]) == 1
        assert "a comment stands there" in capsys.readouterr().err


def test_a_preview_goes_to_standard_output(
    show: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["render", "bridge", "--preview", "13", "--out", "-"]) == 0
    assert capfdbinary.readouterr().out[:4] == b"RIFF"
    assert not (show / "-").exists()
