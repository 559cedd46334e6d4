from __future__ import annotations

import json
import re

from helpers.making import ferry_script, timeline_of

from podcast.audio.timeline import Cue, Timeline
from podcast.episode.for_apps.other_transcripts import to_json_transcript, to_srt
from podcast.episode.for_apps.soundbite import soundbite_of

TIMES = re.compile(r"(\d\d):(\d\d):(\d\d),(\d{3}) --> (\d\d):(\d\d):(\d\d),(\d{3})")


def test_subrip_is_numbered_and_its_times_ascend():
    long = Cue(20.0, 31.5, "Marta Silva", "Nobody asked us, and nobody came to see. " * 8, 9)
    ferries = timeline_of(ferry_script(), 19.0)
    blocks = to_srt(Timeline(32.0, (*ferries.cues, long))).strip().split("\n\n")
    assert [block.split("\n")[0] for block in blocks] == [str(n + 1) for n in range(len(blocks))]
    times = [list(map(int, TIMES.search(block).groups())) for block in blocks]  # type: ignore[union-attr]
    assert times == sorted(times)
    assert all(time[:4] < time[4:] for time in times)
    assert any("\nMarta Silva: Nobody" in block for block in blocks)


def test_json_has_a_segment_a_sentence():
    data = json.loads(to_json_transcript(timeline_of(ferry_script(), 19.0)))
    assert data["version"] == "1.0.0"
    assert (
        data["segments"][2]["body"]
        == "The company published a timetable <on Monday>. Nobody liked it."
    )
    assert {segment["speaker"] for segment in data["segments"]} == {"Narrator", "Marta Silva"}


def test_the_soundbite_is_the_longest_that_somebody_speaks():
    cues = (Cue(0, 30, "narrator", "a", 0), Cue(30, 36, "Ola", "b", 1), Cue(36, 45, "Ola", "c", 2),
            Cue(45, 47, "narrator", "d", 3), Cue(47, 60, "Pia", "e", 4))  # fmt: skip
    assert soundbite_of(Timeline(60, cues)) == (30, 15)
    assert soundbite_of(Timeline(60, cues[:1])) is None
