from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from podcast.audio.timeline import Mark, Timeline
from podcast.episode.chapters import in_order, to_json


def test_the_file_names_episode_author_and_show():
    timeline = Timeline(20.0, (), (Mark(0.0, 7.5, "Beginning"), Mark(7.5, 20.0, "End")))
    assert json.loads(to_json(timeline, "Ferries", "Dana Okoye", "Harbour Desk")) == {
        "version": "1.2.0",
        "title": "Ferries",
        "author": "Dana Okoye",
        "podcastName": "Harbour Desk",
        "chapters": [
            {"startTime": 0.0, "endTime": 7.5, "title": "Beginning"},
            {"startTime": 7.5, "endTime": 20.0, "title": "End"},
        ],
    }


def test_chapters_are_in_time_order_with_titles_inside_the_audio():
    marks = (
        Mark(5.0, 99.0, " "),
        Mark(0.0, 5.0, "First\nline"),
        Mark(5.0002, 6.0, "same moment"),
        Mark(3, 3, "nothing"),
    )
    assert in_order(Timeline(10.0, (), marks)) == (
        Mark(0.0, 5.0, "First line"),
        Mark(5.0, 10.0, "Chapter 2"),
    )


marks = st.builds(Mark, st.floats(-1, 5000), st.floats(0, 5000), st.text(max_size=20))


@given(st.lists(marks, max_size=12), st.floats(0, 5000))
def test_whatever_comes_starts_ascend_and_nothing_is_empty(chapters: list[Mark], duration: float):
    timeline = Timeline(duration, (), tuple(chapters))
    ordered = in_order(timeline)
    starts = [mark.start for mark in ordered]
    assert starts == sorted(set(starts))
    assert all(
        0 <= mark.start < mark.end <= duration + 0.0006 and mark.title.strip() for mark in ordered
    )
    written = json.loads(to_json(timeline))["chapters"]
    assert [(c["startTime"], c["endTime"], c["title"]) for c in written] == [
        (m.start, m.end, m.title) for m in ordered
    ]
