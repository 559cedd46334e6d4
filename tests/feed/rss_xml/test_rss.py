from __future__ import annotations

import dataclasses
import io
import time
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import feedparser
import podcastparser
import pytest
from helpers.making import FIRST, ferry_script, timeline_of
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from podcast.episode.display_text import clean
from podcast.episode.episode_record import make_episode
from podcast.episode.model import Episode, Media
from podcast.feed.rss_xml.identity import Identity
from podcast.feed.rss_xml.namespace import NAMESPACES, Element
from podcast.feed.rss_xml.references import FORBIDDEN
from podcast.feed.rss_xml.rss import feed_parts, headings, numbered
from podcast.feed.urls import derived_guid
from podcast.script.publication import Publication
from podcast.show.settings import FeedSettings, Settings, ShowSettings

SETTINGS = Settings(
    show=ShowSettings(
        title="The Harbour Desk", description="From the coast.", author="Harbour Desk"
    ),
    feed=FeedSettings(url="https://pod.example.org/desk/"),
)


def episode(number: int = 0, **changes: Any) -> Episode:
    script = ferry_script()
    made = make_episode(
        f"ferries-{number}",
        script,
        timeline_of(script, 247.4),
        audio=Media(f"ferries-{number}-0a1b2c3d.mp3", 2_968_123, "audio/mpeg"),
        transcript=Media(f"ferries-{number}-1a1b2c3d.vtt", 900, "text/vtt"),
        chapters_file=Media(
            f"ferries-{number}-2a1b2c3d.chapters.json", 400, "application/json+chapters"
        ),
        now=FIRST + timedelta(days=number),
    )
    return dataclasses.replace(made, **changes)


def feed_xml(settings: Settings, episodes: Iterable[Episode], **options: Any) -> bytes:
    """All in one part."""
    ((name, xml),) = feed_parts(settings, episodes, **options)
    assert name == "feed.xml"
    return xml


def channel(*episodes: Episode, settings: Settings = SETTINGS, **options: Any) -> Any:
    return etree.fromstring(feed_xml(settings, episodes, **options)).find("channel")


def text(node: Any, path: str) -> str | None:
    found: str | None = node.findtext(path, namespaces=NAMESPACES)
    return found


def with_show(**changes: Any) -> Settings:
    return dataclasses.replace(SETTINGS, show=dataclasses.replace(SETTINGS.show, **changes))


def test_the_channel_says_what_apps_ask_for():
    found = channel(
        episode(),
        cover="media/cover-1.jpg",
        settings=with_show(category="News/Politics", email="a@b.org"),
    )
    assert {path: text(found, path) for path in ("title", "link", "language", "itunes:explicit", "itunes:type",
                                                 "podcast:medium", "podcast:locked",
                                                 "podcast:txt")} == {
        "title": "The Harbour Desk",
        "link": "https://pod.example.org/desk/",
        "language": "en-US",
        "itunes:explicit": "false",
        "itunes:type": "episodic",
        "podcast:medium": "podcast",
        "podcast:locked": "no",
        "podcast:txt": "true",
    }  # fmt: skip
    itunes = f"{{{NAMESPACES['itunes']}}}"
    outer = found.find(f"{itunes}category")
    assert (outer.get("text"), outer[0].get("text")) == ("News", "Politics")
    assert (
        found.find(f"{itunes}image").get("href") == "https://pod.example.org/desk/media/cover-1.jpg"
    )
    (self_link,) = found.findall("{http://www.w3.org/2005/Atom}link")
    assert dict(self_link.attrib) == {
        "href": "https://pod.example.org/desk/feed.xml", "rel": "self",
        "type": "application/rss+xml",
    }  # fmt: skip


def test_an_item_says_what_apps_ask_for():
    made = episode()
    item = channel(made).find("item")
    assert item.find("guid").attrib == {"isPermaLink": "false"}
    assert text(item, "guid") == made.guid
    assert dict(item.find("enclosure").attrib) == {
        "url": "https://pod.example.org/desk/media/ferries-0-0a1b2c3d.mp3",
        "length": "2968123",
        "type": "audio/mpeg",
    }
    assert text(item, "pubDate") == "Mon, 02 Mar 2026 12:30:00 +0000"
    assert text(item, "itunes:duration") == "247"
    transcript = item.find("podcast:transcript", NAMESPACES)
    assert (transcript.get("type"), transcript.get("language")) == ("text/vtt", "en-US")
    assert item.find("podcast:chapters", NAMESPACES).get("type") == "application/json+chapters"
    marks = item.findall("psc:chapters/psc:chapter", NAMESPACES)
    assert [mark.get("title") for mark in marks] == [
        "Introduction",
        "Boats & people",
        "What is next",
    ]


