import pytest

from podcast.scripter.tokenization.paragraphs import paragraphs
from podcast.scripter.tokenization.quotation_marks import pair_marks


def spans(text):
    return [text[pair.start : pair.end] for pair in pair_marks(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” she said, “two.”", ["One,", "two."]),
        ('"One," she said, "two."', ["One,", "two."]),
        ("''One,'' she said, ''two.''", ["One,", "two."]),
        ("``One,'' she said.", ["One,"]),
        ("'One, and it won't end,' she said.", ["One, and it won't end,"]),
        ("«Un», dit-elle.", ["Un"]),
        ("„Eins“, sagte sie.", ["Eins"]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ("\"He said 'no',\" she said.", ["He said 'no',"]),
        ("''It is 'ours,''' she said.", ["It is 'ours,'"]),
        ("“One.\n\n“Two.\n\n“Three,” she said.", ["One.", "Two.", "Three,"]),
        ("“One, she said.\n\nThe end “was near”.", ["One,", "was near"]),
        ("He wrote “badly and left.\n\n“Good,” she said.", ["badly and left.", "Good,"]),
        ('The plank was 6\'2" long, the screen 27" wide.', []),
        ("The nurses' home and the teachers' pay of the '80s.", []),
        ("Rock 'n' roll, 'tis said, isn't dead.", []),
        ("The drivers' union said 'we walk' and walked.", ["we walk"]),
        ('She said "wait" and "go"; he stood.', ["wait", "go"]),
        ("It was a “must“ for us.", ["must"]),
        ("Saying ”never again” he left.", ["never again"]),
        ("She asked: “ Who? ” and left.", [" Who? "]),
        ("“We know,” she said. “They see. “", ["We know,", "They see. "]),
        ("“We know,” she said. “They see? “\n\nOn.", ["We know,", "They see? "]),
        ("It was theirs. “\n\n“On,” she said.", ["On,"]),
        ('<a href="https://example.org">here</a>', []),
        ("Nothing in marks.", []),
        ("", []),
    ],
)
def test_marks_pair_up(text, expected):
    assert spans(text) == expected


def test_offsets_of_the_marks_themselves():
    text = "Well, ''go,'' she said."
    (pair,) = pair_marks(text, paragraphs(text))
    assert (text[pair.opened : pair.start], text[pair.end : pair.closed]) == ("''", "''")


def test_lines_of_a_fixed_width_are_one_paragraph():
    text = (
        "The harbour was quiet as the ferry came in and “nobody\nwas there to take the rope,” said "
        "the mate, who had\n"
        "waited since four in the rain for somebody to come.\n\nThen it left."
    )
    assert spans(text) == ["nobody\nwas there to take the rope,"]
    assert len(paragraphs(text)) == 2


def test_a_line_each_is_a_paragraph_each():
    assert (
        len(paragraphs("One thing happened here today.\nAnother thing happened there.\nThe end."))
        == 3
    )
