"""Transcripts: WebVTT with a cue per sentence, or several of two lines each, and the speaker in a
voice span.

Format: https://www.w3.org/TR/webvtt1/ . Podcast apps read it through `podcast:transcript`. A cue's
identifier is the
line of the script and the sentence in it, `12-3`, so that paragraphs can be told from the file
alone; a long sentence
goes on in `12-3-2`.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from podcast.audio.timeline import Cue, Timeline
from podcast.episode.cue_layout import joined, laid_out
from podcast.episode.display_text import clean, milliseconds, timestamp
from podcast.errors import PodcastError
from podcast.languages.registry import codes, language_of
from podcast.script.model import NARRATOR

SHORTEST = 0.1  # seconds of a part of a sentence: a shorter one would not be seen
TIME = r"(?:(\d{2,}):)?(\d\d):(\d\d)\.(\d{3})"
BLOCK = re.compile(
    r"(?:(?![^\n]*-->)(?:(\d+)-\d+(-\d+)?|[^\n]*)\n)?"  # its name: line, sentence, part of that
    rf"{TIME}[ \t]+-->[ \t]+{TIME}[^\n]*"
    r"(?:\n(?:<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>)?(.*))?",
    re.DOTALL,
)


def to_vtt(timeline: Timeline, language: str = "") -> str:
    """The transcript of `timeline` as WebVTT, the narrator named as the language does. Cues without
    text are left out; each cue lasts 1 ms at least."""
    blocks = ["WEBVTT"]
    sentences: Counter[int] = Counter()
    shown = {
        speaker: _shown(speaker, language) for speaker in {cue.speaker for cue in timeline.cues}
    }
    for cue in timeline.cues:
        text = clean(cue.text)
        if text:
            sentences[cue.line] += 1
            name = f"{cue.line}-{sentences[cue.line]}"
            for number, (start, end, lines) in enumerate(_parts_of(cue, text), 1):
                words = "\n".join(map(escape, lines))
                stands = f"{timestamp(start)} --> {timestamp(end)}\n<v {shown[cue.speaker]}>{words}"
                blocks.append(f"{name}-{number}\n{stands}" if number > 1 else f"{name}\n{stands}")
    return "\n\n".join(blocks) + "\n"


def _parts_of(cue: Cue, text: str) -> Iterator[tuple[float, float, Sequence[str]]]:
    """Begin, end and lines of what is shown at a time; where in its sentence a part begins is told
    by its letters."""
    parts = laid_out(text)
    start, end = cue.start, max(cue.end, (milliseconds(cue.start) + 1) / 1000)
    if len(parts) == 1 or end - start < SHORTEST * len(parts):
        yield start, end, (text,) if len(parts) > 1 else parts[0]
        return
    whole, said = sum(len(line) for part in parts for line in part), 0
    begin = start
    for part in parts[:-1]:
        said += sum(map(len, part))
        until = start + (end - start) * said / whole
        yield begin, until, part
        begin = until
    yield begin, end, parts[-1]


def shown_name(speaker: str, language: str = "") -> str:
    """What a listener reads for who speaks: the cast's own name for the narrator is none."""
    return language_of(language).labels.narrator if speaker == NARRATOR else clean(speaker)


@cache
def _narrators() -> frozenset[str]:
    """What the narrator is called, in all languages."""
    return frozenset(language_of(code).labels.narrator for code in codes())


def _shown(speaker: str, language: str) -> str:
    return escape(shown_name(speaker, language)) or "?"


def escape(text: str) -> str:
    """Text for a cue: `-->` and tags cannot arise from it."""
    return html.escape(text, quote=False)


def parse_vtt(text: str, file: str = "") -> tuple[Cue, ...]:
    """The cues of a WebVTT transcript. In one that is not of `to_vtt`, each cue is a line of its
    own.

    What was parted for the eye is a sentence again. Raises PodcastError when it is not WebVTT.
    """
    blocks = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n\n")
    if not blocks[0].startswith("WEBVTT"):
        raise PodcastError(
            "not a WebVTT transcript",
            remedy="Render the episode again.",
            file=file,
            code="unreadable",
        )
    cues: list[Cue] = []
    narrators, unescape = _narrators(), html.unescape
    for block in blocks[1:]:
        found = BLOCK.fullmatch(block.strip("\n"))
        if found is None:
            continue
        line, goes_on, h, m, s, ms, to_h, to_m, to_s, to_ms, voice, body = found.groups("")
        start, end = _seconds(h, m, s, ms), _seconds(to_h, to_m, to_s, to_ms)
        speaker, body = unescape(voice), body.removesuffix("</v>")
        said = joined([unescape(row) for row in body.split("\n")])
        if cues and goes_on:
            before = cues.pop()
            start, said = before.start, joined((before.text, said))
        who = NARRATOR if speaker in narrators else speaker
        cues.append(Cue(start, end, who, said, int(line) if line else len(cues)))
    return tuple(cues)


def _seconds(hours: str, minutes: str, seconds: str, ms: str) -> float:
    return (int(hours or 0) * 3_600_000 + int(minutes) * 60_000 + int(seconds + ms)) / 1000
