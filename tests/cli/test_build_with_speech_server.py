"""build with voices of a server that speaks OpenAI's protocol: what it says, and when it fails."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.speech_server import Answer, SpeechServer

from podcast.audio.preview import wav_of
from podcast.cli.app import run
from podcast.speech.engines.pyttsx3_engine import Pyttsx3Engine
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.worker_process import WorkerProcess

ARTICLE = """The lamp of Cold Ness goes out

The lamp of Cold Ness goes out on Friday, the pilots of Selmouth were told yesterday.

“I have lit it every evening since my father died,” said Petra Lindqvist, who keeps it. She will keep the tower.

The pilots have asked the harbour office for a buoy. It costs 400 crowns.
"""
BUSY = (429, {"Retry-After": "0"}, b'{"error": {"message": "slow down"}}')
BROKEN = (500, {}, b"<h1>oops</h1>")
REFUSED = (401, {}, b'{"error": {"message": "bad key"}}')


@pytest.fixture
def server() -> Iterator[SpeechServer]:
    """It speaks with espeak-ng, in one voice for each name."""
    made, worker, lock = SpeechServer(), WorkerProcess("pyttsx3"), threading.Lock()
    worker.load()  # in this thread: a worker ends with the thread that starts it

    def speak(asked: dict[str, object]) -> Answer:
        voice = {"nova": "en-gb+f3"}.get(str(asked["voice"]), "en-gb+m3")
        with lock:
            samples = worker.speak(Utterance(str(asked["input"]), voice, engine="pyttsx3"))
        return 200, {}, wav_of(samples, Pyttsx3Engine.sample_rate)

    made.speak = speak
    threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()
    worker.close()


@pytest.fixture
def show(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    server: SpeechServer,
) -> Path:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert run(["init", str(tmp_path / "show")]) == 0
    capsys.readouterr()
    monkeypatch.chdir(tmp_path / "show")
    Path("lamp.txt").write_text(ARTICLE, encoding="utf-8")
    settings = Path("podcast.toml").read_text(encoding="utf-8")
    assert "\n[voices]\n" in settings
    served = (
        f'\n[voices]\nserver = "{server.address}"\nmodel = "kokoro"\nnarrator = "openai:nova"\n'
        'quoted = ["openai:onyx"]\n'
    )
    Path("podcast.toml").write_text(settings.replace("\n[voices]\n", served), encoding="utf-8")
    return tmp_path / "show"


def test_an_episode_whose_voices_are_all_a_servers(
    show: Path, server: SpeechServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answers = [BUSY, BROKEN]  # another try mends them
    assert run(["build", "lamp.txt"]) == 0
    told = capsys.readouterr()
    assert "characters" in told.err  # how many are sent, said before
    said = {str(asked["voice"]): str(asked["input"]) for _, asked, _ in server.asked}
    assert set(said) == {"nova", "onyx"}
    asked = [str(asked["input"]) for _, asked, _ in server.asked]
    assert any("four hundred crowns" in text for text in asked)
    transcript = next((show / "episodes").glob("*.vtt")).read_text(encoding="utf-8")
    assert "every evening since my father died" in transcript
    assert next((show / "episodes").glob("*.mp3")).stat().st_size > 50_000
    assert (show / "feed" / "feed.xml").exists()


def test_a_refusal_in_the_middle_names_the_sentence_and_the_rest_goes_on_later(
    show: Path, server: SpeechServer, capsys: pytest.CaptureFixture[str]
) -> None:
    speak, refused = server.speak, True

    def until_the_tower(asked: dict[str, object]) -> Answer:
        if refused and "tower" in str(asked["input"]):
            time.sleep(1)  # the others, which are asked at the same time, are answered meanwhile
            return REFUSED
        return speak(asked)

    server.speak = until_the_tower
    assert run(["build", "lamp.txt", "--json"]) == 1
    told = capsys.readouterr()
    (error,) = json.loads(told.out)["errors"]
    assert "She will keep the tower" in error["message"]
    assert "401: bad key" in error["message"]
    assert not list((show / "episodes").glob("*.mp3"))

    refused, before = False, len(server.asked)
    assert run(["render"]) == 0
    again = [str(asked["input"]) for _, asked, _ in server.asked[before:]]
    assert any("tower" in text for text in again)
    assert not any("every evening" in text for text in again)  # that was kept


def test_above_the_limit_nothing_is_sent_without_a_yes(
    show: Path, server: SpeechServer, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Path("podcast.toml").read_text(encoding="utf-8")
    Path("podcast.toml").write_text(
        settings.replace("\n[voices]\n", "\n[voices]\nlimit = 50\n"), encoding="utf-8"
    )
    assert run(["build", "lamp.txt"]) == 1
    assert "limit under [voices]" in capsys.readouterr().err
    assert server.asked == []
