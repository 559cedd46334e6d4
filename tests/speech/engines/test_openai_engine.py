"""A server with OpenAI's protocol on loopback, and everything that it may answer."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import pytest
from helpers.speech_server import TONE
from helpers.speech_server import SpeechServer as Server

from podcast.audio.preview import wav_of
from podcast.errors import PodcastError
from podcast.speech.engines import openai_engine
from podcast.speech.engines.openai_engine import OpenaiEngine
from podcast.speech.synthesis.engine_protocol import RefusedError, Utterance
from podcast.speech.synthesis.worker_pool import speak_all

TEXT = "The old baker counted seven loaves before the bell rang."


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr(openai_engine, "FIRST_WAIT", 0.01)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    made = Server()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()


def engine_of(server: Server) -> OpenaiEngine:
    engine = OpenaiEngine(json.dumps({"server": server.address, "model": "kokoro"}))
    engine.prepare()
    return engine


def test_what_is_asked_and_answered(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    engine = engine_of(server)
    samples = b"".join(engine.speak(Utterance(TEXT, "af_bella", rate=330)))
    assert len(samples) == len(TONE)
    ((path, body, key),) = server.asked
    assert (path, key) == ("/v1/audio/speech", "Bearer secret")
    assert body == {
        "model": "kokoro",
        "voice": "af_bella",
        "input": TEXT,
        "response_format": "wav",
        "speed": 2.0,
    }


@pytest.mark.parametrize("code", [429, 500, 502, 503])
def test_what_another_try_may_mend_is_tried_again(server: Server, code: int) -> None:
    server.answers = [(code, {"Retry-After": "0"}, b"busy")] * 2
    assert b"".join(engine_of(server).speak(Utterance(TEXT, "nova")))
    assert len(server.asked) == 3


def test_a_server_that_stays_busy_is_given_up(server: Server) -> None:
    server.answers = [(503, {"Retry-After": "0"}, b'{"error": {"message": "overloaded"}}')] * 99
    with pytest.raises(RefusedError, match="503: overloaded"):
        list(engine_of(server).speak(Utterance(TEXT, "nova")))
    assert len(server.asked) == openai_engine.TRIES


@pytest.mark.parametrize("code", [400, 401, 403, 404, 422])
def test_a_refusal_is_asked_once(server: Server, code: int) -> None:
    server.answers = [(code, {}, b'{"error": {"message": "no such\\nvoice"}}')] * 9
    with pytest.raises(PodcastError, match=f"answers {code}: no such voice") as caught:
        speak_all([utterance_of(server)], lambda *_: None)
    assert TEXT in str(caught.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize("content", [b"", b"<html>", b"RIFF\0\0\0\0WAVE"])
def test_what_is_no_sound_is_said(server: Server, content: bytes) -> None:
    server.answers = [(200, {}, content)] * 9
    with pytest.raises(PodcastError, match="no sound file"):
        speak_all([utterance_of(server)], lambda *_: None)


def test_a_server_that_is_not_there_is_said(server: Server) -> None:
    engine = OpenaiEngine('{"server": "http://127.0.0.1:9/v1"}')
    engine.prepare()
    with pytest.raises(RefusedError, match="cannot be reached"):
        list(engine.speak(Utterance(TEXT, "nova")))


def test_a_header_that_does_not_know_the_length_is_not_believed(server: Server) -> None:
    sound = bytearray(wav_of(TONE, 24_000))
    sound[4:8] = sound[40:44] = b"\xff\xff\xff\xff"
    server.answers = [(200, {}, bytes(sound))]
    assert len(b"".join(engine_of(server).speak(Utterance(TEXT, "nova")))) == len(TONE)


@pytest.mark.parametrize(
    ("header", "seconds"), [("2", 2.0), ("²", 5.0), ("-1", 5.0), ("99999999", 5.0), ("999", 15.0), ("", 5.0)]
)  # fmt: skip
def test_a_server_is_believed_within_reason(header: str, seconds: float) -> None:
    assert openai_engine._seconds(header, 5.0) == seconds


def test_what_it_costs_is_said() -> None:
    assert "about $0.15" in OpenaiEngine().bill(10_000)
    assert "10,000 characters" in OpenaiEngine().bill(10_000)
    assert "the server's price" in OpenaiEngine('{"server": "http://nas:8880/v1"}').bill(10_000)


def test_openai_itself_wants_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert "OPENAI_API_KEY" in OpenaiEngine().missing()
    assert not OpenaiEngine('{"server": "http://nas:8880/v1"}').missing()
    assert OpenaiEngine().problem_with("nobody")
    assert not OpenaiEngine('{"server": "http://nas:8880/v1"}').problem_with("af_bella")


def utterance_of(server: Server) -> Utterance:
    setup = json.dumps({"server": server.address})
    return Utterance(TEXT, "nova", engine=f"openai={setup}")
