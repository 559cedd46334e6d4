from __future__ import annotations

from pathlib import Path

import pytest

from podcast.article.model import Article, Block, BlockKind
from podcast.errors import PodcastError
from podcast.script.model import Narration, Script
from podcast.script.script_files import ScriptFile, all_scripts, find_script
from podcast.show.folder import Show
from podcast.show.settings import Settings

ARTICLE = Article("Tides", (Block(BlockKind.PARAGRAPH, "The tide turned."),))
SCRIPT = Script("Tides", (Narration("The tide turned."),))


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return Show(tmp_path, Settings())


def test_a_script_is_edited_when_it_is_not_as_we_wrote_it(show: Show) -> None:
    file = ScriptFile(show, "tides")
    assert not file.edited()
    assert file.save(SCRIPT, ARTICLE)
    assert not file.edited()
    file.path.write_text(file.text().replace("turned", "came in"), encoding="utf-8")
    assert file.edited()


def test_a_script_by_hand_is_somebodys(show: Show) -> None:
    show.scripts.mkdir()
    file = ScriptFile(show, "mine")
    file.path.write_text("---\ntitle: Mine\n---\n\nHello.\n", encoding="utf-8")
    assert file.edited()
    assert file.article() is None


def test_saving_the_same_again_touches_nothing(show: Show) -> None:
    file = ScriptFile(show, "tides")
    file.save(SCRIPT, ARTICLE)
    before = file.path.stat().st_mtime_ns
    assert not file.save(SCRIPT, ARTICLE)
    assert file.path.stat().st_mtime_ns == before
    assert file.article() == ARTICLE


def test_scripts_are_found_as_people_name_them(show: Show) -> None:
    for slug in ("tides", "tide-tables", "harbour"):
        ScriptFile(show, slug).save(SCRIPT, ARTICLE)
    assert find_script("tides", show).slug == "tides"
    assert find_script("harb", show).slug == "harbour"
    assert find_script(str(show.scripts / "harbour.md"), show).slug == "harbour"
    with pytest.raises(PodcastError, match="could be tide-tables, tides"):
        find_script("tid", show)
    with pytest.raises(PodcastError, match="no script 'habrour'") as caught:
        find_script("habrour", show)
    assert caught.value.remedy == "Did you mean harbour?"


def test_a_script_that_is_not_utf8_is_named_with_its_line(show: Show) -> None:
    show.scripts.mkdir()
    ScriptFile(show, "x").path.write_bytes(b"---\ntitle: caf\xe9\n---\n")
    with pytest.raises(PodcastError, match=r"x\.md:2: is not UTF-8"):
        ScriptFile(show, "x").text()


def test_an_article_is_no_script_and_what_to_do_with_it_is_said(show: Show, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Words.")
    with pytest.raises(PodcastError) as caught:
        find_script(str(tmp_path / "story.txt"), show)
    assert caught.value.remedy == f"If that is an article: podcast build {tmp_path / 'story.txt'}"


def test_what_editors_and_folders_leave_beside_scripts_is_none(show: Show) -> None:
    show.scripts.mkdir()
    for name in ("one.md", ".#one.md", "._one.md", "notes.txt"):
        (show.scripts / name).write_text("x")
    (show.scripts / "drafts.md").mkdir()
    assert [file.slug for file in all_scripts(show)] == ["one"]
