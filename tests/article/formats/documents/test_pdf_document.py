"""PDF documents, made here, and the text of their pages."""

from __future__ import annotations

from pathlib import Path

from helpers import article_books as books
from pypdf.generic import ArrayObject, FloatObject, TextStringObject

from podcast.article.formats.documents.pdf_document import join_pages, read_pdf
from podcast.article.formats.documents.pdf_pages import widen_gaps
from podcast.article.load import load_article
from podcast.article.model import BlockKind
from podcast.article.source_account import Fate, account_of
from podcast.script.model import Narration, Script
from podcast.scripter.write import write_script
from podcast.show.house_style import Style


def test_pdf(tmp_path: Path) -> None:
    path = tmp_path / "mill.pdf"
    first = [
        "The mill at Rope Lane",
        "",
        "The wheel turns twice a day, whether anybody is awake or",
        "not, and nobody minds the noise at all.",
    ]
    path.write_bytes(
        books.pdf(
            [
                first,
                [
                    "The miller sleeps through both of the tides, his grandson",
                    "says, and always has.",
                ],
            ]
        )
    )
    article = load_article(str(path))
    assert "awake or not, and nobody" in article.text
    assert "his grandson says" in article.text


def test_what_a_pdf_says_of_its_file_is_not_of_the_article(tmp_path: Path) -> None:
    lines = [
        "The mill at Rope Lane",
        "",
        "The wheel turns twice a day, whether anybody is awake or not.",
    ]
    path = tmp_path / "mill.pdf"
    path.write_bytes(
        books.pdf(
            [lines],
            "/Title(Microsoft Word - mill3.docx)/Author(Admin)/CreationDate(D:20260504101500Z)",
        )
    )
    article = load_article(str(path))
    assert (article.title, article.author, article.published) == ("The mill at Rope Lane", "", None)
    path.write_bytes(books.pdf([lines], "/Title(Two tides)/Author(Pia Lund)"))
    article = load_article(str(path))
    assert (article.title, article.author) == ("Two tides", "Pia Lund")


def test_running_heads_and_page_numbers_are_left_out_of_a_pdf() -> None:
    ends = ["behind it", "at last", "again", "with a bang", "for good", "slowly"]
    pages = [
        f"Two Tides\n{end.title()} the flood fills the pond, and then the gate falls shut\n"
        f"and the miller sleeps on, {end}.\n{number}"
        for number, end in enumerate(ends, 1)
    ]
    text = join_pages(pages)
    assert "Two Tides" not in text
    assert text.count("falls shut and the miller sleeps on") == 6
    assert "again.\n" in text


def test_hyphens_at_the_end_of_a_line_are_taken_back() -> None:
    assert "harbour master" in join_pages(
        ["The har-\nbour master has drawn up the timetable of the strokes again."]
    )


def test_pages_without_a_line_are_no_text() -> None:
    assert join_pages([]) == ""
    assert join_pages(["", "\n\n"]) == ""


def test_a_page_that_is_a_drawing_is_told_of_and_the_others_are_read(tmp_path: Path) -> None:
    text = [
        "The mill at Rope Lane",
        "",
        "The wheel turns twice a day, whether anybody wakes or not.",
    ]
    path = tmp_path / "mill.pdf"
    path.write_bytes(books.pdf([text, ["x" * 60] * 8_000]))
    article = load_article(str(path))
    assert article.text == text[2]
    assert any("page 2 is a drawing" in warning for warning in article.warnings)


def test_notes_at_the_foot_of_a_page_stand_behind_the_paragraph_with_their_mark(
    tmp_path: Path,
) -> None:
    page = [
        "The mill at Rope Lane",
        "",
        "The wheel turns twice a day1 whether anybody is awake or not, said the",
        "miller,* and nobody minds the noise, which is 40 years old.2",
        "1 See the survey of 1911.",
        "2 Not counting the years of the war, in which the mill",
        "stood still.",
        "* Not his real name.",
        "12",
    ]
    path = tmp_path / "mill.pdf"
    path.write_bytes(books.pdf([page]))
    article = load_article(str(path))
    assert [block.text for block in article.kept] == [
        (
            "The wheel turns twice a day whether anybody is awake or not, said the miller, and "
            "nobody minds the noise, which is 40 years old."
        ),
        "See the survey of 1911.",
        "Not counting the years of the war, in which the mill stood still.",
        "Not his real name.",
    ]
    notes = [block.kind is BlockKind.FOOTNOTE for block in article.kept]
    assert notes == [False, True, True, True]
    assert not account_of(article).lost


