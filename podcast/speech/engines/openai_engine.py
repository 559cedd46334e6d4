"""Any server with OpenAI's `POST /v1/audio/speech`: OpenAI, Kokoro-FastAPI, speaches, LocalAI.

The key is taken from the environment, $OPENAI_API_KEY, and from nowhere else. Which server and
which model, podcast.toml says: `server` and `model` under [voices].
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from typing import Any

from podcast.speech.engines.wav_samples import NoSoundError, samples_of
from podcast.speech.synthesis.engine_protocol import (
    USUAL_RATE,
    Engine,
    RefusedError,
    Utterance,
    Voice,
)

OPENAI = "https://api.openai.com/v1"
MODEL = "tts-1"
KEY = "OPENAI_API_KEY"
VOICES = {
    "alloy": "", "ash": "male", "ballad": "male", "coral": "female", "echo": "male", "fable": "",
    "nova": "female", "onyx": "male", "sage": "female", "shimmer": "female", "verse": "male",
}  # fmt: skip
# US dollars for a million characters (https://openai.com/api/pricing, 2026); other models are paid
# by the token or by the minute.
PRICES = {"tts-1": 15.0, "tts-1-hd": 30.0}
AGAIN = (429, *range(500, 600))  # what another try may mend; any other answer it will not
TRIES, FIRST_WAIT, LONGEST_WAIT = 5, 1.0, 15.0  # seconds, doubled each time
DEADLINE = 90.0  # seconds for an answer to go on
SLOWEST, FASTEST = 0.25, 4.0


class OpenaiEngine(Engine):
    """The `Engine` that is elsewhere: text is sent there, and may be paid for."""

    name = "openai"
    sample_rate = 24_000
    gains_from = 4  # sentences at once: the work is the server's
    speed = 20.0
    longest = 2000  # characters; OpenAI takes 4,096
    automatic = False  # it needs a network, and may cost
    deterministic = False  # the same sentence comes a little different each time
    patience = 2 * DEADLINE

    def __init__(self, setup: str = "{}") -> None:
        given: dict[str, str] = json.loads(setup)
        self._server = (given.get("server") or OPENAI).rstrip("/")
        self._model = given.get("model") or MODEL
        self._client: Any = None

    @property
    def version(self) -> str:
        """The server and its model: what else changes there, nobody tells."""
        return f"{self._server} {self._model}"

    def missing(self) -> str:
        """Why it cannot be used here, or ""."""
        if self._server == OPENAI and not os.environ.get(KEY):
            return f"OpenAI wants a key: export {KEY}=… (or set server under [voices])"
        return ""

    def voices(self) -> tuple[Voice, ...]:
        """OpenAI's; another server may have others, by any name."""
        return tuple(Voice(name, name.title(), "mul", gender) for name, gender in VOICES.items())

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        if self._server == OPENAI and voice not in VOICES:
            return f"OpenAI has no voice {voice!r}"
        return "" if voice else "a voice of the server has to be named"

    def usual_voice(self, language: str) -> str:
        """The narrator's."""
        return "alloy"

    def pool(self, language: str) -> tuple[Voice, ...]:
        """For quoted people."""
        return tuple(voice for voice in self.voices() if voice.id != "alloy")

    def bill(self, characters: int) -> str:
        """What will be sent where, and what it costs, as far as that is known."""
        price = PRICES.get(self._model) if self._server == OPENAI else None
        cost = f"about ${characters * price / 1e6:.2f}" if price else "at the server's price"
        return f"{characters:,} characters are sent to {self._server} ({self._model}): {cost}"

    def prepare(self) -> None:
        """Make the client."""
        import httpx

        self._client = httpx.Client(timeout=httpx.Timeout(DEADLINE, connect=10.0))

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """What the server answers. Raises RefusedError when it refuses, ValueError when it fails
        after TRIES tries."""
        asked = {
            "model": self._model,
            "voice": utterance.voice,
            "input": utterance.text,
            "response_format": "wav",
            "speed": min(max(utterance.rate / USUAL_RATE, SLOWEST), FASTEST),
        }
        failure = ""
        for number in range(TRIES):
            content, failure, wait = self._ask(asked, number)
            if content is not None:
                try:
                    yield samples_of(content, self.sample_rate)
                except NoSoundError as error:
                    raise RefusedError(f"the server answered {error}") from None
                return
            if number + 1 < TRIES:
                yield b""  # a sign of life
                time.sleep(wait)
        raise RefusedError(f"after {TRIES} tries: {failure}")

    def _ask(self, asked: dict[str, Any], number: int) -> tuple[bytes | None, str, float]:
        """The answer; or what went wrong, and for how many seconds to wait before the next try."""
        import httpx

        key = os.environ.get(KEY, "")
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        wait = min(FIRST_WAIT * 2**number, LONGEST_WAIT)
        try:
            answer = self._client.post(f"{self._server}/audio/speech", json=asked, headers=headers)
        except httpx.TransportError as error:
            return None, f"{self._server} cannot be reached: {error}", wait
        if answer.status_code == 200:
            return answer.content, "", 0.0
        failure = f"{self._server} answers {answer.status_code}: {_reason(answer.text)}"
        if answer.status_code not in AGAIN:
            raise RefusedError(failure)
        return None, failure, _seconds(answer.headers.get("Retry-After", ""), wait)


def _reason(text: str) -> str:
    """What a server says is wrong, in one line."""
    try:
        said = json.loads(text)
        error = said.get("error", said.get("detail", said))
        text = error.get("message", str(error)) if isinstance(error, dict) else str(error)
    except (ValueError, AttributeError):
        pass
    return " ".join(text.split())[:200] or "no reason"


def _seconds(retry_after: str, usual: float) -> float:
    """How long a server wants us to wait; what it says is believed within reason."""
    plain = retry_after.isascii() and retry_after.isdigit() and len(retry_after) < 6
    return min(float(retry_after), LONGEST_WAIT) if plain else usual
