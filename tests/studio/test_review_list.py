"""The review list: in the order of weight, one item for what one press mends."""

from __future__ import annotations

from helpers.studios import write

from podcast.article.model import Article, Block, BlockKind
from podcast.script.model import Quotation, Script
from podcast.script.script_files import ScriptFile
from podcast.scripter.write import write_script
from podcast.show.folder import Show
from podcast.studio.review.review_list import ERROR, ORDER, QUESTION, WARNING, review

TEXT = (
    "The boats lay in the harbour of Lowhaven all winter, and nobody came to mend them.",
    "“Nobody asked the people who sail the boats,” said Marta Silva, a captain.",
    "Tomas Reck wrote to Ines Falk on the same evening.",
    "“It will be a long winter for all of us.”",
)


def spoiled(show: Show, words: str) -> ScriptFile:
    article = Article("The boats", tuple(Block(BlockKind.PARAGRAPH, part) for part in TEXT))
    script = write_script(article)
    ScriptFile(show, "boats").save(script, article)
    lines = [
        Quotation(line.speaker, words) if isinstance(line, Quotation) else line
        for line in script.lines
    ]
    cast = tuple((name, "en-us") for name, _ in script.cast)
    return write(show, "boats", Script(script.title, tuple(lines), language="en-US", cast=cast))


def test_a_question_comes_first_and_errors_of_one_quotation_are_one(studio_show: Show):
    items = review(spoiled(studio_show, "Everybody asked the crews who sail the old boats."))
    kinds = [item.kind for item in items]
    assert kinds == sorted(kinds, key=ORDER.index)
    assert kinds[0] == QUESTION
    assert [remedy.label for remedy in items[0].remedies][-1] == "The narrator, as it is"
    errors = [item for item in items if item.kind == ERROR]
    assert len(errors) == 1
    assert ";" in errors[0].what
    assert [remedy.do for remedy in errors[0].remedies] == ["put-back", "mark-edited"]


def test_a_changed_paragraph_can_be_meant_so(studio_show: Show):
    file = spoiled(studio_show, "Nobody asked the people who sail the boats.")
    text = file.text().replace("and nobody came to mend them", "and the gulls had them")
    file.path.write_text(text, encoding="utf-8")
    warnings = [item for item in review(file) if item.kind == WARNING and item.card]
    assert [remedy.do for item in warnings for remedy in item.remedies] == ["meant"]
