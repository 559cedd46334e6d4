import pytest

from podcast.scripter.attribution.find_quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Senator Ida Crane met Mayor Joel Pim. “It went well,” the senator said.", "Ida Crane"),
        ("Sen. Ida Crane spoke. “It went well,” the lawmaker said.", "Ida Crane"),
        (
            "Rui Moss, the finance minister, spoke. “There is no runway left,” the minister said.",
            "Rui Moss",
        ),
        (
            "Senator Ida Crane met Senator Joel Pim. “It went well,” the senator said.",
            None,
        ),  # which of them?
        ("Senator Ida Crane spoke. “It went well,” the former senator said.", None),
        ("Senator Ida Crane spoke. “It went well,” a senator said.", None),
        ("The president's brother, Joel Pim, spoke. “It went well,” the president said.", None),
        (
            "Sen. Ida Crane (Ind.) answered. “It went well,” the Ohio senator and candidate said.",
            "Ida Crane",
        ),
        ("Ida Crane agreed with Joel Pim. “It went well,” the retired surgeon said.", "Ida Crane"),
        ("Ida Crane attacked Joel Pim. “It went well,” the former governor said.", None),
        ("Ida Crane praised Joel Pim. “It went well,” the officer said.", None),
        ("Ida Crane and a waiter spoke. A waiter left. “It went well,” the investor said.", None),
        ("Ida Crane bought the line. “It went well,” the investor said.", "Ida Crane"),
        ("“It went well,” the judge said.\n\nJudge Crane left the room.", "Crane"),
        ("Park.\n\n" * 8 + "“It went well,” the senator said.", None),
    ],
)
def test_whom_a_description_stands_for(text, person):
    (quote,) = find_quotations(text)
    assert quote.attribution.person == person
    assert quote.attribution.resolved is None


def test_who_goes_on_is_who_spoke_last():
    text = (
        "Joel Pim said: “It will rain.” Ida Crane said: “It will not.” The former captain added: "
        "“Look at the gulls.”"
    )
    assert find_quotations(text)[-1].attribution.person == "Ida Crane"


def test_a_rival_is_not_meant_by_what_both_are():
    text = (
        "Joel Pim said: “She has lost the plot.”\n\nIda Crane was quick to answer him. “He has "
        "never found it,” the nominee said."
    )
    assert find_quotations(text)[-1].attribution.person is None


def test_somebody_named_long_ago_is_not_meant():
    text = (
        "Senator Ida Crane spoke.\n\n"
        + "It rained on the quay.\n\n" * 9
        + "“It went well,” the senator said."
    )
    assert find_quotations(text)[-1].attribution.person is None


def test_he_who_was_spoken_of_is_meant_in_the_next_paragraph():
    text = (
        "Joel Pim came to Norrby with a plan for the pier. He stood on a box.\n\nThe Liberal "
        "vice-presidential nominee riffed on the weather: “It is raining, and you came.”"
    )
    assert find_quotations(text)[-1].attribution.person == "Joel Pim"
