from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.making import add_episode, new_show, set_setting
from helpers.published import BASE
from lxml import etree

from podcast.feed.publish import publish
from podcast.feed.rss_xml.feed_parts import NAME, Part, parts_of
from podcast.show.folder import Show


@pytest.mark.parametrize(
    ("count", "limit", "sizes"),
    [(0, 0, [0]), (5, 0, [5]), (0, 2, [0]), (4, 2, [2, 2]), (5, 2, [2, 2, 1]), (1, 2, [1])],
)
def test_every_episode_is_in_one_part(count: int, limit: int, sizes: list[int]) -> None:
    parts = parts_of(list(range(count)), limit)  # type: ignore[arg-type]
    assert [len(some) for _, some in parts] == sizes
    assert [episode for _, some in parts for episode in some] == list(range(count))
    assert [part.number for part, _ in parts] == list(range(1, len(sizes) + 1))
    assert all(re.fullmatch(NAME, part.name) for part, _ in parts)


def test_parts_link_to_each_other() -> None:
    assert list(Part().links) == []
    assert dict(Part(1, 3).links) == {
        "first": "feed.xml",
        "last": "feed-3.xml",
        "next": "feed-2.xml",
    }
    assert dict(Part(2, 3).links)["previous"] == "feed.xml"
    assert "next" not in dict(Part(3, 3).links)


def read(show: Show) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Titles and links of each part, by following the links as an app does."""
    found: dict[str, tuple[list[str], dict[str, str]]] = {}
    name = "feed.xml"
    while name and name not in found:
        channel = etree.parse(show.feed / name).find("channel")
        links = {
            link.get("rel"): link.get("href")
            for link in channel.findall("{http://www.w3.org/2005/Atom}link")
        }
        found[name] = ([item.findtext("guid") for item in channel.iter("item")], links)
        assert links["self"] == BASE + name
        name = links.get("next", "").removeprefix(BASE)
    return found


def test_a_feed_with_a_limit_is_published_in_parts_and_whole_again_without(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    made = [add_episode(show, f"ferry-{number}", number=number).guid for number in range(5)]
    limited = set_setting(show, "[feed]", "[feed]\nlimit = 2")
    publish(limited)
    found = read(limited)
    assert [guids for guids, _ in found.values()] == [made[:2:-1], made[2:0:-1], made[:1]]
    assert sorted(path.name for path in show.feed.glob("*.xml")) == [
        "feed-2.xml",
        "feed-3.xml",
        "feed.xml",
    ]
    publish(show)
    assert [path.name for path in show.feed.glob("*.xml")] == ["feed.xml"]
    assert read(show)["feed.xml"][0] == made[::-1]
