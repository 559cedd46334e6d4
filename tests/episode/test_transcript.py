from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.audio.timeline import Cue, Timeline
from podcast.episode.display_text import clean
from podcast.episode.transcript import parse_vtt, to_vtt
from podcast.errors import PodcastError


def vtt(*cues: Cue) -> str:
    return to_vtt(Timeline(3600.0, cues))


def test_a_cue_has_times_speaker_and_text():
    assert vtt(Cue(3661.5, 3662.25, "Marta Silva", "Nobody asked.", 7)) == (
        "WEBVTT\n\n7-1\n01:01:01.500 --> 01:01:02.250\n<v Marta Silva>Nobody asked.\n"
    )


def test_the_narrator_has_a_name_for_listeners():
    assert "<v Narrator>Hello" in vtt(Cue(0, 1, "narrator", "Hello", 0))


def test_sentences_of_a_line_are_numbered():
    written = vtt(Cue(0, 1, "narrator", "One.", 4), Cue(1, 2, "narrator", "Two.", 4))
    assert [block.split("\n")[0] for block in written.split("\n\n")[1:]] == ["4-1", "4-2"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5 < 7 & 7 > 5", "5 &lt; 7 &amp; 7 &gt; 5"),
        ("00:01.000 --> 00:02.000", "00:01.000 --&gt; 00:02.000"),
        ("two\n\nparagraphs", "two paragraphs"),
        ("</v><i>no tags</i>", "&lt;/v&gt;&lt;i&gt;no tags&lt;/i&gt;"),
    ],
)
def test_text_cannot_become_syntax(text: str, written: str):
    assert vtt(Cue(0, 1, "narrator", text, 0)).endswith(f"<v Narrator>{written}\n")


def test_a_cue_without_text_is_left_out_and_one_without_length_lasts_a_millisecond():
    written = vtt(Cue(0, 1, "narrator", " \n", 0), Cue(2, 2, "narrator", "Hm.", 1))
    assert written.count("-->") == 1
    assert "00:00:02.000 --> 00:00:02.001" in written


def test_a_long_sentence_is_several_cues_and_one_again_when_it_is_read():
    text = (
        "The harbour office promised " + "that everybody would be heard, and " * 8 + "nobody was."
    )
    cue = Cue(10.0, 30.0, "Marta Silva", text, 4)
    written = vtt(cue, Cue(30.0, 31.0, "Marta Silva", "Not one.", 4))
    blocks = [block.split("\n") for block in written.strip().split("\n\n")[1:]]
    assert [block[0] for block in blocks] == ["4-1", "4-1-2", "4-1-3", "4-1-4", "4-2"]
    assert all(
        len(block) <= 4 and len(line) <= 65
        for block in blocks
        for line in [block[2].partition(">")[2], *block[3:]]
    )
    times = [block[1].split(" --> ") for block in blocks]
    assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]
    assert parse_vtt(written)[0] == cue


names = st.text(min_size=1).map(clean).filter(lambda name: name and name not in {"Narrator", "?"})
texts = st.text(min_size=1).map(clean).filter(bool) | st.lists(
    st.text("ab, 船", min_size=1, max_size=9), min_size=1
).map(lambda found: clean(" ".join(found))).filter(bool)
moments = st.integers(0, 100 * 3600 * 1000)


@st.composite
def cue_lists(draw: st.DrawFn) -> list[Cue]:
    times = sorted(draw(st.sets(moments, max_size=12)))
    speakers = st.one_of(st.just("narrator"), names)
    return [
        Cue(a / 1000, b / 1000, draw(speakers), draw(texts), draw(st.integers(0, 500)))
        for a, b in zip(times[::2], times[1::2], strict=False)
    ]


@given(cue_lists())
def test_reading_back_gives_the_same_cues(cues: list[Cue]):
    assert list(parse_vtt(to_vtt(Timeline(360_000.0, tuple(cues))))) == cues


def test_a_transcript_of_another_hand_is_read_too():
    cues = parse_vtt(
        "WEBVTT - by hand\r\n\r\nNOTE x\r\n\r\n00:01.000 --> 00:02.000 align:start\r\nHello\r\n"
    )
    assert cues == (Cue(1.0, 2.0, "", "Hello", 0),)


def test_something_else_is_refused():
    with pytest.raises(PodcastError, match=r"a\.vtt: not a WebVTT transcript"):
        parse_vtt("1\n00:00:01,000 --> 00:00:02,000\nHello\n", "a.vtt")
