"""What publishing costs as a show grows, against feedgen making the same feed: the first time, when
nothing changed, when one episode did, when one came, when one went.

    python benchmarks/publish.py --episodes 500 2000 10000

Each episode has a transcript of two minutes; its audio is 50 kB (the first publish
looks into all media: add a second for each gigabyte). Each row is a
process of its own: CPU seconds (user and system) without the start of Python, and peak memory; in
brackets as a multiple of feedgen's. feedgen has the same elements in each item, by the extension
that we give it, and its items are compared with ours.
"""

from __future__ import annotations

import argparse
import dataclasses
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache, partial
from pathlib import Path
from typing import Any

from podcast.audio.timeline import Cue, Mark, Timeline
from podcast.episode.chapters import to_json
from podcast.episode.episode_record import make_episode, record_path
from podcast.episode.media import write_media
from podcast.episode.model import Media
from podcast.episode.safekeeping.record_format import format_record
from podcast.episode.transcript import to_vtt
from podcast.feed.publish import publish
from podcast.feed.rss_xml.namespace import NAMESPACES, Element, Extension
from podcast.production.housekeeping import delete_episode
from podcast.script.model import Chapter, Narration, Quotation, Script
from podcast.show.folder import load_show

SENTENCE = (
    "The harbour office keeps a list of every boat that leaves after dark, and of who was on watch."
)
SCRIPT = Script(
    "A night at the harbour office",
    (
        Chapter("The list"),
        Narration(SENTENCE),
        Quotation("Ola Berg", SENTENCE),
        Chapter("The watch"),
        Narration(SENTENCE),
    ),
    source="https://example.org/harbour",
)
CUES = tuple(
    Cue(i * 6.0, i * 6.0 + 5, "narrator" if i % 3 else "Ola Berg", SENTENCE, i // 3)
    for i in range(20)
)
TIMELINE = Timeline(120.0, CUES, (Mark(0.0, 60.0, "The list"), Mark(60.0, 120.0, "The watch")))
BEGIN = datetime(2020, 1, 1, tzinfo=UTC)
PLAIN = ("title", "link", "description", "guid", "enclosure", "pubDate")  # feedgen's own
NAMES = {f"{{{address}}}": f"{prefix}:" for prefix, address in NAMESPACES.items()}


def make(root: Path, count: int) -> None:
    """A show of `count` episodes; the files of one are links to those of another."""
    (root / "podcast.toml").write_text('[show]\ntitle = "Harbour"\n', encoding="utf-8")
    for number in range(count):
        add(root, number)


def add(root: Path, number: int) -> None:
    """One more episode."""
    show = load_show(root)
    files = _files(root)
    mine = [
        dataclasses.replace(one, name=one.name.replace("night-", f"night-{number}-", 1))
        for one in files
    ]
    for ours, theirs in zip(files, mine, strict=True):
        os.link(show.episodes / ours.name, show.episodes / theirs.name)
    audio, transcript, chapters = mine
    episode = make_episode("night", SCRIPT, TIMELINE, now=BEGIN + timedelta(hours=number))
    episode = dataclasses.replace(
        episode, slug=f"night-{number}", title=f"{episode.title}, {number}", guid=f"{number}",
        audio=audio, transcript=transcript, chapters_file=chapters,
    )  # fmt: skip
    record_path(episode.slug, show).write_text(format_record(episode), encoding="utf-8")


@cache
def _files(root: Path) -> tuple[Media, ...]:
    show = load_show(root)
    return (
        write_media(bytes(50_000), show, "night", ".mp3"),
        write_media(to_vtt(TIMELINE), show, "night", ".vtt"),
        write_media(to_json(TIMELINE), show, "night", ".chapters.json"),
    )


def feedgen_makes_it(root: Path) -> None:
    """The same feed by feedgen, of the elements of the first item of ours."""
    from feedgen.feed import FeedGenerator
    from lxml import etree

    xml = (root / "feed" / "feed.xml").read_bytes()
    count = xml.count(b"<item>")
    end = xml.index(b"</item>") + len(b"</item>")
    (item,) = etree.fromstring(xml[:end] + b"</channel></rss>").iter("item")
    number = item.findtext("guid")
    texts = {name: item.findtext(name) for name in PLAIN}
    length = item.find("enclosure").get("length")
    address = item.find("enclosure").get("url")
    more = [_element(child) for child in item if child.tag not in PLAIN]
    del xml
    feed = FeedGenerator()
    feed.register_extension("own", Extension, Extension, atom=False, rss=True)
    feed.title("Harbour")
    feed.link(href="https://example.org/")
    feed.description("Harbour")
    begin = parsedate_to_datetime(texts["pubDate"]) - timedelta(hours=int(number))
    for new in reversed(range(count)):
        entry = feed.add_entry(order="append")
        entry.title(_of(texts["title"], number, new))
        entry.link(href=_of(texts["link"], number, new))
        entry.description(_of(texts["description"], number, new))
        entry.guid(str(new), permalink=False)
        entry.enclosure(_of(address, number, new), length, "audio/mpeg")
        entry.pubDate(begin + timedelta(hours=new))
        entry.own.elements = tuple(_element_of(element, number, new) for element in more)
    (root / "feedgen.xml").write_bytes(feed.rss_str(pretty=True))


def _element(child: Any) -> Element:
    address, _, name = child.tag.partition("}")
    children = tuple(map(_element, child))
    text = "" if children else child.text or ""
    return Element(NAMES[address + "}"] + name, text, dict(child.attrib), children)


def _of(text: str, number: str, new: int) -> str:
    return text.replace(f"night-{number}", f"night-{new}").replace(f", {number}", f", {new}")


def _element_of(element: Element, number: str, new: int) -> Element:
    if not element.children and not element.attributes and ", " not in element.text:
        return element
    attributes = {name: _of(value, number, new) for name, value in element.attributes.items()}
    text = _of(element.text, number, new)
    return Element(element.name, text, attributes, element.children)


def compare(root: Path) -> None:
    """Whether both feeds say the same of each episode. Raises AssertionError when not."""
    ours, theirs = (_items(root / name) for name in ("feed/feed.xml", "feedgen.xml"))
    for one, other in zip(ours, theirs, strict=True):
        assert one == other, (one, other)


def _items(path: Path) -> Iterator[list[tuple[str, str, dict[str, str]]]]:
    from lxml import etree

    for _, item in etree.iterparse(path, tag="item"):
        parts = [(e.tag, (e.text or "").strip(), dict(e.attrib)) for e in item.iter()]
        yield sorted(parts, key=repr)
        item.clear()


def first(root: Path) -> None:
    """Publish for the first time."""
    publish(load_show(root))


def edit(root: Path) -> None:
    """The title of one in the middle."""
    show = load_show(root)
    records = sorted(show.episodes.glob("night-*[0-9].json"))
    path = records[len(records) // 2]
    text = path.read_text(encoding="utf-8").replace("A night", "A long night", 1)
    path.write_text(text, encoding="utf-8")


def come(root: Path) -> None:
    """A new one."""
    add(root, 100_000)


def go(root: Path) -> None:
    """The oldest is deleted."""
    delete_episode("night-0", load_show(root))


def nothing(_root: Path) -> None:
    """Nothing changes."""


STEPS: tuple[tuple[str, Callable[[Path], None], Callable[[Path], None]], ...] = (
    ("first", nothing, first),
    ("feedgen", nothing, feedgen_makes_it),
    ("again", compare, first),
    ("one edited", edit, first),
    ("one new", come, first),
    ("one deleted", go, first),
)


def measured(work: Callable[[Path], None], root: Path, pipe: Any) -> None:
    """Run in a process of its own: CPU seconds, peak MB."""
    begin = time.process_time()
    work(root)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipe.send((time.process_time() - begin, peak))


def in_a_process(work: Callable[[Path], None], root: Path) -> tuple[float, float]:
    """CPU seconds and peak MB of a piece of work."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=measured, args=(work, root, there))
    process.start()
    process.join()
    assert process.exitcode == 0
    return here.recv()


SPAWN = multiprocessing.get_context("spawn")


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--episodes", type=int, nargs="+", default=[500, 2000])
    print(f"{'episodes':>8} {'':<12} {'CPU s':>14} {'peak MB':>14}")
    for count in parser.parse_args().episodes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            in_a_process(partial(make, count=count), root)
            figures: dict[str, tuple[float, float]] = {}
            for name, before, work in STEPS:
                in_a_process(before, root)
                figures[name] = in_a_process(work, root)
            of_feedgen = figures["feedgen"]
            for name, (cpu, peak) in figures.items():
                times, more = cpu / of_feedgen[0], peak / of_feedgen[1]
                print(
                    f"{count:>8} {name:<12} {cpu:>7.2f} ({times:>4.1f}) {peak:>7.0f} ({more:>4.1f})"
                )


if __name__ == "__main__":
    main()
