"""The ledger after a person has edited a script."""

from __future__ import annotations

from dataclasses import replace

import pytest

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.script.model import Line, Narration, Quotation, Script, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.ledger.fates import Fate
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

PARAGRAPHS = (
    (
        "The ferry company published a new timetable on Monday, and nobody in the harbour had seen it "
        "before."
    ),
    (
        "“Nobody asked the people who sail the boats about any of this,” said Joren Ek, the head "
        "of the harbour union. "
        "“And nobody asked the passengers either, not one of them.”"
    ),
    (
        "The last boat to the islands will leave at six in the evening, three hours earlier than in "
        "the summer."
    ),
    (
        "“We have listened to everybody, and we will go on listening,” the company said in a "
        "statement."
    ),
)
ARTICLE = Article(
    "Ferry workers reject timetable",
    (
        *(Block(BlockKind.PARAGRAPH, text) for text in PARAGRAPHS),
        Block(
            BlockKind.CAPTION,
            "A ferry leaves the harbour at dusk.",
            skip=Skip("caption", "photo caption"),
        ),
    ),
)


@pytest.fixture
def script() -> Script:
    return write_script(ARTICLE, Style(announce=False))


def edited(script: Script, at: int, line: Line | None) -> Script:
    lines = list(script.lines)
    lines[at : at + 1] = [line] if line else []
    return replace(script, lines=tuple(lines))


def find(script: Script, words: str) -> int:
    return next(at for at, line in enumerate(script.lines) if words in getattr(line, "text", ""))


def test_untouched_it_closes(script: Script) -> None:
    ledger = account(ARTICLE, script)
    assert ledger.closed
    assert ledger.problems == ()
    assert ledger.count(Fate.SKIPPED) == 7
    assert ledger.count(Fate.CHANGED) == 2  # said -> says, twice
    assert ledger.count(Fate.MOVED) > 0
    reasons = [entry.reason for entry in ledger.entries if entry.fate is Fate.CHANGED]
    assert reasons == ["says", "says"]
    skipped = next(entry for entry in ledger.entries if entry.fate is Fate.SKIPPED)
    assert (skipped.reason, skipped.block) == ("photo caption", 4)


def test_a_deleted_paragraph_is_missing_with_its_words(script: Script) -> None:
    at = find(script, "last boat")
    ledger = account(ARTICLE, edited(script, at, None))
    assert not ledger.closed
    (problem,) = ledger.problems
    assert problem.kind == "missing"
    assert "last boat to the islands" in problem.what
    assert "skipped (why)" in problem.remedy
    assert problem.line == at - 1


def test_a_deleted_paragraph_kept_in_a_comment_is_skipped(script: Script) -> None:
    at = find(script, "last boat")
    ledger = account(ARTICLE, edited(script, at, Skipped("old news", PARAGRAPHS[2])))
    assert ledger.closed
    assert any(entry.reason == "old news" for entry in ledger.entries)


def test_moved_lines_are_moved(script: Script) -> None:
    lines = (*script.lines[-3:], *script.lines[:-3])
    ledger = account(ARTICLE, replace(script, lines=lines))
    assert ledger.closed
    assert not ledger.problems


def test_added_narration_is_the_editors(script: Script) -> None:
    added = Narration("Welcome back, dear listeners, to another edition of our programme.")
    ledger = account(ARTICLE, edited(script, 0, None))
    ledger = account(ARTICLE, replace(script, lines=(added, *script.lines)))
    assert ledger.closed
    assert any(not ours.known and "dear listeners" in ours.text for ours in ledger.ours)


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("Nobody asked the people", "Nobody ever asked the people", "ever"),
        ("who sail the boats", "who clean the boats", "clean"),
        ("not one of them", "one of them", "not"),
        (
            "And nobody asked the passengers either",
            "And somebody asked the passengers either",
            "somebody",
        ),
    ],
)
def test_a_changed_quotation_is_named(script: Script, before: str, after: str, named: str) -> None:
    at = find(script, "Nobody asked the people")
    quotation = script.lines[at]
    assert isinstance(quotation, Quotation)
    text = quotation.text.replace(before, after)
    assert text != quotation.text
    changed = edited(script, at, replace(quotation, text=text))
    problems = [
        problem for problem in account(ARTICLE, changed).problems if problem.kind == "quotation"
    ]
    assert [problem.line for problem in problems] == [at] * len(problems)
    assert any(f"“{named}”" in problem.what for problem in problems), problems
    assert "(edited)" in problems[0].remedy
    meant = edited(script, at, replace(quotation, text=text, edited=True))
    assert not [
        problem for problem in account(ARTICLE, meant).problems if problem.kind == "quotation"
    ]


