from __future__ import annotations

import dataclasses

import pytest
from helpers.making import FIRST, ferry_script, timeline_of

from podcast.audio.timeline import Mark
from podcast.episode.episode_record import make_episode
from podcast.episode.model import Episode
from podcast.feed.show_notes import show_notes


def episode() -> Episode:
    script = ferry_script()
    return make_episode("ferries", script, timeline_of(script, 4000.0), now=FIRST)


def test_notes_have_summary_source_people_and_chapter_times():
    assert show_notes(episode()) == (
        "<p>The company published a timetable &lt;on Monday&gt;. Nobody liked it. “Nobody asked the "
        "people who sail the "
        "boats.” The council meets in May.</p>\n"
        '<p>Article: <a href="https://example.org/ferries?from=harbour&amp;to=island">Ferry workers reject the new '
        "timetable</a>, Dana Okoye, Harbour Post, 1 March 2026.</p>\n"
        "<p>Quoted: Marta Silva.</p>\n"
        "<ul>\n<li>0:00 Introduction</li>\n<li>11:06 Boats &amp; people</li>\n<li>44:26 What is "
        "next</li>\n</ul>\n"
        "<p>The voices are synthetic.</p>"
    )


def test_edited_quotations_are_told():
    notes = show_notes(dataclasses.replace(episode(), edited_quotations=True), synthetic=False)
    assert notes.endswith("<p>Some quotations were edited for listening.</p>")


@pytest.mark.parametrize("source", ["", "/home/dana/ferries.txt", "javascript:alert(1)", "-"])
def test_a_source_that_is_not_on_the_web_is_not_linked_or_shown(source: str):
    notes = show_notes(dataclasses.replace(episode(), source=source))
    assert "<a " not in notes
    assert "Article: Dana Okoye, Harbour Post, 1 March 2026." in notes
    assert "dana/" not in notes
    assert "alert" not in notes


def test_a_single_chapter_is_not_listed():
    assert "<li>" not in show_notes(dataclasses.replace(episode(), chapters=episode().chapters[:1]))


def test_notes_of_an_episode_of_which_nothing_is_known():
    bare = dataclasses.replace(
        episode(), summary="", source="", author="", site="", published="", people=(), chapters=()
    )
    assert show_notes(bare, synthetic=False) == "<p>Ferry workers reject the new timetable</p>"


def test_too_long_notes_lose_chapters_then_people_then_summary():
    chapters = tuple(
        Mark(i * 10.0, i * 10.0 + 10, f"Chapter with a rather long title, number {i}")
        for i in range(300)
    )
    notes = show_notes(dataclasses.replace(episode(), chapters=chapters))
    assert len(notes.encode()) <= 4000
    assert "Quoted: Marta Silva." in notes
    assert "more chapters</li>" in notes
    crowd = tuple(f"Person with a very long name {i}" for i in range(400))
    notes = show_notes(dataclasses.replace(episode(), people=crowd, chapters=chapters))
    assert len(notes.encode()) <= 4000
    assert "more.</p>" in notes
    flood = dataclasses.replace(episode(), summary="wörter " * 2000)
    assert len(show_notes(flood).encode()) <= 4000
