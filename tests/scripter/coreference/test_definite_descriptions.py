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
        ("Park.\n\n" * 8 + "“It went well,” the senator said.", None),
    ],
)
def test_whom_a_description_stands_for(text, person):
    (quote,) = find_quotations(text)
    assert quote.attribution.person == person
    assert quote.attribution.resolved is None


def test_somebody_named_long_ago_is_not_meant():
    text = (
        "Senator Ida Crane spoke.\n\n"
        + "It rained on the quay.\n\n" * 9
        + "“It went well,” the senator said."
    )
    assert find_quotations(text)[-1].attribution.person is None
