"""An editor rewrites for the ear: what was changed is told sentence by sentence, and is no error."""

from __future__ import annotations

from dataclasses import replace

from podcast.article.model import Article, Block, BlockKind
from podcast.production.checking import check_script
from podcast.script.model import Line, Meant, Narration, Script
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

ARTICLE = Article(
    "Norrby counts its boats",
    (
        Block(
            BlockKind.PARAGRAPH,
            "The harbour of Norrby has forty boats. The ferry calls it “a floating museum” in "
            "winter. Nobody rows on Sundays.",
        ),
        Block(BlockKind.PARAGRAPH, "The council will vote on the pier before the spring tide."),
    ),
)


def script() -> Script:
    return write_script(ARTICLE, Style(announce=False))


def edited(before: str, after: str, *more: Line) -> Script:
    made = script()
    lines: list[Line] = []
    for line in made.lines:
        if isinstance(line, Narration) and before in line.text:
            lines += [Narration(line.text.replace(before, after)), *more]
        else:
            lines.append(line)
    return replace(made, lines=tuple(lines))


def told(script: Script) -> list[str]:
    return [change.what for change in account(ARTICLE, script).changes]


def test_an_untouched_script_has_none() -> None:
    assert told(script()) == []


def test_changed_added_and_cut_words_are_told_a_line_a_sentence() -> None:
    assert told(edited("forty boats", "many vessels")) == [
        "changed: “forty boats” is now “many vessels”"
    ]
    assert told(edited("Nobody rows", "As everybody knows, nobody rows")) == [
        "added: “As everybody knows”"
    ]
    assert told(edited(" before the spring tide", "")) == ["cut: “before the spring tide”"]


def test_an_edit_of_narration_is_no_error() -> None:
    [finding] = check_script(edited("forty boats", "many vessels"), ARTICLE)
    assert not finding.error
    assert "<!-- meant -->" in finding.remedy


def test_what_is_meant_is_not_told_again() -> None:
    assert told(edited("forty boats", "many vessels", Meant())) == []


def test_words_in_marks_are_guarded_in_the_narrators_sentence() -> None:
    findings = check_script(edited("a floating museum", "a floating prison"), ARTICLE)
    assert any(finding.error and "prison" in finding.what for finding in findings)
    findings = check_script(edited("“a floating museum”", "a floating museum"), ARTICLE)
    assert findings == []
