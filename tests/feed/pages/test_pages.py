from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from helpers.making import FIRST, add_episode, ferry_script, new_show, timeline_of
from lxml import html

from podcast.audio.timeline import Cue
from podcast.episode.episode_record import make_episode
from podcast.episode.model import Episode, Media
from podcast.feed.pages.episode_page import episode_page
from podcast.feed.pages.index_page import FULL, earlier_line, index_page
from podcast.feed.pages.page_frame import Look
from podcast.feed.publish import publish
from podcast.show.settings import FeedSettings, Settings, ShowSettings

LOOK = Look(
    Settings(
        show=ShowSettings(
            title="Harbour & Desk",
            description="From the <coast>.",
            author="Harbour Desk",
            language="de",
        ),
        feed=FeedSettings(url="https://pod.example.org/desk/"),
    ),
    "media/cover-0a1b2c3d-small.jpg",
)
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
TIMELINE = timeline_of(ferry_script(), 60.0)


def episode(number: int = 0, **changes: Any) -> Episode:
    made = make_episode(
        f"ferries-{number}",
        ferry_script(),
        TIMELINE,
        audio=Media(f"ferries-{number}-0a1b2c3d.mp3", 720_000, "audio/mpeg"),
        transcript=Media(f"ferries-{number}-1a1b2c3d.vtt", 900, "text/vtt"),
        now=FIRST + timedelta(days=number),
    )
    return dataclasses.replace(made, **changes)


def both(made: Episode, look: Look = LOOK) -> list[str]:
    return [index_page(look, [made]), episode_page(look, made, TIMELINE.cues)]


def test_an_episode_on_the_index():
    page = html.fromstring(index_page(LOOK, [episode()]))
    card = page.get_element_by_id("ferries-0")
    assert card.xpath("string(h2)") == "Ferry workers reject the new timetable"
    assert card.xpath("string(.//time/@datetime)") == "2026-03-02"
    assert card.xpath("string(.//audio/@preload)") == "none"
    assert card.xpath("string(.//source/@src)") == "media/ferries-0-0a1b2c3d.mp3"
    assert card.xpath(".//ol/li/a/@data-t") == ["0.000", "10.000", "40.000"]
    assert "https://example.org/ferries?from=harbour&to=island" in card.xpath(".//a/@href")
    assert card.get("lang") == "en-US"


def test_how_to_subscribe():
    page = html.fromstring(index_page(LOOK, []))
    assert page.get_element_by_id("address").get("value") == "https://pod.example.org/desk/feed.xml"
    apps = page.xpath("//*[@class='apps']/a/@href")
    assert apps[:2] == [
        "podcast://pod.example.org/desk/feed.xml",
        "antennapod-subscribe://pod.example.org/desk/feed.xml",
    ]
    assert "No episodes yet" in page.text_content()


def test_the_transcript_has_a_turn_for_each_line_and_the_speakers_name():
    page = html.fromstring(episode_page(LOOK, episode(), TIMELINE.cues))
    assert page.xpath("//section[@class='transcript']//h2/text()") == [
        "Introduction",
        "Boats & people",
        "What is next",
    ]
    turns = page.xpath("//*[contains(@class, 'turn')]")
    assert [turn.xpath("string(p)") for turn in turns] == [
        "Ferry workers reject the new timetable. By Dana Okoye, for the Harbour Post.",
        "The company published a timetable <on Monday>. Nobody liked it.",
        "Marta SilvaNobody asked the people who sail the boats.",
        "The council meets in May.",
    ]
    assert [turn.get("class") for turn in turns].count("turn quoted") == 1


def test_sentences_of_a_line_stand_together_and_each_can_be_played():
    cues = [
        Cue(0, 1, "narrator", "One.", 3),
        Cue(1, 2, "narrator", "Two.", 3),
        Cue(2, 3, "narrator", "Three.", 4),
    ]
    page = html.fromstring(episode_page(LOOK, episode(chapters=()), cues))
    assert [turn.xpath("string(p)") for turn in page.find_class("turn")] == ["One. Two.", "Three."]
    assert page.xpath("//*[@class='cue']/@data-t") == ["0.000", "1.000", "2.000"]


def test_one_chapter_that_is_the_whole_is_not_shown():
    index, page = both(episode(chapters=episode().chapters[:1]))
    assert "Chapters" not in index + page
    assert "<h2>" not in page


