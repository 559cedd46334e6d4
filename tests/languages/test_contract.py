"""What every language can do, whoever adds it: tried for each folder by its own cases.toml."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import podcast.article
from podcast.article.language_recognition import recognize_language
from podcast.article.model import Article, Block, BlockKind, Skip, SourceRun
from podcast.article.source_account import with_losses_told
from podcast.languages.detection import recognized_language
from podcast.languages.our_words.editor_table import EditorWords
from podcast.languages.our_words.labels_table import Labels
from podcast.languages.our_words.reasons_table import reasons_of
from podcast.languages.our_words.wording_table import Wording
from podcast.languages.reading.word_lists import read_data, read_toml
from podcast.languages.registry import codes, language_of
from podcast.script.model import Narration, Quotation, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style
from podcast.speech.verbalize import spoken

FILES = ("words.txt", "pronouns.toml", "constructions.toml", "wording.toml")
LISTS = ("determiners", "prepositions", "conjunctions", "auxiliaries", "titles", "persons")
TOLD = [
    pytest.param(code, told, id=f"{code}-{number}")
    for code in codes()
    for number, told in enumerate(read_toml(code, "cases.toml").get("told", ()))
]


@pytest.mark.parametrize("code", codes())
def test_a_language_has_its_files_and_its_first_lists(code: str) -> None:
    for name in (*FILES, "cases.toml"):
        assert read_data(code, name), name
    language = language_of(code)
    for name in LISTS:
        assert getattr(language.lexicon, name), name
    assert language.speech_verbs.kind
    assert language.pronouns.telling
    assert read_toml(code, "cases.toml")["told"]


@pytest.mark.parametrize("code", codes())
def test_a_text_is_known_for_its_language(code: str) -> None:
    text = read_toml(code, "cases.toml")["recognised"]
    assert len(text.split()) > 60
    assert recognized_language(text) == code
    assert recognize_language(text).tag == code
    assert recognize_language(text).is_sure


@pytest.mark.parametrize("code", codes())
def test_what_stands_beside_an_episode_has_its_words(code: str) -> None:
    table, english = read_toml(code, "labels.toml"), read_toml("en", "labels.toml")
    assert table.keys() == english.keys() == {field.name for field in fields(Labels)}
    for name, text in table.items():
        assert set(BLANK.findall(text)) == set(BLANK.findall(english[name])), name


@pytest.mark.parametrize("code", codes())
def test_what_is_written_is_said_in_words(code: str) -> None:
    for written, said in read_toml(code, "cases.toml").get("spoken", {}).items():
        assert spoken(written, code) == said


@pytest.mark.parametrize("code", codes())
def test_a_date_is_said_with_its_month(code: str) -> None:
    language = language_of(code)
    months = language.calendar.month_names
    assert len(months) == 12
    assert months[4] in language.grammar.date_in_words(date(2026, 5, 4), code)


@pytest.mark.parametrize(("code", "told"), TOLD)
def test_who_speaks_is_said_before_the_words(code: str, told: dict[str, Any]) -> None:
    article = Article("", (Block(BlockKind.PARAGRAPH, told["text"]),), language=code)
    script = write_script(article, Style(announce=False))
    at = next(at for at, line in enumerate(script.lines) if isinstance(line, Quotation))
    led, quotation = script.lines[at - 1], script.lines[at]
    assert isinstance(led, Narration)
    assert led.text.endswith(told["lead_in"])
    assert isinstance(quotation, Quotation)
    assert quotation.speaker == told["speaker"]
    assert not account(article, script).problems


TABLES = {"wording": Wording, "labels": Labels, "editor": EditorWords}
BLANK = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("code", [code for code in codes() if code != "en"])
@pytest.mark.parametrize("table", TABLES)
def test_no_word_of_ours_is_missing_or_english(code: str, table: str) -> None:
    """Everything that is said, shown or asked of an article in a language is in that language."""
    written, english = read_toml(code, f"{table}.toml"), read_toml("en", f"{table}.toml")
    names = {field.name for field in fields(TABLES[table])}
    assert set(written) == names == set(english)
    for name in names:
        assert sorted(BLANK.findall(written[name])) == sorted(BLANK.findall(english[name])), name
        same = written[name] == english[name]
        assert not same or name in SAME.get(code, ()), name


def _reasons() -> set[str]:
    """Every reason that stands in our tables and our code."""
    rules = Path(podcast.article.__file__).parent / "boilerplate" / "rules"
    found = set(re.findall(r'^reason = "(.*)"$', _texts(rules, "*.toml"), re.MULTILINE))
    code = _texts(Path(podcast.__file__).parent, "*.py")
    found |= set(re.findall(r'\bSkip(?:ped)?\(\s*"[^"]*",\s*"([^"]*)"', code))
    found |= set(re.findall(r'\bSkipped\(\s*"([^"]*)",\s[^"]', code))
    newsreader = Path(podcast.__file__).parent / "scripter" / "newsreader"
    return found | set(re.findall(r'^REASON = "(.*)"$', _texts(newsreader, "*.py"), re.MULTILINE))


def _texts(folder: Path, pattern: str) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in folder.rglob(pattern))


@pytest.mark.parametrize("code", [code for code in codes() if code != "en"])
def test_why_something_is_not_read_is_said_in_the_language(code: str) -> None:
    reasons = _reasons()
    assert len(reasons) > 60
    assert not reasons - reasons_of(code).keys()
    assert not {reason for reason, said in reasons_of(code).items() if reason == said} - {"tags"}


def test_a_script_and_its_warnings_are_in_its_language() -> None:
    caption = Block(BlockKind.PARAGRAPH, "Foto: Ada Moos", skip=Skip("photo", "photo caption"))
    text = Block(BlockKind.PARAGRAPH, "Die Fähre liegt fest.")
    article = Article("Fähre", (caption, text), language="de")
    script = write_script(article, Style(announce=False))
    assert [line.reason for line in script.lines if isinstance(line, Skipped)] == [
        "Bildunterschrift"
    ]
    lost = replace(
        article, source_runs=lambda: (SourceRun("Ein ganzer Satz der Quelle fehlt.", ""),)
    )
    (warning,) = with_losses_told(lost).warnings
    assert warning.startswith("6 Wörter der Quelle sind weder gelesen noch")


# Entries of which a language has the same word as English.
SAME = {"de": {"colon"}, "es": {"colon"}, "it": {"colon"}, "fr": {"article", "continue"}}