def test_an_episode_without_transcript_or_chapters_names_none():
    item = channel(episode(transcript=None, chapters=())).find("item")
    for name in ("podcast:transcript", "podcast:chapters", "psc:chapters"):
        assert item.find(name, NAMESPACES) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Dana Okoye", ["Dana Okoye"]),
        ("Pia Lund and Sam Ito", ["Pia Lund", "Sam Ito"]),
        ("Pia Lund, Sam Ito, and Ola van der Berg", ["Pia Lund", "Sam Ito", "Ola van der Berg"]),
        ("Staff and agencies", ["Staff and agencies"]),
        ("Harbour Post", ["Harbour Post"]),
        ("", []),
    ],
)
def test_each_author_is_a_person(line: str, names: list[str]):
    found = channel(episode(author=line)).findall("item/podcast:person[@role='author']", NAMESPACES)
    assert [person.text for person in found] == names
    assert {person.get("role") for person in found} <= {"author"}


def test_other_formats_of_the_audio():
    other = Media("ferries-0-3a1b2c3d.opus", 1_000_000, "audio/ogg")
    source = channel(episode(alternates=(other,))).find(
        "item/podcast:alternateEnclosure/podcast:source", NAMESPACES
    )
    assert source.get("uri") == "https://pod.example.org/desk/media/ferries-0-3a1b2c3d.opus"


def test_newest_first_and_the_same_bytes_whatever_the_order_given():
    made = [episode(number) for number in range(4)]
    dates = [item.findtext("pubDate")[5:7] for item in channel(*made).findall("item")]
    assert dates == ["05", "04", "03", "02"]
    assert feed_xml(SETTINGS, made) == feed_xml(SETTINGS, reversed(made))


def test_the_same_input_gives_the_same_bytes_later():
    made = episode()
    first = feed_xml(SETTINGS, [made])
    time.sleep(1.01)
    assert feed_xml(SETTINGS, [made]) == first
    assert b"lastBuildDate>Mon, 02 Mar 2026" in first


def test_without_episodes_it_has_no_date_and_so_the_same_bytes():
    assert b"lastBuildDate" not in feed_xml(SETTINGS, [])


def test_guid_from_settings_else_given_else_from_the_address():
    own = "2f0a4e5c-77b5-5f0e-a7a5-4f3dfb3bd0b2"
    given_ = "1f0a4e5c-77b5-5f0e-a7a5-4f3dfb3bd0b2"
    assert text(channel(settings=with_show(guid=own)), "podcast:guid") == own
    assert text(channel(identity=Identity(given_)), "podcast:guid") == given_
    assert text(channel(), "podcast:guid") == derived_guid("https://pod.example.org/desk/feed.xml")


def test_a_derived_guid_is_that_of_the_podcast_namespaces_example():
    assert derived_guid("https://podnews.net/rss/") == "9b024349-ccf0-5f69-a609-6b82873eab3c"


def test_two_episodes_of_one_title_and_day_are_told_apart():
    first, second, third = (
        episode(0, created=FIRST + timedelta(hours=h), guid=str(h)) for h in (0, 1, 48)
    )
    long = episode(0, created=FIRST, guid="long", title="x" * 300)
    again = episode(0, created=FIRST + timedelta(hours=2), guid="again", title="X" * 300)
    in_time = (long, first, second, again, third)
    titles = dict(headings([(e.guid, e.slug, e.title, e.created) for e in in_time]))
    assert titles["0"] == titles["48"] == first.title
    assert titles["1"] == f"{first.title} (2)"
    assert titles["again"].endswith("… (2)")
    assert len(titles["again"]) <= 255


def test_a_serial_show_numbers_its_episodes_from_the_first():
    found = channel(episode(0), episode(1), settings=with_show(type="serial"))
    assert text(found, "itunes:type") == "serial"
    assert [text(item, "itunes:episode") for item in found.iter("item")] == ["2", "1"]
    assert text(channel(episode()).find("item"), "itunes:episode") is None


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://pod.example.org/desk/", None),
        ("https://pod.example.org/0a1b2c3d4e5f60718293/", "Yes"),
    ],
)
def test_a_feed_at_a_secret_address_asks_not_to_be_listed(url: str, said: str | None):
    assert (
        text(
            channel(settings=dataclasses.replace(SETTINGS, feed=FeedSettings(url=url))),
            "itunes:block",
        )
        == said
    )


def test_real_readers_read_it():
    made = [episode(number) for number in range(3)]
    data = feed_xml(SETTINGS, made)
    parsed = feedparser.parse(data)
    assert not parsed.bozo
    assert [entry.id for entry in parsed.entries] == [e.guid for e in reversed(made)]
    podcast = podcastparser.parse("https://pod.example.org/desk/feed.xml", io.BytesIO(data))
    assert {e["total_time"] for e in podcast["episodes"]} == {247}
    assert {e["enclosures"][0]["file_size"] for e in podcast["episodes"]} == {2_968_123}
    assert podcast["episodes"][0]["chapters"] or podcast["episodes"][0]["chapters_json_url"]


anything = st.text(max_size=400)


@settings(max_examples=40)
@given(anything, anything, anything, st.lists(anything, max_size=40), anything)
def test_whatever_an_article_says_the_feed_is_well_formed_and_within_limits(
    title: str, summary: str, author: str, people: list[str], source: str
):
    made = episode(
        title=title,
        summary=summary,
        author=author,
        people=tuple(people),
        source=f"https://x.org/{source}",
    )
    item = channel(
        made, settings=with_show(title=clean(title) or "x", description=summary * 20)
    ).find("item")
    assert 0 < len(item.findtext("title")) <= 255
    assert 0 < len(item.findtext("description").encode()) <= 4000
    assert "<script" not in item.findtext("description").replace("&lt;", "")
    for element in item.iter():
        assert len(element) != 0 or (element.text or "") == (element.text or "").strip()


