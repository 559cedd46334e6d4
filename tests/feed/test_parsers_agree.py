"""What four parsers that apps are built on make of a feed: the same, and what we meant.

feedparser and podcastparser (gPodder's) come with pip; podcast-partytime (Podcast Index's) and
rss-parser are of npm: .ci/run installs them, and elsewhere their tests skip.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import podcastparser
import pytest
from helpers.making import add_episode, ferry_script, new_show, set_setting
from helpers.published import BASE

from podcast.episode.episode_record import save_episode
from podcast.episode.media import write_media
from podcast.episode.model import Episode
from podcast.feed.publish import publish
from podcast.script.publication import Publication
from podcast.show.folder import Show

MORE = """\
language = "de-AT"
email = "desk@example.org"
categories = ["Society & Culture/Documentary", "Arts"]
copyright = "© 2026 Harbour & Desk"
funding = "https://example.org/give?a=1&b=2"
license = "cc-by-4.0"
location = "Lisbon geo:38.72,-9.14"

[feed]"""
TITLES = (
    "Boats & people: 5 < 6 <b>now</b>",
    "The tide",
    "日本の船 🚢 “Ämter”",
    "مرحبا, harbour",
    "&amp;",
)
SAID = (
    Publication(season=2, episode=7, explicit=True, type="bonus"),
    Publication(type="trailer", season=2),
    Publication(comments="https://social.example.org/@desk/1?x=1&y=2"),
    Publication(description="First <p> & more.\n\nSecond."),
    Publication(),
)
Read = dict[str, Any]  # what a parser says, in our words
TITLE = "Mud & Tides – “twelve”"


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    made = set_setting(new_show(tmp_path_factory.mktemp("show")), "[feed]", MORE)
    made = set_setting(made, "The Harbour Desk", TITLE)
    for number, (title, said) in enumerate(zip(TITLES, SAID, strict=True)):
        script = replace(ferry_script(title), publication=said)
        episode = add_episode(
            made, f"boat-{number}-ü", script=script, number=number, seconds=1 + number
        )
        other = write_media(b"other sound", made, episode.slug, ".m4a")
        subtitles = write_media("1\n", made, episode.slug, ".srt")
        more = replace(
            episode, alternates=(other,), transcripts=(subtitles,), soundbite=(1.5, 20.0)
        )
        save_episode(more, made)
    publish(made)
    return made


@pytest.fixture(scope="module")
def episodes(show: Show) -> list[Episode]:
    """As the feed has them."""
    from podcast.episode.episode_record import load_episodes

    return list(load_episodes(show))


@pytest.fixture(scope="module")
def by_node(show: Show) -> Any:
    """What the parsers of npm say."""
    folder = Path(os.environ.get("PODCAST_FEED_PARSERS", ""))
    if not shutil.which("node") or not (folder / "node_modules" / "rss-parser").is_dir():
        pytest.skip("PODCAST_FEED_PARSERS has no podcast-partytime and rss-parser (.ci/run)")
    script = Path(__file__).parents[1] / "helpers" / "read_feed.cjs"
    done = subprocess.run(
        ["node", str(script), str(show.feed / "feed.xml")],
        env={**os.environ, "NODE_PATH": str(folder / "node_modules")},
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    return json.loads(done.stdout)


def expected(show: Show, episodes: list[Episode]) -> Read:
    """What every app should say of the show."""
    media = f"{BASE}media/"
    return {
        "title": TITLE,
        "description": "Reporting from the coast, read aloud.",
        "link": BASE,
        "language": "de-AT",
        "author": "Harbour Desk",
        "email": "desk@example.org",
        "categories": [["News", "Politics"], ["Society & Culture", "Documentary"], ["Arts"]],
        "items": [
            {
                "title": episode.title,
                "guid": episode.guid,
                "link": f"{BASE}episodes/{quoted(episode.slug)}.html",
                "date": episode.created,
                "enclosure": (f"{media}{quoted(episode.audio.name)}", episode.audio.size, "audio/mpeg"),
                "duration": round(episode.duration),
                "explicit": bool(episode.publication.explicit),
                "kind": episode.publication.type or "full",
                "season": episode.publication.season,
                "episode": episode.publication.episode,
                "author": "Dana Okoye",
            }
            for episode in episodes
        ],
    }  # fmt: skip


def quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def check(read: Read, show: Show, episodes: list[Episode]) -> None:
    """All that a parser says is what was meant; it may not know everything."""
    meant = expected(show, episodes)
    items = read.pop("items")
    assert read == {name: meant[name] for name in read}
    assert len(items) == len(TITLES)
    for item, wanted in zip(items, meant["items"], strict=True):
        assert item == {name: wanted[name] for name in item}


def test_feedparser(show: Show, episodes: list[Episode]):
    """It knows explicit "yes" and "clean" alone, which Apple does not ask for any more."""
    parsed = feedparser.parse((show.feed / "feed.xml").read_bytes())
    assert not parsed.bozo
    feed = parsed.feed
    read = {
        "title": feed.title, "description": feed.subtitle, "link": feed.link,
        "language": feed.language, "author": feed.author, "email": feed.publisher_detail.email,
        "items": [
            {
                "title": item.title, "guid": item.id, "link": item.link,
                "date": parsedate_to_datetime(item.published),
                "enclosure": enclosure(item.enclosures[0], "href", "length"),
                "duration": int(item.itunes_duration),
                "kind": item.itunes_episodetype, "season": int(item.get("itunes_season", 0)),
                "episode": int(item.get("itunes_episode", 0)), "author": item.author,
            }
            for item in parsed.entries
        ],
    }  # fmt: skip
    check(read, show, episodes)


def enclosure(found: Any, url: str, length: str) -> tuple[str, int, str]:
    return (found[url], int(found[length]), found["type"])


def test_podcastparser(show: Show, episodes: list[Episode]):
    with (show.feed / "feed.xml").open("rb") as file:
        parsed = podcastparser.parse(f"{BASE}feed.xml", file)
    read = {
        "title": parsed["title"], "description": parsed["description"], "link": parsed["link"],
        "language": parsed["language"], "author": parsed["itunes_author"],
        "email": parsed["itunes_owner"]["email"], "categories": parsed["itunes_categories"],
        "items": [
            {
                "title": item["title"], "guid": item["guid"], "link": item["link"],
                "date": datetime.fromtimestamp(item["published"], UTC),
                "enclosure": (
                    item["enclosures"][0]["url"],
                    item["enclosures"][0]["file_size"],
                    item["enclosures"][0]["mime_type"],
                ),
                "duration": item["total_time"], "explicit": item["explicit"],
                "kind": item["type"], "author": item["itunes_author"],
                "episode": item.get("number", 0),
            }
            for item in parsed["episodes"]
        ],
    }  # fmt: skip
    check(read, show, episodes)


@pytest.mark.client
def test_rss_parser(show: Show, episodes: list[Episode], by_node: Any):
    parsed = by_node["rss"]
    read = {
        "title": parsed["title"], "description": parsed["description"], "link": parsed["link"],
        "language": parsed["language"], "author": parsed["itunes"]["author"],
        "email": parsed["itunes"]["owner"]["email"],
        "items": [
            {
                "title": item["title"], "guid": item["guid"], "link": item["link"],
                "date": datetime.fromisoformat(item["isoDate"]),
                "enclosure": enclosure(item["enclosure"], "url", "length"),
                "duration": int(item["itunes"]["duration"]),
                "explicit": item["itunes"]["explicit"] == "true",
                "kind": item["itunes"]["episodeType"],
                "season": int(item["itunes"].get("season", 0)),
                "episode": int(item["itunes"].get("episode", 0)),
                "author": item["itunes"]["author"],
            }
            for item in parsed["items"]
        ],
    }  # fmt: skip
    check(read, show, episodes)


@pytest.mark.client
def test_partytime(show: Show, episodes: list[Episode], by_node: Any):
    parsed = by_node["partytime"]
    read = {
        "title": parsed["title"], "description": parsed["description"], "link": parsed["link"],
        "language": parsed["language"], "author": parsed["author"],
        "email": parsed["owner"]["email"],
        "categories": [name.split(" > ") for name in parsed["itunesCategory"]],
        "items": [
            {
                "title": item["title"], "guid": item["guid"], "link": item["link"],
                "date": datetime.fromisoformat(item["pubDate"]),
                "enclosure": enclosure(item["enclosure"], "url", "length"),
                "duration": item["duration"], "explicit": item["explicit"],
                "kind": item["itunesEpisodeType"], "season": item.get("itunesSeason", 0),
                "episode": item.get("itunesEpisode", 0), "author": item["author"],
            }
            for item in parsed["items"]
        ],
    }  # fmt: skip
    check(read, show, episodes)


@pytest.mark.client
def test_what_only_podcasting_two_knows(show: Show, episodes: list[Episode], by_node: Any):
    parsed = by_node["partytime"]
    said: Callable[[str], Any] = parsed.get
    assert said("podcastFunding")[0]["url"] == "https://example.org/give?a=1&b=2"
    assert said("podcastLocation") == {"name": "Lisbon", "geo": "geo:38.72,-9.14"}
    assert said("license")["identifier"] == "cc-by-4.0"
    assert (said("medium"), said("locked")) == ("podcast", False)
    (trailer,) = said("trailers")
    assert (trailer["title"], trailer["season"]) == (TITLES[1], 2)
    for item, episode in zip(parsed["items"], episodes, strict=True):
        transcripts = [(one["url"], one["language"]) for one in item["podcastTranscripts"]]
        files = (episode.transcript, *episode.transcripts)
        assert transcripts == [(f"{BASE}media/{quoted(f.name)}", "en-US") for f in files if f]
        assert item["podcastChapters"]["url"].endswith(".chapters.json")
        people = [(one["name"], one["role"].casefold()) for one in item["podcastPeople"]]
        assert people == [("Dana Okoye", "author"), ("Marta Silva", "guest writer")]
        (bite,) = item["podcastSoundbites"]
        assert (bite["startTime"], bite["duration"]) == (1.5, 20)
        (other,) = item["alternativeEnclosures"]
        digest = base64.b64encode(bytes.fromhex(episode.alternates[0].digest)).decode()
        assert other["integrity"] == {"type": "sri", "value": f"sha256-{digest}"}
        assert (other["type"], other["length"]) == ("audio/mp4", episode.alternates[0].size)
    talks = [one for item in parsed["items"] for one in item.get("podcastSocialInteraction", ())]
    assert [one["url"] for one in talks] == ["https://social.example.org/@desk/1?x=1&y=2"]
