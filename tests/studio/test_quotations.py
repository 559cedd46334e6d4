"""Quotations: their own words put back, another speaker, nobody, a question settled."""

from __future__ import annotations

import pytest

from podcast.article.model import Article, Block, BlockKind
from podcast.script.markdown import format_script, parse_script
from podcast.script.model import Narration, Query, Quotation, Script
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style
from podcast.studio.review.article_quotation import differences, own_words
from podcast.studio.review.quotation_evidence import evidence
from podcast.studio.review.speaker_changes import settled, with_speaker, without_speaker
from podcast.studio.text.script_text import ScriptText, card_of, read_text
from podcast.studio.text.text_changes import with_lines

TEXT = """The ferry to Lowhaven stops in March. The company says that it cannot pay the crews.

“Nobody asked the people who sail the boats,” said Marta Silva, a captain. “We learned of it from a poster.”

Tomas Reck, who heads the company, disagrees. “Every crew was invited to the meeting in June, and most of them came,” he said.

“The winter was long and the pier is old,” said Silva.

“It took us eleven years to build that pier. I was there on the first day.

“And I will be there on the last,” said Ines Falk, a carpenter."""


@pytest.fixture(scope="module")
def article() -> Article:
    blocks = [Block(BlockKind.PARAGRAPH, part) for part in TEXT.split("\n\n")]
    return Article("The ferry stops", tuple(blocks), language="en-US")


@pytest.fixture(scope="module")
def script(article: Article) -> Script:
    return write_script(article, Style())


