"""`podcast voices`: the list, and getting, trying, removing."""

from __future__ import annotations

import io
import json
import wave
from pathlib import Path

import pytest

from podcast.cli.app import run
from podcast.voices.voice_folder import OVERRIDE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "voices"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert run(["voices", *arguments, "--json"]) == 0
    return list(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("arguments", [("de",), ("--language", "de"), ("de-AT",)])
def test_voices_of_a_language_there_and_to_be_had(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    found = {voice["id"]: voice for voice in listed(capsys, *arguments)}
    thorsten = found["piper:thorsten"]
    assert not thorsten["installed"]
    assert (thorsten["language"], thorsten["gender"]) == ("de-DE", "male")
    assert thorsten["licence"] == "CC0-1.0"
    assert "earns money" in str(thorsten["meaning"])
    assert int(str(thorsten["size"])) > 63_000_000
    assert "piper:siwis" not in found
    assert "kokoro:kokoro" not in found, "Kokoro speaks no German"


def test_the_narrators_voice_comes_first_and_all_is_all(capsys: pytest.CaptureFixture[str]) -> None:
    english = listed(capsys, "en")
    assert english[0]["installed"]
    everything = {voice["id"] for voice in listed(capsys, "all")}
    assert {voice["id"] for voice in english} <= everything
    assert "piper:siwis" in everything


def test_the_list_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voices", "fr"]) == 0
    shown = capsys.readouterr()
    siwis = next(line for line in shown.out.splitlines() if line.startswith("piper:siwis"))
    assert all(part in siwis for part in ("fr-FR", "female", "63 MB", "to be had", "CC-BY-4.0"))
    assert "podcast voices install" in shown.err


def test_a_language_that_nobody_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voices", "zz"]) == 1
    assert "no voice speaks 'zz'" in capsys.readouterr().err


def test_an_own_voice_is_installed_and_removed(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    source = home / "stick"
    source.mkdir()
    (source / "rosa.onnx").write_bytes(b"model")
    settings = {"audio": {"sample_rate": 22050}, "espeak": {"voice": "en"}, "phoneme_id_map": {}}
    (source / "rosa.onnx.json").write_text(json.dumps(settings))
    assert run(["voices", "install", "rosa", "--from", str(source), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "piper:rosa"
    assert (home / "voices" / "piper" / "rosa" / "rosa.onnx").is_file()
    assert run(["voices", "remove", "rosa"]) == 0
    assert run(["voices", "remove", "rosa"]) == 1


def test_what_is_not_known_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voices", "install", "nobody"]) == 1
    assert "--from FOLDER" in capsys.readouterr().err
    assert run(["voices", "try", "nobody", "Hello."]) == 1
    assert "podcast voices install" in capsys.readouterr().err


def test_a_voice_is_tried_into_a_file(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    out = home / "sample.wav"
    assert run(["voices", "try", "pyttsx3:en-gb+f3", "Good morning.", "--out", str(out)]) == 0
    with wave.open(io.BytesIO(out.read_bytes())) as sound:
        assert sound.getnframes() / sound.getframerate() > 0.5
    assert run(["voices", "try", "pyttsx3:en-gb+f3", "--out", "sample.ogg"]) == 2


def test_the_older_way_to_hear_one_goes_on_working(home: Path) -> None:
    out = home / "sample.wav"
    assert run(["voices", "pyttsx3:de", "--say", "Guten Morgen.", "--out", str(out)]) == 0
    assert out.stat().st_size > 10_000
