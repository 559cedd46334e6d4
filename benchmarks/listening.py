"""What an episode sounds like, by measuring the decoded MP3: nothing is taken from our own timeline
but the claims.

    python benchmarks/listening.py WORKDIR [--minutes 60] [--words 50] [VOICE …]

Renders a script with a narrator and four quoted people (in these voices, the narrator's first;
without any in espeak-ng's), decodes the file with libsndfile, and reports loudness and true peak
(of the whole and per voice), pauses as found, clicks (largest step between samples at the joins of
blocks against inside them), cue starts against onsets of sound found by energy, whether sentences
are whole and not shorter than their words allow, and, of the first --words sentences, the words
that a recogniser takes for others (faster-whisper, as listening_voices.py says).
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soundfile
import soxr

sys.path.insert(0, str(Path(__file__).parent))
from render import SENTENCES_PER_HOUR, prose

from podcast.audio import mp3
from podcast.audio.blocks.block_encoding import find_block
from podcast.audio.mastering.loudness import integrated, true_peak, weighted_power
from podcast.audio.sound_rendering import plan, render
from podcast.audio.store import Store
from podcast.audio.timeline import Cue, Timeline
from podcast.script.model import Chapter, Line, Narration, Quotation, Script
from podcast.show.folder import Show
from podcast.show.settings import Settings
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.verification.episode_check import FASTEST
from podcast.verification.recogniser import recogniser
from podcast.verification.word_errors import WordErrors, compare

RATE = 44_100
HOP = 44  # samples, 1 ms
SOUND = 0.003  # of full scale (-50 dBFS): louder than this, in a window of 1 ms, is sound
SILENT = 0.12  # seconds without sound that end a sentence; stops inside words are shorter


def main() -> None:
    """Render, decode, report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workdir", type=Path)
    parser.add_argument("voices", nargs="*")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--words", type=int, default=0)
    args = parser.parse_args()
    show = Show(args.workdir.resolve(), Settings())
    show.root.mkdir(parents=True, exist_ok=True)
    script = make_script(round(SENTENCES_PER_HOUR * args.minutes / 60), args.voices)
    made, out = plan(script, show), show.root / "listening.mp3"
    timeline = render(made, out, lambda _: b"")
    wave, rate = soundfile.read(out, dtype="float32")
    assert rate == RATE
    left_out = max(
        0, round(timeline.duration * RATE) - len(wave)
    )  # the decoder's own delay, when it leaves that out
    wave = np.concatenate([np.zeros(left_out, dtype=np.float32), wave])
    print(
        f"{timeline.duration / 60:.1f} minutes by our count, {len(timeline.cues)} cues, "
        f"{made.blocks} blocks"
    )
    print(
        f"{len(wave) / RATE / 60:.1f} minutes decoded (the decoder left {left_out} samples out in "
        "front)"
    )
    report_loudness(wave, timeline)
    onsets, ends = find_sounds(wave)
    report_cues(timeline, onsets)
    report_pauses(timeline, onsets, ends, script)
    report_clicks(wave, made.parts, Store(show.store))
    report_wholeness(wave, timeline)
    if args.words:
        report_words(wave, timeline.cues[: args.words])


