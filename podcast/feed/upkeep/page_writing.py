"""The pages of a show, written where they changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from podcast.atomic_files import WholeFolder, atomic_file, holds
from podcast.audio.timeline import Cue
from podcast.episode.model import Episode
from podcast.episode.transcript import parse_vtt
from podcast.feed.pages.episode_page import Neighbours, embed_page, episode_page
from podcast.feed.pages.for_machines import oembed
from podcast.feed.pages.index_page import FULL, index_page
from podcast.feed.pages.page_frame import Look
from podcast.feed.pages.search_texts import files_for
from podcast.feed.rss_xml.references import Pieces
from podcast.feed.upkeep.due_order import earlier_lines, newest_slugs
from podcast.feed.urls import MEDIA, PAGE
from podcast.show.folder import Show

SUFFIXES = (".html", ".embed.html", ".json")  # of an episode's pages
PLACE = "\x00"  # where the lines of earlier episodes stand: in no text of a page
Read = Callable[[str], Episode]  # the episode of a slug, as published


def write_episode_pages(
    folder: WholeFolder,
    look: Look,
    episode: Episode,
    cues: Sequence[Cue],
    neighbours: Neighbours,
) -> list[str]:
    """The pages of an episode; their names."""
    pages = (
        episode_page(look, episode, cues, neighbours),
        embed_page(look, episode),
        oembed(look, episode),
    )
    names = [f"{episode.slug}{suffix}" for suffix in SUFFIXES]
    for name, page in zip(names, pages, strict=True):
        folder.write(name, page.encode())
    return names


def write_index(show: Show, look: Look, base: Connection, read: Read) -> None:
    """The page beside the feed. Its lines of earlier episodes are taken from their cards one by
    one."""
    path, count = show.feed / PAGE, _count(base)
    newest = [read(slug) for slug in newest_slugs(base, FULL)]
    earlier = (PLACE,) if count > FULL else ()
    head, _, tail = index_page(look, newest, earlier, files_for(count)).partition(PLACE)
    lines = EarlierLines(base) if earlier else ()
    write_chunks(path, Pieces(head.encode(), lines, tail.encode()), durable=False)


def _count(base: Connection) -> int:
    return int(base.execute("select count(*) from due").fetchone()[0])


@dataclass(frozen=True, slots=True)
class EarlierLines:
    """The lines of earlier episodes, read one by one whenever they are gone through."""

    base: Connection

    def __iter__(self) -> Iterator[bytes]:
        for number, line in enumerate(earlier_lines(self.base, FULL)):
            yield f"\n{line}".encode() if number else line.encode()


def cues_of(episode: Episode, show: Show) -> tuple[Cue, ...]:
    """The sentences of the published transcript; none where there is no transcript."""
    return cues_in(episode.transcript.name, show) if episode.transcript else ()


def cues_in(transcript: str, show: Show) -> tuple[Cue, ...]:
    """The sentences of a published transcript by its name."""
    path = f"{show.feed}/{MEDIA}/{transcript}"
    with open(path, "rb") as file:  # noqa: PTH123 - a path of its own costs as much as reading it
        return parse_vtt(file.read().decode(), path)


def write_changed(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write when it is not so already: dates of unchanged files stay.

    A page need not be waited for: should the power fail, the next publish sees that it is not as it
    should be.
    """
    write_chunks(path, (content,), durable=durable)


def write_chunks(path: Path, chunks: Iterable[bytes], *, durable: bool = True) -> None:
    """The same of a large file, a piece at a time; they can be gone through more than once."""
    if holds(path, chunks):
        return
    with atomic_file(path, durable=durable) as unfinished, unfinished.open("wb") as file:
        file.writelines(chunks)
