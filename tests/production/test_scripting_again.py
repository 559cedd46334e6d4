from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from helpers.making import new_show

import podcast.scripter.write as writing
from podcast.article.load import load_article
from podcast.article.model import Article
from podcast.atomic_files import exchange, replaced_if
from podcast.production.pipeline import script_article
from podcast.show.folder import Show
from podcast.show.history import last_change, undo


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return new_show(tmp_path / "show")


def ferry(
    show: Show, text: str = "The ferry left at nine, and nobody was there to see it."
) -> Article:
    path = show.root / "article.md"
    path.write_text(f"# The ferry\n\n{text}\n")
    return load_article(str(path))


def test_an_edit_that_is_saved_while_the_script_is_written_anew_stays(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = ferry(show)
    file = script_article(one, show).file
    real = writing.write_script

    def saved_meanwhile(*given: object) -> object:
        script = real(*given)  # type: ignore[arg-type]
        file.path.write_text(file.path.read_text() + "\nWhat an editor adds.\n")
        return script

    monkeypatch.setattr(writing, "write_script", saved_meanwhile)
    two = ferry(show, "The ferry left at ten, and half of the harbour came to see it.")
    assert script_article(two, show).state == "kept"
    assert "What an editor adds." in file.path.read_text()
    assert file.edited()
    assert not list(show.scripts.rglob("*.partial"))


def test_an_article_of_the_same_title_and_name_in_another_folder_is_another(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slugs = []
    for folder, text in (("one", "left at nine"), ("two", "sank at noon"), ("one", "left at ten")):
        (tmp_path / folder).mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / folder)
        words = f"# The ferry\n\nThe ferry {text}, and nobody of the harbour was there to see it.\n"
        Path("article.md").write_text(words)
        slugs.append(script_article(load_article("article.md"), show).file.slug)
    assert slugs == ["the-ferry", "the-ferry-2", "the-ferry"]


def test_a_script_that_was_written_anew_by_force_comes_back(show: Show) -> None:
    file = script_article(ferry(show), show).file
    file.path.write_text(edited := file.path.read_text() + "\nWhat an editor adds.\n")
    assert script_article(ferry(show), show, force=True).state == "written"
    assert file.path.read_text() != edited
    change = last_change(show)
    assert change is not None
    undo(change, show)
    assert file.path.read_text() == edited
    assert file.edited()


def test_a_file_is_replaced_only_if_it_is_what_was_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    assert not replaced_if(path, "new", hashlib.sha256(b"old").hexdigest())
    assert not path.exists()
    assert replaced_if(path, "first", "")
    assert not replaced_if(path, "new", "")
    assert replaced_if(path, "second", hashlib.sha256(b"first").hexdigest())
    assert path.read_text() == "second"
    other = tmp_path / "b.md"
    other.write_text("other")
    if exchange(path, other):
        assert (path.read_text(), other.read_text()) == ("other", "second")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "b.md"]