def test_left_out_words_in_a_comment_do_not_heal_a_quotation(script: Script) -> None:
    at = find(script, "Nobody asked the people")
    quotation = script.lines[at]
    assert isinstance(quotation, Quotation)
    cut = replace(quotation, text=quotation.text.replace(", not one of them", ""))
    less = edited(
        script,
        at,
        replace(quotation, text=quotation.text.replace("nobody asked the passengers either, ", "")),
    )
    assert (
        account(ARTICLE, edited(script, at, cut)).problems[0].kind == "missing"
    )  # cut off at the end: still verbatim
    lines = (*less.lines, Skipped("cut", "nobody asked the passengers either"))
    ledger = account(ARTICLE, replace(less, lines=lines))
    assert ledger.closed
    assert [problem.kind for problem in ledger.problems] == ["quotation"]


def test_a_quotation_said_twice_is_verbatim_both_times(script: Script) -> None:
    quotation = script.lines[find(script, "Nobody asked the people")]
    ledger = account(ARTICLE, replace(script, lines=(quotation, *script.lines)))
    assert ledger.closed
    assert not ledger.problems


def test_marks_and_spaces_do_not_matter(script: Script) -> None:
    at = find(script, "We have listened")
    quotation = script.lines[at]
    assert isinstance(quotation, Quotation)
    text = quotation.text.replace(",", " -").replace(".", "!")
    assert not account(ARTICLE, edited(script, at, replace(quotation, text=text))).problems


def test_how_a_word_is_said_does_not_matter(script: Script) -> None:
    at = find(script, "harbour had seen")
    line = script.lines[at]
    assert isinstance(line, Narration)
    said = Narration(line.text.replace("harbour", "{harbour|HAR-ber}"))
    assert account(ARTICLE, edited(script, at, said)).closed


def test_a_reworded_sentence_is_missing_and_added(script: Script) -> None:
    at = find(script, "last boat")
    ledger = account(
        ARTICLE,
        edited(script, at, Narration("In the autumn boats stop running rather early, sadly.")),
    )
    assert not ledger.closed
    assert any(not ours.known for ours in ledger.ours)


def test_an_empty_script_has_everything_missing() -> None:
    ledger = account(ARTICLE, Script("x", ()))
    assert not ledger.closed
    assert ledger.count(Fate.MISSING) == sum(entry.words for entry in ledger.entries)
    assert account(Article("", ()), Script("x", ())).closed


def test_a_deleted_paragraph_of_common_words_is_one_message() -> None:
    lost = (
        "The rowers counted the boats by hand, and the boats of the company, and then they wrote "
        "down what they had "
        "seen in the harbour, by the light of a lamp, for the harbour union and for the company."
    )
    blocks = (Block(BlockKind.PARAGRAPH, "By Ines Karal", skip=Skip("byline", "byline")),)
    blocks += tuple(
        Block(BlockKind.PARAGRAPH, text) for text in (PARAGRAPHS[0], lost, PARAGRAPHS[1])
    )
    article = Article("By night and by hand", blocks, author="Ines Karal")
    script = write_script(article)
    at = find(script, "counted the boats")
    (problem,) = account(article, edited(script, at, None)).problems
    assert problem.what.startswith(
        "words of the article are missing after this: “The rowers counted"
    )
    assert problem.what.endswith("the company”")
    assert problem.line == at - 1


def test_words_that_an_edited_quotation_lost_are_accounted_for(script: Script) -> None:
    at = find(script, "Nobody asked the people")
    quotation = script.lines[at]
    assert isinstance(quotation, Quotation)
    text = quotation.text.replace(
        "And nobody asked the passengers either, not one of them.", "Not the passengers."
    )
    ledger = account(ARTICLE, edited(script, at, replace(quotation, text=text, edited=True)))
    assert ledger.closed
    assert not ledger.problems
    assert any(entry.reason == "edited quotation" for entry in ledger.entries)


def test_a_changed_word_is_told_of_once(script: Script) -> None:
    at = find(script, "Nobody asked the people")
    quotation = script.lines[at]
    assert isinstance(quotation, Quotation)
    text = quotation.text.replace("who sail the boats", "who clean the boats")
    (problem,) = account(ARTICLE, edited(script, at, replace(quotation, text=text))).problems
    assert problem.what == "not the article's words: “clean”, where the article has “sail”"
    assert problem.kind == "quotation"
