"""podcast script and build: what the source does not say, other languages, feeds of several posts."""

from __future__ import annotations

from pathlib import Path

import pytest

from podcast.cli.app import run

GERMAN = (
    "Die Lampe\n\nDie Lampe des Turms ist aus, und niemand ist seit Mai die Treppe hinaufgestiegen."
    "\n\nEs ist dunkel am Hafen, sagt der Wärter, und das Öl ist schon lange aus.\n"
)
ENTRY = """<item><title>{title}</title><link>https://skerry.example/{slug}</link>
<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"""
TEXT = "The lamp of {title} is out again, and nobody has climbed the stairs since the month of May."


@pytest.fixture
def show(tmp_path: Path) -> Path:
    folder = tmp_path / "show"
    assert run(["init", str(folder), "--title", "Lamps"]) == 0
    return folder


def scripts(show: Path) -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in (show / "scripts").glob("*.md")}


def feed(path: Path, *titles: str) -> str:
    entries = "".join(
        ENTRY.format(title=title, slug=title.lower(), text=TEXT.format(title=title))
        for title in titles
    )
    path.write_text(
        f"<rss version='2.0'><channel><title>Lamps</title>{entries}</channel></rss>", "utf-8"
    )
    return str(path)


def test_what_the_source_does_not_say(show: Path, tmp_path: Path) -> None:
    text = tmp_path / "lamp.txt"
    text.write_text(
        "The lamp is out again, and nobody has climbed the stairs since May.\n", "utf-8"
    )
    options = ["--title", "No lamp", "--author", "Ines Dahl", "--date", "2026-05-04"]
    assert run(["script", str(text), "--show", str(show), *options, "--language", "en-GB"]) == 0
    head = scripts(show)["no-lamp"].split("---")[1]
    for line in ("title: No lamp", "author: Ines Dahl", "published: 2026-05-04", "language: en-GB"):
        assert line in head.replace("'", "")


def test_another_language_has_a_voice_of_its_own(show: Path, tmp_path: Path) -> None:
    text = tmp_path / "lampe.txt"
    text.write_text(GERMAN, "utf-8")
    assert run(["script", str(text), "--show", str(show)]) == 0
    head = scripts(show)["die-lampe"].split("---")[1]
    assert "language: de" in head
    assert "en-us" not in head.split("narrator:")[1].splitlines()[0]


def test_a_voice_that_is_not_there(
    show: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "lampe.txt"
    text.write_text(GERMAN, "utf-8")
    assert run(["script", str(text), "--show", str(show), "--voice", "nobody"]) == 2
    assert "nobody" in capsys.readouterr().err


def test_a_feed_of_several_posts_is_a_script_for_each_that_is_new(
    show: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = feed(tmp_path / "lamps.rss", "Corran", "Skerry")
    assert run(["script", source, "--show", str(show)]) == 0
    assert "2 entries, 2 of them new" in capsys.readouterr().err
    assert set(scripts(show)) == {"corran", "skerry"}
    feed(tmp_path / "lamps.rss", "Harrow", "Corran", "Skerry")
    assert run(["script", source, "--show", str(show)]) == 0
    assert "3 entries, 1 of them new" in capsys.readouterr().err
    assert set(scripts(show)) == {"corran", "skerry", "harrow"}


def test_one_title_is_not_for_many(show: Path, tmp_path: Path) -> None:
    source = feed(tmp_path / "lamps.rss", "Corran", "Skerry")
    assert run(["script", source, "--show", str(show), "--title", "Lamps"]) == 2
    assert not scripts(show)
