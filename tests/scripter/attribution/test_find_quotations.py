import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podcast.scripter.attribution.find_quotations import find_quotations
from podcast.scripter.coreference.people import find_people
from podcast.scripter.model import NOWHERE, QuoteKind, SpeakerKind


def at(text, span):
    return None if span == NOWHERE else text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("text", "clause", "verb", "mention", "description"),
    [
        (
            "“It holds,” says Dana Marsh, an expert at Norrby College.",
            "says Dana Marsh, an expert at Norrby College",
            "says",
            "Dana Marsh",
            "an expert at Norrby College",
        ),
        ("“It holds,” Brandt said quietly.", "Brandt said quietly", "said", "Brandt", None),
        (
            "“It holds,” said Rep. Mia Lund (G-Utah), adding that she left.",
            "said Rep. Mia Lund (G-Utah)",
            "said",
            "Rep. Mia Lund",
            "(G-Utah)",
        ),
        (
            "“It holds,” Dana Okoye, a captain, has told reporters on Monday.",
            "Dana Okoye, a captain, has told reporters",
            "has told",
            "Dana Okoye",
            "a captain",
        ),
        (
            "Bill Moss, who runs the kiosk, said the quay was “silent by nine” all winter.",
            "Bill Moss, who runs the kiosk, said",
            "said",
            "Bill Moss",
            "who runs the kiosk",
        ),
        (
            "Mayor Ruth Lund told reporters on Monday: “We will rebuild it.”",
            "Mayor Ruth Lund told reporters on Monday",
            "told",
            "Mayor Ruth Lund",
            None,
        ),
        (
            "“It was sold,” said a man close to the auction, who would not give a name.",
            "said a man close to the auction, who would not give a name",
            "said",
            "a man close to the auction",
            "who would not give a name",
        ),
        (
            "“None,” according to a court filing.",
            "according to a court filing",
            "according to",
            "a court filing",
            None,
        ),
        (
            "Okoye smiled and added: “We will see.”",
            "Okoye smiled and added",
            "added",
            "Okoye",
            None,
        ),
        (
            "“It holds,” said the union's lawyer, Ana Bell, on Monday.",
            "said the union's lawyer, Ana Bell",
            "said",
            "the union's lawyer, Ana Bell",
            None,
        ),
        (
            "“We go,” said Ana Bell and Jo Park.",
            "said Ana Bell and Jo Park",
            "said",
            "Ana Bell and Jo Park",
            None,
        ),
    ],
)
def test_the_places_of_an_attribution(text, clause, verb, mention, description):
    said = find_quotations(text)[0].attribution
    found = (
        at(text, said.clause),
        at(text, said.verb),
        at(text, said.mention),
        at(text, said.description),
    )
    assert found == (clause, verb, mention, description)


def test_pieces_of_one_utterance_share_a_group_and_an_attribution():
    one, two, three = find_quotations(
        "“We tried,” Omar Haddad said, “and failed.” “Never,” Jo Park replied."
    )
    assert one.group == two.group != three.group
    assert one.attribution == two.attribution


def test_paragraphs_of_one_quotation_share_a_group():
    quotes = find_quotations("“One.\n\n“Two,” said Ken Abara.")
    assert len({quote.group for quote in quotes}) == 1
    assert {quote.attribution.resolved for quote in quotes} == {"Ken Abara"}


def test_a_surname_is_given_its_full_name():
    said = find_quotations("Ingrid Solberg runs the lab. “We publish,” Solberg said.")[
        0
    ].attribution
    assert (said.speaker, said.resolved, said.kind) == (
        "Solberg",
        "Ingrid Solberg",
        SpeakerKind.NAME,
    )


def test_a_pronoun_that_nobody_fits_keeps_no_name():
    said = find_quotations("“We publish,” she said.")[0].attribution
    assert (said.speaker, said.resolved, said.kind) == ("she", None, SpeakerKind.PRONOUN)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We go,” said Ana Bell.", QuoteKind.SPEECH),
        ("Ana Bell called it “a slow and stupid plan” again.", QuoteKind.PARTIAL),
        ("The so-called “experts” met.", QuoteKind.SCARE),
        ("She sang “Blue Harbor” last night.", QuoteKind.TITLE),
    ],
)
def test_kinds(text, kind):
    assert find_quotations(text)[0].kind is kind


MARKS = ["“", "”", '"', "''", "'", "‘", "’", "(", ")", "—", ",", ".", ":", " ", "\n", "\n\n"]
WORDS = [
    "said",
    " said Jo Park",
    "she said",
    "Ana Bell",
    "Mr. ",
    "the minister",
    "according to",
    "who",
    "and",
    "5",
    "É",
]
ODD = ["\u202e", "\u0301", "\x00", "\ud800"]
PIECES = st.sampled_from([*MARKS, *WORDS, *ODD])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200)))
def test_any_text_gives_sound_quotations(text):
    last = 0
    for quote in find_quotations(text):
        assert last <= quote.opened <= quote.start <= quote.end <= quote.closed <= len(text)
        assert quote.text == text[quote.start : quote.end]
        last = quote.closed
        said = quote.attribution
        assert 0.0 <= said.confidence <= 1.0
        for start, end in (said.mention, said.clause, said.verb, said.description):
            assert (start, end) == NOWHERE or 0 <= start < end <= len(text)
        if said.speaker is not None:
            assert said.speaker == at(text, said.mention)
    find_people(text)


HOSTILE = {
    "quotation marks": '"' * 100_000,
    "opening marks": "“" * 50_000,
    "pairs": "“a” " * 10_000,
    "nested brackets": "“(" * 30_000 + "”)" * 30_000,
    "one long line": "word " * 40_000,
    "combining characters": "a\u0301" * 50_000,
    "control characters": '\x00\x01 "' * 20_000,
    "right to left": "\u202e“abc”\u202c said Jo. " * 1_500,
    "unpaired surrogates": "\ud800 “hi \udfff there,” said Jo Park. " * 1_000,
    "apostrophes": "Jo's " * 20_000,
    "names": "Jo Park, " * 20_000,
    "pronouns": "he said “x y z” " * 2_500,
    "paragraphs": "“a\n\n" * 20_000,
    "single marks": "'a " * 40_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_bounded_time(name):
    started = time.process_time()
    find_quotations(HOSTILE[name])
    assert (
        time.process_time() - started < 15
    )  # about a second on an idle machine; a quadratic step takes minutes


def test_marks_inside_an_address_that_ends_the_text_are_nobodys_words() -> None:
    find_quotations(
        "{https:\u202e/a.exa'''''''www.''(''''''''''''''''''''''''.''''''''''''''''''''x?y=1https://a.exam;le/x?y=1"
    )