def test_a_thousand_episodes_take_seconds_not_minutes():
    made = [episode(number) for number in range(1000)]
    started = time.process_time()
    data = feed_xml(SETTINGS, made)
    assert time.process_time() - started < 10  # measured: 0.3 s
    assert data.count(b"<item>") == 1000
    assert len(data) < 5_000_000  # the W3C validator reads no more


def test_who_is_quoted_is_a_person_but_no_guest():
    (found,) = channel(episode(author="")).findall("item/podcast:person", NAMESPACES)
    assert (found.text, found.get("role")) == ("Marta Silva", "guest writer")


def test_titles_have_hexadecimal_references_and_notes_their_own():
    xml = feed_xml(with_show(title="Boats & <people>"), [episode(title="Fish & chips")])
    assert b"<title>Boats &#x26; &#x3C;people&#x3E;</title>" in xml
    assert b"<title>Fish &#x26; chips</title>" in xml
    assert b"<description>&lt;p&gt;" in xml
    assert text(etree.fromstring(xml).find("channel/item"), "title") == "Fish & chips"


@given(st.text(), st.text())
def test_an_element_is_read_back_as_it_was_said(text: str, value: str):
    said = FORBIDDEN.sub("", text)
    written = Element("itunes:author", text, {"href": value}, ()).written("")
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    (read,) = etree.fromstring(f"<rss {names}>{written}</rss>".encode())
    assert (read.text or "") == said
    assert read.get("href") == FORBIDDEN.sub("", value)


def test_what_the_editor_says_of_an_episode_goes_before():
    said = Publication(
        description="My own words.\n\nAnd more.", explicit=True, season=2, episode=7,
        type="bonus", comments="https://social.example/@anna/1",
    )  # fmt: skip
    item = channel(episode(publication=said)).find("item")
    assert (text(item, "itunes:season"), text(item, "itunes:episode")) == ("2", "7")
    assert (text(item, "itunes:explicit"), text(item, "itunes:episodeType")) == ("true", "bonus")
    assert (
        text(item, "description")
        == "<p>My own words.</p>\n<p>And more.</p>\n<p>The voices are synthetic.</p>"
    )
    assert item.find("podcast:socialInteract", NAMESPACES).get("uri") == said.comments


def test_a_number_once_given_stays():
    serial = with_show(type="serial")
    first, second, third = (episode(number) for number in range(3))
    rows = [(e.guid, 0, "") for e in (first, second, third)]
    given = numbered(rows, {})
    assert [given[e.guid] for e in (first, second, third)] == [1, 2, 3]
    later = numbered([*rows[1:], (episode(9).guid, 0, "")], given)
    assert [later[e.guid] for e in (second, third)] == [2, 3]
    assert max(later.values()) == 4
    items = channel(third, second, settings=serial, numbers=later).findall("item")
    assert [text(item, "itunes:episode") for item in items] == ["3", "2"]


def test_a_show_says_more_of_itself():
    found = channel(
        episode(publication=Publication(type="trailer")),
        settings=with_show(
            categories=("Education/How To",), funding="https://give.example/", complete=True,
            license="cc-by-4.0", location="Lisbon geo:38.72,-9.14", frequency="weekly",
        ),
    )  # fmt: skip
    tags = {path: found.find(path, NAMESPACES) for path in (
        "podcast:funding", "podcast:license", "podcast:location", "podcast:updateFrequency",
        "podcast:trailer", "itunes:complete")}  # fmt: skip
    assert tags["podcast:funding"].get("url") == "https://give.example/"
    assert (tags["podcast:location"].text, tags["podcast:location"].get("geo")) == (
        "Lisbon",
        "geo:38.72,-9.14",
    )
    assert tags["podcast:updateFrequency"].get("rrule") == "FREQ=WEEKLY"
    assert tags["podcast:trailer"].get("url").endswith(".mp3")
    assert text(found, "itunes:complete") == "Yes"
    assert len(found.findall("itunes:category", NAMESPACES)) == 2


def test_other_files_are_named_with_what_they_are():
    item = channel(
        episode(
            image=Media("f-00000000.jpg", 9, "image/jpeg"),
            transcripts=(Media("f-00000000.srt", 9, "application/x-subrip"),),
            alternates=(Media("f-00000000.opus", 9, "audio/ogg"),),
            soundbite=(12.5, 20.0),
        )
    ).find("item")
    assert item.find("itunes:image", NAMESPACES).get("href").endswith(".jpg")
    types = [one.get("type") for one in item.findall("podcast:transcript", NAMESPACES)]
    assert types == ["text/vtt", "application/x-subrip"]
    assert item.find("podcast:alternateEnclosure", NAMESPACES).get("bitrate") == "32000"
    assert item.find("podcast:soundbite", NAMESPACES).get("startTime") == "12.500"