def make_script(sentences: int, voices: list[str]) -> Script:
    """Chapters, a narrator, and four people, in these voices or in those of the pool."""
    usual = ["en-us", *(voice.id for voice in get_engine("pyttsx3").pool("en-US")[:4])]
    narrator, *pool = [*voices, *usual[len(voices) :]]
    people = ["Marta Silva", "Jonas Vale", "Dana Okoye", "Tom Hale"]
    lines: list[Line] = []
    for number, paragraph in enumerate(prose(sentences, seed=4).split("\n\n")):
        if number % 20 == 0:
            lines.append(Chapter(f"Part {number // 20 + 1}"))
        if number % 3 == 2:
            lines.append(Quotation(people[number // 3 % 4], paragraph))
        else:
            lines.append(Narration(paragraph))
    cast = (("narrator", narrator), *zip(people, pool, strict=False))
    return Script("To be listened to", tuple(lines), cast=cast)


def report_loudness(wave: np.ndarray, timeline: Timeline) -> None:
    """LUFS and dBTP, of all and per voice."""
    power = weighted_power(wave, RATE)
    peak = max(true_peak(wave[at : at + 60 * RATE], RATE) for at in range(0, len(wave), 60 * RATE))
    print(
        f"\nloudness {integrated(power):.2f} LUFS (wanted -16 ± 0.5), true peak {peak:.2f} dBTP "
        "(at most -1)"
    )
    parts: dict[str, list[np.ndarray]] = defaultdict(list)
    for cue in timeline.cues:
        parts[cue.speaker].append(power[round(cue.start * 10) : round(cue.end * 10)])
    levels = {speaker: integrated(np.concatenate(found)) for speaker, found in parts.items()}
    for speaker, level in levels.items():
        print(f"  {speaker}: {level:.2f} LUFS")
    apart = max(levels.values()) - min(levels.values())
    print(f"  between the loudest and the softest voice: {apart:.2f} LU (at most 1)")


def find_sounds(wave: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Seconds at which sound begins after silence, and at which it ends: by energy alone."""
    count = len(wave) // HOP
    loud = np.abs(wave[: count * HOP].reshape(count, HOP)).max(axis=1) > SOUND
    at = np.flatnonzero(loud)
    breaks = np.flatnonzero(np.diff(at) > SILENT * RATE / HOP)
    starts = np.concatenate([at[:1], at[breaks + 1]]) * HOP / RATE
    ends = (np.concatenate([at[breaks], at[-1:]]) + 1) * HOP / RATE
    return starts, ends


def report_cues(timeline: Timeline, onsets: np.ndarray) -> None:
    """Each cue's start against the nearest onset."""
    offsets = [1000 * float(np.abs(onsets - cue.start).min()) for cue in timeline.cues]
    signed = [
        1000 * float((onsets - cue.start)[np.abs(onsets - cue.start).argmin()])
        for cue in timeline.cues
    ]
    usual, most = statistics.median(offsets), max(offsets)
    print(
        f"\ncue starts against onsets of sound: median {usual:.1f} ms, largest {most:.1f} ms (at "
        "most 50)"
    )
    print(f"  the sound comes {statistics.mean(signed):.1f} ms after its cue on average")
    hour = [(cue.start, value) for cue, value in zip(timeline.cues, signed, strict=True)]
    third = len(hour) // 3
    print(f"  drift: {statistics.mean(v for _, v in hour[:third]):.2f} ms in the first third, "
          f"{statistics.mean(v for _, v in hour[-third:]):.2f} ms in the last")  # fmt: skip


def report_pauses(timeline: Timeline, onsets: np.ndarray, ends: np.ndarray, script: Script) -> None:
    """Silence as found before each cue, by what lies there."""
    found: dict[str, list[float]] = defaultdict(list)
    for before, cue in zip(timeline.cues, timeline.cues[1:], strict=False):
        index = int(np.abs(onsets - cue.start).argmin())
        if index == 0:
            continue
        first, second = script.lines[before.line], script.lines[cue.line]
        if before.line == cue.line:
            kind = "sentence"
        elif isinstance(second, Chapter):
            kind = "before_chapter"
        elif isinstance(first, Chapter):
            kind = "after_chapter"
        elif isinstance(first, Quotation):
            kind = "after_quotation"
        else:
            kind = "before_quotation" if isinstance(second, Quotation) else "paragraph"
        found[kind].append(float(onsets[index] - ends[index - 1]))
    print(
        "\npauses in the sound (with what dies away and rises around them): median, shortest, "
        "longest; as set"
    )
    for kind, values in found.items():
        wanted = getattr(Settings().pauses, kind)
        print(
            f"  {kind}: {statistics.median(values):.2f} s, {min(values):.2f}, {max(values):.2f}; "
            f"{wanted:.2f}"
        )


def report_clicks(wave: np.ndarray, parts: tuple, store: Store) -> None:  # type: ignore[type-arg]
    """The largest step between two samples within 10 ms of each join, against the same inside
    blocks."""
    step = np.abs(np.diff(wave))
    joins, frames = [], 0
    for block in parts:
        place = find_block(store, block.key)
        assert place is not None
        frames += place.count
        joins.append(frames * mp3.FRAME)
    near = round(0.01 * RATE)
    at_joins = [float(step[max(0, join - near) : join + near].max()) for join in joins[:-1]]
    inside = float(step.max())
    print(
        f"\nlargest step between samples: {max(at_joins):.6f} at {len(at_joins)} joins, "
        f"{inside:.6f} inside blocks"
    )
    silence = [float(np.abs(wave[join - near : join + near]).max()) for join in joins[:-1]]
    print(f"  loudest sample within 10 ms of a join: {max(silence):.6f} (sound is above {SOUND})")


def report_wholeness(wave: np.ndarray, timeline: Timeline) -> None:
    """Whether every sentence begins and ends in silence, and takes longer the more letters it
    has."""
    edge = round(0.005 * RATE)
    cues = timeline.cues[:-1]  # the last one is drawn out to the end of the file
    tails = [
        float(np.abs(wave[round(c.end * RATE) - edge : round(c.end * RATE)]).max()) for c in cues
    ]
    heads = [
        float(np.abs(wave[round(c.start * RATE) : round(c.start * RATE) + edge // 2]).max())
        for c in cues
    ]
    letters = [sum(character.isalnum() for character in cue.text) for cue in cues]
    lengths = [cue.end - cue.start for cue in cues]
    together = float(np.corrcoef(letters, lengths)[0, 1])
    print(
        f"\nloudest sample in the last 5 ms of a sentence: {max(tails):.5f}, in its first 2.5 ms: "
        f"{max(heads):.5f}"
    )
    hurried = sum(count > FASTEST * length for length, count in zip(lengths, letters, strict=True))
    print(f"sentences shorter than their words allow: {hurried} of {len(lengths)}")
    pace = [length / count for length, count in zip(lengths, letters, strict=True)]
    print(
        f"length against letters: correlation {together:.3f}; seconds a letter {min(pace):.3f} to "
        f"{max(pace):.3f}"
    )


def report_words(wave: np.ndarray, cues: Sequence[Cue]) -> None:
    """Words that a recogniser takes for others, by speaker, against the transcript."""
    found: dict[str, list[WordErrors]] = defaultdict(list)
    for cue in cues:
        samples = wave[round(cue.start * RATE) : round(cue.end * RATE)]
        heard = recogniser().hear(soxr.resample(samples, RATE, 16_000), "en")
        found[cue.speaker].append(compare(cue.text, heard, "en-US"))
    everything = [error for errors in found.values() for error in errors]
    print(f"\nwords wrong of {len(cues)} sentences: {share(everything):.3f}")
    for speaker, errors in found.items():
        print(f"  {speaker}: {share(errors):.3f}")


def share(errors: list[WordErrors]) -> float:
    """Words wrong of all words."""
    return sum(error.wrong for error in errors) / sum(error.words for error in errors)


if __name__ == "__main__":
    main()
