"""Where a sentence of a transcript is parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.episode.cue_layout import LONGEST_LINE, joined, laid_out
from podcast.episode.display_text import clean

NOBODY = "nobody asked the people who sail the boats,"
EVERYBODY = "everybody would be heard before a new timetable was printed."


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Nobody asked us.", [["Nobody asked us."]]),
        (
            (
                "She said: “We have kept the lamp for eighty years, and we cannot afford another "
                "winter of it.”"
            ),
            [
                [
                    "She said: “We have kept the lamp for eighty years,",
                    "and we cannot afford another winter of it.”",
                ]
            ],
        ),
        (
            (
                "Every pilot in Selmouth had to wait for the whole of the morning beside Mr. Okoye, "
                "who had the key."
            ),
            [
                [
                    "Every pilot in Selmouth had to wait for the whole",
                    "of the morning beside Mr. Okoye, who had the key.",
                ]
            ],
        ),
        (
            (
                f"Marta Silva says that {NOBODY} although the harbour office promised in March that "
                f"{EVERYBODY}"
            ),
            [
                [f"Marta Silva says that {NOBODY}"],
                ["although the harbour office promised in March", f"that {EVERYBODY}"],
            ],
        ),
        (
            "渡船公司星期一公布了新的时刻表，但是没有人问过在船上工作的人，他们说冬天的风浪太大，船开不了那么快。",
            None,
        ),
    ],
)
def test_it_is_parted_between_phrases(text: str, cues: list[list[str]] | None):
    found = laid_out(text)
    if cues is not None:
        assert [list(lines) for lines in found] == cues
    assert joined([line for lines in found for line in lines]) == text
    assert not any(line[0] in "，。 " for lines in found for line in lines)


words = st.text(alphabet="ab,. 船，了“", min_size=1, max_size=12)


@given(st.lists(words, max_size=60).map(lambda found: clean(" ".join(found))).filter(bool))
def test_no_word_is_lost_and_lines_are_short(text: str):
    found = laid_out(text)
    assert joined([joined(lines) for lines in found]) == text
    assert all(len(lines) <= 2 for lines in found)
    assert all(len(line) <= LONGEST_LINE for lines in found for line in lines)
