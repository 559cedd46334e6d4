"""Small engines for tests: one that keeps the contract without a synthesiser, and some broken on
purpose."""

from __future__ import annotations

import array
import itertools
import math
import os
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from podcast.speech.engines.latin_text import latin_only
from podcast.speech.synthesis.engine_protocol import Engine, Utterance, Voice


class Tone(Engine):
    """Hums: 60 ms for each letter, at the voice's own pitch."""

    name = "tone"
    version = "1"
    sample_rate = 16_000
    gains_from = 0
    forks = False
    pitches = {"low": 150.0, "high": 310.0, "loud": 220.0}  # noqa: RUF012

    def voices(self) -> tuple[Voice, ...]:
        return tuple(Voice(name, name.title(), "en", "") for name in self.pitches)

    def problem_with(self, voice: str) -> str:
        return "" if voice in self.pitches else f"there is no voice {voice!r}"

    def usual_voice(self, language: str) -> str:
        return "low"

    def pool(self, language: str) -> tuple[Voice, ...]:
        return tuple(v for v in self.voices() if v.id != "low")

    def prepare(self) -> None:
        """Nothing to load."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        if utterance.voice not in self.pitches:
            raise ValueError(f"there is no voice {utterance.voice!r}")
        letters = sum(c.isalnum() for c in utterance.text)
        count = int(self.sample_rate * 0.06 * max(letters, 1) * 165 / utterance.rate)
        step = (
            2
            * math.pi
            * self.pitches[utterance.voice]
            * (0.5 + utterance.pitch / 100)
            / self.sample_rate
        )
        strength = 16_000 if utterance.voice == "loud" else 5_000
        period = array.array(
            "h", (int(strength * math.sin(step * n)) for n in range(min(count, 4000)))
        )
        samples = array.array("h", itertools.islice(itertools.cycle(period), count))
        yield bytes(800) + samples.tobytes() + bytes(3200)


class Dies(Tone):
    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        yield from super().speak(utterance)
        os._exit(3)


class DiesOnce(Tone):
    """The first attempt at a sentence with "twice" in it kills the process."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        mark = Path(os.environ["TOY_FOLDER"]) / "died"
        if "twice" in utterance.text and not mark.exists():
            mark.touch()
            os._exit(3)
        return super().speak(utterance)


class Hangs(Tone):
    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        if "forever" in utterance.text:
            time.sleep(3600)
        return super().speak(utterance)


class HangsInFork(Hangs):
    forks = True

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        return super().speak(Utterance(utterance.text + " forever", utterance.voice))


class Endless(Tone):
    """A sign of life for ever, and never an end."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        while True:
            time.sleep(0.01)
            yield bytes(2)


class Creeps(Tone):
    """Slow, but alive: more time in all than anybody's patience between two signs of life."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        samples = b"".join(super().speak(utterance))
        size = len(samples) // 40 // 2 * 2
        for start in range(0, len(samples), size):
            time.sleep(0.05)
            yield samples[start : start + size]


class Silent(Tone):
    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        for samples in super().speak(utterance):
            yield bytes(len(samples))


class Short(Tone):
    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        for samples in super().speak(utterance):
            yield samples[: len(samples) // 50 * 2]


class WrongRate(Tone):
    """Says 16,000 Hz, makes four times as many samples."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        for samples in super().speak(utterance):
            yield samples * 4


class Moody(Tone):
    """Never twice the same."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        for samples in super().speak(utterance):
            yield samples + bytes(2 * random.randint(1, 1000))


class Deaf(Tone):
    """Any voice will do."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        return super().speak(Utterance(utterance.text, "low", utterance.rate, utterance.pitch))


class Chatty(Tone):
    """Prints where samples are expected."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        print("Audio saved to nowhere", flush=True)
        os.write(1, b"more noise\n")
        return super().speak(utterance)


class Counting(Tone):
    """Writes down what it speaks, and takes its time."""

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        with (Path(os.environ["TOY_FOLDER"]) / "spoken").open("a", encoding="utf-8") as file:
            file.write(utterance.text.replace("\n", " ") + "\n")
        time.sleep(float(os.environ.get("TOY_SECONDS", "0")))
        return super().speak(utterance)


class Sleeps(Tone):
    """One second a sentence, as a large model elsewhere may take: it is no work for this
    machine."""

    gains_from = int(os.environ.get("TOY_WORKERS", "4"))

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        time.sleep(1)
        return super().speak(utterance)


class Fine(Tone):
    """The same at another sample rate."""

    name = "fine"
    sample_rate = 48_000


class Unloadable(Tone):
    """Cannot be loaded, as a library that lacks another one."""

    name = "unloadable"

    def prepare(self) -> None:
        raise OSError("libmissing.so: cannot open shared object file")


class Absent(Tone):
    """Its package is not installed."""

    name = "absent"

    def missing(self) -> str:
        return "absent-tts is not installed."


class LatinOnly(Tone):
    """Has no sound for letters of other scripts."""

    name = "latin"

    def sayable(self, text: str, voice: str) -> str:
        return latin_only(text)


class Limited(Tone):
    """Says nothing of what comes after a hundred characters."""

    name = "limited"
    longest = 100

    def speak(self, utterance: Utterance) -> Iterator[bytes]:
        return super().speak(replace(utterance, text=utterance.text[:100]))


class Boastful(Limited):
    """The same, and does not say so."""

    longest = 0
