from __future__ import annotations

import pytest

from podcast.scripter.coreference.told_gender import told_gender

SAID = "“We never slept in the whole of that week,”"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        # a title or a noun beside the name
        ("Actress Tendrel Ostby was there.", "female"),
        ("Mr. Ostby was there.", "male"),
        (f"{SAID} said Tendrel Ostby, a spokeswoman for the port.", "female"),
        (f"{SAID} said port spokesman Tendrel Ostby.", "male"),
        ("Tendrel Ostby, the chairman, was there.", "male"),
        ("Tendrel Ostby, a mother of three, was there.", "female"),
        ("Tendrel Ostby, 34, of Hest, a fisherman, was there.", "male"),
        ("Tendrel Ostby, Ida Moss's husband, came.", "male"),
        ("Rolf Moss's wife, Tendrel Ostby, came.", "female"),
        ("Her mother Tendrel Ostby came.", "female"),
        # a pronoun that can be nobody else's
        ("Tendrel Ostby said she had rowed for nine years.", "female"),
        ("Tendrel Ostby rows with her husband, Rolf.", "female"),
        ("Tendrel Ostby and his wife, Ida, were there.", "male"),
        ("Tendrel Ostby is a pilot. When the boat sank, she was on board.", "female"),
        ("Asked about the boat, Tendrel Ostby shook her head.", "female"),
        ("In his speech, Tendrel Ostby thanked them.", "male"),
        ("Hest mayor Tendrel Ostby said she would row.", "female"),
        (f"{SAID} said Tendrel Ostby. “I want to row,” he added.", "male"),
        ("Tendrel Ostby remembered Rolf Moss as fun. She met him twice.", "female"),
        # somebody else's
        ("With Mayor Tendrel Ostby by her side, Ida Moss turned to the boats.", ""),
        ("Tendrel Ostby remembered Ida Moss as fun. She met him twice.", ""),
        ("Ida Moss met Tendrel Ostby. She laughed.", ""),
        ("Tendrel Ostby met a woman. She rows.", ""),
        ("Tendrel Ostby was there. The ferryman said he sank.", ""),
        ("Tendrel Ostby defeated Rolf Holm, who rows with his wife.", ""),
        ("Tendrel Ostby said: “She sank, and he rowed.”", ""),
    ],
)
def test_what_a_text_tells_of_a_name_that_no_list_has(text: str, gender: str) -> None:
    assert told_gender("Tendrel Ostby", text) == gender


def test_a_woman_may_be_called_chairman() -> None:
    assert told_gender("Ida Moss", "Chairman Ida Moss was there.") == "female"


def test_what_a_text_tells_clearly_is_more_than_a_list() -> None:
    assert told_gender("Ida Moss", "Ida Moss, a father of three, was there.") == "male"


def test_of_two_with_one_surname_the_whole_name_tells() -> None:
    text = "Mr. Ostby rows. Tendrel Ostby said she sings."
    assert told_gender("Tendrel Ostby", text, ["Tendrel Ostby", "Varde Ostby"]) == "female"


def test_a_surname_alone_is_whom_the_text_calls_by_a_first_name() -> None:
    assert told_gender("Ostby", "Will Ostby, who rows, came. Ostby rows.") == "male"
    assert told_gender("Ostby", "Will Ostby came. Ida Ostby came.") == ""
