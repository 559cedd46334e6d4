"""Where scripts are, for who writes many: as for who writes one."""

from __future__ import annotations

from pathlib import Path

from helpers.making import new_show

from podcast.article.model import Article, Block, BlockKind
from podcast.production.pipeline import script_article
from podcast.production.script_places import ScriptPlaces, place_of
from podcast.show.folder import Show


def article(title: str, text: str = "The lamp is out.", url: str = "") -> Article:
    blocks = (Block(BlockKind.PARAGRAPH, text, 0, 1),)
    return Article(title, blocks, url=url, source=url or "-", language="en-US")


def slug(places: ScriptPlaces, wanted: Article, show: Show) -> str:
    """Its place, which is the same by the function that looks at all scripts for it."""
    found = places.place_of(wanted).slug
    assert found == place_of(wanted, show).slug
    return found


def test_each_article_has_its_place_and_keeps_it(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    places = ScriptPlaces(show)
    lamp = article("The lamp", url="https://example.org/lamp")
    for wanted, name in (
        (lamp, "the-lamp"),
        (article("The lamp", url="https://example.org/other"), "the-lamp-2"),
        (article("The lamp", "Another text."), "the-lamp-3"),
        (article("The quay"), "the-quay"),
    ):
        assert slug(places, wanted, show) == name
        places.add(wanted, script_article(wanted, show).file.slug)
        assert slug(places, wanted, show) == name
    assert slug(places, article("The lamp is lit", url=lamp.url), show) == "the-lamp-is-lit"
    assert slug(places, article("The lamp", "A fourth."), show) == "the-lamp-4"


def test_what_others_wrote_meanwhile_is_seen_after_a_look(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    places = ScriptPlaces(show)
    theirs = script_article(article("The lamp", "By somebody else."), show).file
    (show.scripts / "the quay.md").write_text("Written by hand.\n", encoding="utf-8")
    places.refresh()
    assert places.place_of(article("The lamp")).slug == f"{theirs.slug}-2"
    assert places.place_of(article("The lamp", "By somebody else.")).slug == theirs.slug


def test_a_script_with_another_name_is_still_of_its_article(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    lamp = article("The lamp", url="https://example.org/lamp")
    for path in script_article(lamp, show).file.files:
        path.rename(path.with_name(path.name.replace("the-lamp", "beacon")))
    assert slug(ScriptPlaces(show), lamp, show) == "beacon"