def test_earlier_episodes_are_a_line_each():
    newest = [episode(number) for number in range(FULL)]
    lines = [earlier_line(episode(number)) for number in range(FULL, FULL + 5)]
    page = html.fromstring(index_page(LOOK, newest, lines))
    assert len(page.xpath("//article")) == len(page.xpath("//audio")) == FULL
    earlier = page.xpath("//ul[@class='earlier']/li")
    assert [item.get("id") for item in earlier] == [
        f"ferries-{number}" for number in range(FULL, FULL + 5)
    ]
    assert earlier[0].xpath("string(a/@href)") == f"episodes/ferries-{FULL}.html"


@pytest.mark.parametrize(
    "field", ["title", "summary", "author", "site", "published", "source", "language"]
)
def test_text_of_an_article_cannot_become_a_script(field: str):
    value = f"https://x.org/{EVIL}" if field == "source" else EVIL
    for page in both(episode(**{field: value, "people": (EVIL,)})):
        tree = html.fromstring(page)
        assert len(tree.xpath("//script[not(@type)]")) == 1
        assert all(json.loads(data) for data in tree.xpath("//script[@type]/text()"))
        assert not tree.xpath("//*[@onerror]")


def test_scripts_and_styles_are_only_those_of_the_policy():
    for page in both(episode()):
        policy = html.fromstring(page).xpath("string(//meta[@http-equiv]/@content)")
        for name, tag in (("script-src", "script"), ("style-src", "style")):
            (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"{name} 'sha256-{digest}'" in policy
        assert " style=" not in page
        assert " onclick=" not in page


def test_nothing_is_loaded_from_elsewhere():
    for page in both(episode()):
        tree = html.fromstring(page)
        loaded = tree.xpath(
            "//img/@src | //source/@src | //script/@src | //link[@rel='icon' or @rel='stylesheet']/@href | "
            "//iframe/@src"
        )
        assert loaded
        assert not [address for address in loaded if "//" in address]


def test_pages_are_small():
    index, page = both(episode())
    assert len(index) < 20_000
    assert len(page) < 20_000


def test_for_people_who_do_not_see_the_page():
    for page in both(episode()):
        tree = html.fromstring(page)
        assert tree.get("lang") == "en"  # of the labels
        assert tree.xpath("//header/@lang") == ["de"]
        assert len(tree.xpath("//h1")) == 1
        assert tree.xpath("//a[@class='skip']/@href") == ["#main"]
        assert tree.xpath("//main/@id") == ["main"]
        assert all(audio.get("aria-label") for audio in tree.xpath("//audio"))
        assert all(image.get("alt") is not None for image in tree.xpath("//img"))
        levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4")]
        assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))


def test_text_of_articles_runs_the_way_of_its_own_script():
    for page in both(episode()):
        tree = html.fromstring(page)
        for text in tree.xpath(
            "//h1 | //main//h2[not(@id)] | //div[@class='turn']/p | //article/p[not(@class)]"
        ):
            assert text.get("dir") == "auto", html.tostring(text)


def test_a_page_tells_machines_where_and_what_it_is(tmp_path: Path):
    show = new_show(tmp_path)
    for number in range(3):
        add_episode(show, f"ferry-{number}", number=number)
    publish(show)
    page = html.fromstring((show.feed / "episodes" / "ferry-1.html").read_text(encoding="utf-8"))
    canonical = page.xpath("//link[@rel='canonical']/@href")
    assert canonical == ["http://127.0.0.1:8000/episodes/ferry-1.html"]
    data = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
    assert data["@type"] == "PodcastEpisode"
    assert data["associatedMedia"]["contentUrl"].endswith(".mp3")
    assert page.xpath("//nav[@class='neighbours']/a/@href") == [
        "../episodes/ferry-0.html",
        "../episodes/ferry-2.html",
    ]
    (oembed,) = page.xpath("//link[@type='application/json+oembed']/@href")
    told = json.loads((show.feed / oembed.removeprefix("http://127.0.0.1:8000/")).read_text())
    assert "ferry-1.embed.html" in told["html"]
    frame = (show.feed / "episodes" / "ferry-1.embed.html").read_text(encoding="utf-8")
    assert "<audio" in frame
    assert "<script" not in frame  # it stands on sites of others
    searched = json.loads((show.feed / "search-1.json").read_text(encoding="utf-8"))
    assert [one["slug"] for one in searched] == ["ferry-0", "ferry-1", "ferry-2"]
    assert any("Nobody asked the people" in text for _, text in searched[0]["cues"])
