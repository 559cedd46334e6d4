"""init, script, edit, check: the commands around the script file, on a show in a folder of its
own."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest
from helpers import article_books as books

from podcast.cli.app import run

ARTICLE = """The lighthouse at Grey Point will be sold

The lighthouse at Grey Point is for sale from Monday, the harbour office of Selmouth announced yesterday.

“We have kept the lamp for eighty years, and we cannot afford another winter of it,” said Petra Lindqvist, the harbour master.

Nobody has made an offer so far. The lamp was replaced twice, in 1974 and in 2009.
"""


@pytest.fixture
def show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    assert run(["init", str(tmp_path / "show")]) == 0
    capsys.readouterr()
    monkeypatch.chdir(tmp_path / "show")
    (tmp_path / "show" / "grey-point.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "show"


def script_path(show: Path) -> Path:
    return show / "scripts" / "the-lighthouse-at-grey-point-will-be-sold.md"


def test_an_article_becomes_a_script_with_who_speaks_first(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["script", "grey-point.txt"]) == 0
    assert capsys.readouterr().out.strip() == str(script_path(show).relative_to(show))
    text = script_path(show).read_text(encoding="utf-8")
    before, quotation = text.split("> **Petra Lindqvist:** ")
    assert "Petra Lindqvist, the harbour master, " in before
    assert quotation.startswith(
        "We have kept the lamp for eighty years, and we cannot afford another winter of it.\n"
    )
    assert run(["check"]) == 0


def test_an_edited_script_is_kept_unless_forced(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    path = script_path(show)
    edited = path.read_text(encoding="utf-8").replace("Nobody has made", "So far nobody has made")
    path.write_text(edited, encoding="utf-8")
    assert run(["script", "grey-point.txt"]) == 0
    assert "kept" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == edited
    assert run(["script", "grey-point.txt", "--force"]) == 0
    assert path.read_text(encoding="utf-8") != edited


def test_standard_input_is_a_source(
    show: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Typed:
        buffer = io.BytesIO(ARTICLE.encode())

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Typed())
    assert run(["script", "-", "--json"]) == 0
    [told] = json.loads(capsys.readouterr().out)
    assert told["slug"] == script_path(show).stem
    assert told["state"] == "written"


def test_two_articles_of_one_title_are_two_scripts(show: Path) -> None:
    (show / "other.txt").write_text(ARTICLE.replace("Monday", "Friday"), encoding="utf-8")
    run(["script", "grey-point.txt"])
    run(["script", "other.txt"])
    assert script_path(show).with_stem(script_path(show).stem + "-2").is_file()


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "nothing in it"), (b"\0\1\2\3" * 400, ""), (b"x " * 3_000_000, "5 MB")],
)
def test_what_is_no_article_is_refused_and_nothing_is_written(
    show: Path, content: bytes, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "bad.txt").write_bytes(content)
    assert run(["script", "bad.txt"]) == 1
    assert why in capsys.readouterr().err
    assert list((show / "scripts").iterdir()) == []


def test_check_names_line_and_remedy(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["script", "grey-point.txt"])
    path = script_path(show)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("> **Petra Lindqvist:**", "> **Petra Lindquist:**"), encoding="utf-8"
    )
    capsys.readouterr()
    assert run(["check", path.stem, "--json"]) == 1
    [finding] = [
        f for f in json.loads(capsys.readouterr().out)["findings"] if "not in the cast" in f["what"]
    ]
    line = next(
        i
        for i, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if "> **Petra" in line
    )
    assert finding["line"] == line
    assert "Did you mean 'Petra Lindqvist'?" in finding["remedy"]


def test_check_fails_on_words_put_into_somebodys_mouth(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    path = script_path(show)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("eighty years", "ninety years"), encoding="utf-8")
    capsys.readouterr()
    assert run(["check"]) == 1
    assert "ninety" in capsys.readouterr().out
    path.write_text(
        text.replace("eighty years", "ninety years").replace(
            "> **Petra Lindqvist:**", "> **Petra Lindqvist** (edited):"
        ),
        encoding="utf-8",
    )
    run(["check"])
    assert "ninety" not in capsys.readouterr().out


def test_check_tells_of_a_paragraph_that_was_cut(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    path = script_path(show)
    lost = "Nobody has made an offer so far. The lamp was replaced twice, in 1974 and in 2009."
    text = path.read_text(encoding="utf-8")
    assert lost in text
    path.write_text(text.replace(lost, ""), encoding="utf-8")
    capsys.readouterr()
    assert run(["check"]) == 0  # an editor may cut narration, and is told
    assert "Nobody has made an offer" in capsys.readouterr().out
    path.write_text(text.replace(lost, f"<!-- skipped (cut): {lost} -->"), encoding="utf-8")
    assert run(["check"]) == 0


def test_edit_opens_the_editor_then_checks(show: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(["script", "grey-point.txt"])
    monkeypatch.setenv(
        "VISUAL",
        f"{sys.executable} -c \"import sys; open(sys.argv[1], 'a').write('[pause soon]')\"",
    )
    assert run(["edit", "the-light"]) == 1
    assert script_path(show).read_text(encoding="utf-8").endswith("[pause soon]")


def test_an_editor_that_fails_is_named(
    show: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    monkeypatch.setenv("VISUAL", "no-such-editor")
    assert run(["edit", "the-light"]) == 1
    assert "no-such-editor" in capsys.readouterr().err


def test_of_a_book_every_chapter_is_a_script_or_it_is_one(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chapters = {"The flood": books.sentences(4), "The ebb": books.sentences(5)}
    (show / "tides.epub").write_bytes(books.epub(chapters))
    assert run(["script", "tides.epub", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert run(["script", "tides.epub", "--json"]) == 0
    assert {told["state"] for told in json.loads(capsys.readouterr().out)} == {"unchanged"}
    assert run(["script", "tides.epub", "--chapters", "--json"]) == 0
    [whole] = json.loads(capsys.readouterr().out)
    assert "## The flood" in Path(whole["script"]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("editor", "what"), [("no-such-editor", "cannot be started"), ("'vi", "EDITOR cannot be read")]
)
def test_an_editor_that_cannot_be_started_says_what_to_set(
    editor: str,
    what: str,
    show: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run(["script", "grey-point.txt"])
    capsys.readouterr()
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    assert run(["edit", "the-light"]) == 1
    told = capsys.readouterr().err
    assert what in told
    assert "Set EDITOR" in told


def test_what_to_do_next_can_be_pasted_into_a_shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "my show")]) == 0
    assert f"cd '{tmp_path / 'my show'}' && podcast build" in capsys.readouterr().err


def test_a_script_whose_articles_record_is_lost_is_still_that_articles(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    for path in (show / "scripts" / "articles").iterdir():
        path.unlink()
    before = script_path(show).read_bytes()
    assert run(["script", "grey-point.txt"]) == 0
    assert "kept" in capsys.readouterr().err
    assert script_path(show).read_bytes() == before
    assert len(list((show / "scripts").glob("*.md"))) == 1


def test_a_script_is_no_article(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["script", "grey-point.txt"])
    capsys.readouterr()
    assert run(["build", str(script_path(show))]) == 1
    assert f"podcast render {script_path(show).stem}" in capsys.readouterr().err
    assert len(list((show / "scripts").glob("*.md"))) == 1


def test_a_renamed_script_is_still_that_articles(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    assert run(["rename", script_path(show).stem, "grey-point"]) == 0
    assert run(["script", "grey-point.txt"]) == 0
    assert "as before" in capsys.readouterr().err
    assert [path.name for path in (show / "scripts").glob("*.md")] == ["grey-point.md"]
    (show / "grey-point.txt").write_text(
        ARTICLE.replace("will be sold", "is sold"), encoding="utf-8"
    )
    assert run(["script", "grey-point.txt"]) == 0  # another article in a file of the same name
    assert len(list((show / "scripts").glob("*.md"))) == 2


def test_a_script_is_found_by_a_word_of_its_name(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["script", "grey-point.txt"])
    for enough in (
        "the-light",
        "lighthouse",
        "grey-po",
        "the-lighthouse-at-grey-point-will-be-sold",
    ):
        assert run(["check", enough]) == 0
    capsys.readouterr()
    assert run(["check", "ghthouse"]) == 1
    assert "Did you mean the-lighthouse-at-grey-point-will-be-sold?" in capsys.readouterr().err
    assert (
        run(["delete", "lighthouse", "--yes"]) == 1
    )  # the whole name, or another may go by accident
    assert "Did you mean the-lighthouse-at-grey-point-will-be-sold?" in capsys.readouterr().err
    assert script_path(show).is_file()


def test_a_language_that_no_voice_speaks_is_said(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["voices", "--language", "xx"]) == 1
    assert "no voice speaks 'xx'" in capsys.readouterr().err
    for tag in ("en_US", "no", "zh-CN", "de-AT"):
        assert run(["voices", "--language", tag]) == 0
    run(["script", "grey-point.txt"])
    text = script_path(show).read_text(encoding="utf-8")
    script_path(show).write_text(re.sub("language: .*", "language: xx", text), encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "lighthouse"]) == 0
    assert "4: warning: no voice speaks 'xx'" in capsys.readouterr().out