def test_notes_of_a_pdf_are_read_where_the_house_style_wants_them() -> None:
    end = "and nobody in the town of Hest minds the noise of it at all."
    first = ["The wheel turns twice a day1 whether anybody is awake or not,", end, "1 See the log."]
    second = ["The gate was mended in the autumn, said Ines Dahl, the miller,", end]
    article = read_pdf(books.pdf([first, second]))
    assert _said(write_script(article, Style(notes="read")))[1] == "Note: See the log."
    assert not any(text.startswith("Note") for text in _said(write_script(article)))


def _said(script: Script) -> list[str]:
    return [line.text for line in script.lines if isinstance(line, Narration)]


def test_a_list_at_the_end_of_a_page_is_no_note() -> None:
    text = join_pages(["The mill has two rules.\n1 Nobody sleeps.\n2 Nobody wakes the miller."])
    assert "Nobody sleeps." in text


def test_lines_of_a_contents_page_are_left_out_and_items_stand_alone() -> None:
    lines = [
        "1 The gate . . . . . . . . . . . . . 4",
        "2 The wheel........................12",
        "The mill has two things that nobody in the whole of the town would ever part with again,",
        "and each of them is older than the oldest miller who is still alive in the harbour town:",
        "\267 the gate, which fills the pond;",
        "\267 the wheel, which empties it.",
        "The value[0] of it is nought.",
    ]
    article = read_pdf(books.pdf([lines]))
    shown = [block.text for block in article.kept]
    assert not any("1 The gate" in text for text in shown)
    assert [text for text in shown if text.startswith("the ")] == [
        "the gate, which fills the pond;",
        "the wheel, which empties it.",
    ]
    assert "value[0]" in article.text
    account = account_of(article)
    assert not account.lost
    assert "a line of the contents page" in {run.reason for run in account.of(Fate.LEFT_OUT)}


def test_gaps_of_a_line_that_is_set_tight_are_spaces_and_move_nothing() -> None:
    tight = [TextStringObject("The wheel"), FloatObject(-170), TextStringObject("tur"),
             FloatObject(20), TextStringObject("ns")]  # fmt: skip
    operands = [ArrayObject(tight)]
    widen_gaps(b"TJ", operands)
    assert [float(gap) for gap in operands[0] if isinstance(gap, float)] == [-400, 230, 20]
    apart = ArrayObject([TextStringObject("M"), FloatObject(-170), TextStringObject("I")])
    widen_gaps(b"TJ", [apart])
    assert len(apart) == 3  # capitals that are set apart are one word


def test_the_chapter_beside_the_number_of_the_page_is_no_text() -> None:
    text = [
        "The wheel turns twice a day, whether anybody is awake or not, and nobody in the town",
        "of Hest minds the noise of it at all, said Ines Dahl, who has kept the gate for years.",
    ]
    heads = ["Tides 5", "6 Chapter 1. Tides", "The wheel 7", "8 Chapter 2. The gate"]
    pages = ["\n".join((*text, head)) for head in heads]
    shown = join_pages(pages)
    assert not any(head in shown for head in heads)
    sentence = "\n".join((*text, "He counted 40 sacks in the year of 1911 and thought of"))
    assert "He counted 40 sacks" in join_pages([*pages, sentence])


def test_a_line_without_dots_in_a_contents_page_is_of_it() -> None:
    dotted = [f"{number} The gate of {number} . . . . . . . . {number}" for number in range(2, 7)]
    page = "\n".join(("CONTENTS", "1 The wheel 3", *dotted))
    assert join_pages([page, "The wheel turns twice a day, whether anybody is awake or not."]) == (
        "The wheel turns twice a day, whether anybody is awake or not."
    )


def test_the_day_on_a_pdf_is_when_it_was_published() -> None:
    said = ["The wheel turns by day and by night, and the miller has", "never minded it at all."]
    says = [*said, ""] * 4
    article = read_pdf(books.pdf([["The mill", "", *says, "October 8, 2022", "", *says]]))
    assert "2022" not in article.text
    assert str(article.published) == "2022-10-08"
