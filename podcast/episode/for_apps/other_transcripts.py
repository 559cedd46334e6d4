"""The transcript in the formats of apps that do not read WebVTT: SubRip and JSON.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
"""

from __future__ import annotations

import json

from podcast.audio.timeline import Cue, Timeline
from podcast.episode.cue_layout import laid_out
from podcast.episode.display_text import clean, milliseconds
from podcast.episode.transcript import shown_name
from podcast.script.model import NARRATOR

SHORTEST = 1  # milliseconds of a cue


def to_srt(timeline: Timeline) -> str:
    """SubRip: numbered cues of two lines at most, each sentence parted as in the WebVTT; who speaks
    stands before the first words."""
    blocks: list[str] = []
    for cue in _said(timeline):
        parts = laid_out(clean(cue.text))
        start, end = milliseconds(cue.start), milliseconds(cue.end)
        whole, done = sum(len(" ".join(part)) for part in parts) or 1, 0
        for number, part in enumerate(parts):
            begin = start + (end - start) * done // whole
            done += len(" ".join(part))
            until = max(start + (end - start) * done // whole, begin + SHORTEST)
            who = f"{clean(cue.speaker)}: " if not number and cue.speaker != NARRATOR else ""
            text = who + "\n".join(part)
            times = f"{_time(begin)} --> {_time(until)}"
            blocks.append(f"{len(blocks) + 1}\n{times}\n{text}\n")
    return "\n".join(blocks)


def to_json_transcript(timeline: Timeline, language: str = "") -> str:
    """JSON: a segment for each sentence, with its speaker."""
    segments = [
        {
            "speaker": shown_name(cue.speaker, language),
            "startTime": round(cue.start, 3),
            "endTime": round(max(cue.end, cue.start + SHORTEST / 1000), 3),
            "body": clean(cue.text),
        }
        for cue in _said(timeline)
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False) + "\n"


def _said(timeline: Timeline) -> list[Cue]:
    return [cue for cue in timeline.cues if clean(cue.text)]


def _time(ms: int) -> str:
    """`HH:MM:SS,mmm`."""
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"