CHANGES = {
    "a word": lambda words: [*words[:2], "gladly", *words[3:]],
    "the first words": lambda words: words[2:],
    "the last words": lambda words: words[:-2],
    "words in the middle": lambda words: [*words[:2], *words[4:]],
    "words put in": lambda words: [*words[:3], "if", "you", "ask", "me", *words[3:]],
    "the order": lambda words: [*words[3:], *words[:3]],
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("number", range(4))
def test_own_words_are_found_again(article: Article, script: Script, change: str, number: int):
    places = [at for at, line in enumerate(script.lines) if isinstance(line, Quotation)]
    at = places[number]
    line = script.lines[at]
    assert isinstance(line, Quotation)
    words = " ".join(CHANGES[change](line.text.split()))
    text = read_text(format_script(script))
    changed = read_text(with_lines(text, at, at + 1, [Quotation(line.speaker, words)]))
    assert changed.script is not None
    assert own_words(article, changed.script, at, Style()) == line.text


def test_of_a_quotation_that_was_parted_each_has_its_own(article: Article, script: Script):
    lines = list(script.lines)
    at = next(n for n, line in enumerate(lines) if isinstance(line, Quotation))
    first = Quotation("Marta Silva", "Nobody asked anybody who sails the boats.")
    second = Quotation("Marta Silva", "We learned of it from a poster.")
    parted = Script("T", (*lines[:at], first, second, *lines[at + 1 :]))
    assert own_words(article, parted, at, Style()).startswith("Nobody asked the people who sail")
    assert "poster" not in own_words(article, parted, at, Style())


def test_words_that_nobody_said_have_no_own(article: Article, script: Script):
    strange = Script(
        "T", (*script.lines, Quotation("Marta Silva", "Bananas grow elsewhere, they claim."))
    )
    assert own_words(article, strange, len(script.lines), Style()) == ""


def test_differences_are_marked():
    marked = differences("We row at dawn.", "We row at noon, always.")
    assert "".join(d.text for d in marked if d.kind != "put-in") == "We row at dawn."
    assert "".join(d.text for d in marked if d.kind != "left-out") == "We row at noon, always."


def test_evidence_says_who_and_why(article: Article):
    found = evidence(
        article, "Every crew was invited to the meeting in June, and most of them came."
    )
    assert found is not None
    assert (found.speaker, found.confidence > 0.5) == ("Tomas Reck", True)
    assert found.why
    assert evidence(article, "Nothing of the kind stands anywhere here.") is None


HEAD = "---\ntitle: T\ncast:\n  narrator: n\n  Marta Silva: m\n---\n\n"


def opened(body: str) -> ScriptText:
    return read_text(HEAD + body)


def voice(name: str) -> str:
    return f"voice of {name}"


def body_of(text: str) -> str:
    return format_script(parse_script(text)).split("---\n\n", 1)[1]


def test_another_speaker_is_announced_and_cast():
    text = opened("Marta Silva, a captain, says:\n\n> **Marta Silva:** We row.\n")
    changed = with_speaker(text, text.cards[1], "Tomas Reck", voice)
    assert body_of(changed) == "Tomas Reck says:\n\n> **Tomas Reck:** We row.\n"
    assert parse_script(changed).voice_of("Tomas Reck") == "voice of Tomas Reck"


def test_another_speaker_does_not_change_other_narration():
    body = "Marta Silva was born here. She says:\n\n> **Marta Silva:** We row.\n"
    text = opened(body)
    changed = with_speaker(text, text.cards[1], "Tomas Reck", voice)
    assert body_of(changed) == body.replace("> **Marta Silva", "> **Tomas Reck")


def test_nobody_speaks_and_the_narrator_says_it():
    text = opened(
        "Marta Silva says:\n\n> **Marta Silva:** We row.\n>\n> At dawn.\n\nDawn is at six.\n"
    )
    assert (
        body_of(without_speaker(text, text.cards[1]))
        == "“We row.”\n\n“At dawn.”\n\nDawn is at six.\n"
    )


SETTLED = [
    (
        "It rained. The article quotes these words: “We row at dawn.”",
        "It rained. Marta Silva says:\n\n> **Marta Silva:** We row at dawn.\n",
    ),
    ("“We row at dawn,” she said.", "Marta Silva says:\n\n> **Marta Silva:** We row at dawn.\n"),
    ("The boats wait. “We row at dawn,” she said. It rained.",
     "The boats wait. Marta Silva says:\n\n> **Marta Silva:** We row at dawn.\n\nIt rained.\n"),
    ("“We row at dawn.”", "Marta Silva says:\n\n> **Marta Silva:** We row at dawn.\n"),
    ("“We row at dawn!” And she left the harbour at six.",
     "Marta Silva says:\n\n> **Marta Silva:** We row at dawn!\n\nAnd she left the harbour at six.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("narration", "result"), SETTLED)
def test_a_question_settled(narration: str, result: str):
    asked = "<!-- who speaks? “We row at dawn”: perhaps Marta Silva or Tomas Reck. -->"
    text = opened(f"{narration}\n\n{asked}\n")
    assert body_of(settled(text, text.cards[0], 0, "Marta Silva", voice)) == result


def test_a_question_left_to_the_narrator_is_not_asked_again():
    text = opened("“We row,” she said.\n\n<!-- who speaks? “We row”: perhaps Marta Silva. -->\n")
    assert text.cards[0].queries[0].candidates == ("Marta Silva",)
    assert body_of(settled(text, text.cards[0], 0, "", voice)) == "“We row,” she said.\n"


def test_of_two_questions_the_one_that_is_meant_is_settled():
    asked = [Query(f"“{words}”: perhaps Marta Silva.") for words in ("We row", "Boats sink")]
    lines = (Narration("“We row,” she said. “Boats sink,” said another."), *asked)
    text = read_text(format_script(Script("T", lines, cast=(("narrator", "n"),))))
    now = parse_script(settled(text, text.cards[0], 1, "Marta Silva", voice))
    assert Quotation("Marta Silva", "Boats sink.") in now.lines
    assert asked[0] in now.lines
    assert asked[1] not in now.lines


def test_put_back_words_are_verbatim(article: Article, script: Script):
    for at, line in enumerate(script.lines):
        if isinstance(line, Quotation):
            spoiled = [*script.lines]
            spoiled[at] = Quotation(line.speaker, line.text.replace(" the ", " no ", 1))
            broken = Script("T", tuple(spoiled))
            spoiled[at] = Quotation(line.speaker, own_words(article, broken, at, Style()))
            assert not account(article, Script("T", tuple(spoiled))).problems


def test_a_card_that_is_none_is_told():
    with pytest.raises(Exception, match="not there any more"):
        card_of(opened("Hm.\n"), "c1-0")
