"""The pages of a show, written where they changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from podcast.atomic_files import atomic_file
from podcast.audio.timeline import Cue
from podcast.episode.model import Episode
from podcast.episode.transcript import parse_vtt
from podcast.feed.pages.episode_page import Neighbours, embed_page, episode_page
from podcast.feed.pages.for_machines import oembed
from podcast.feed.pages.index_page import FULL, index_page
from podcast.feed.pages.page_frame import Look
from podcast.feed.pages.search_texts import groups_of
from podcast.feed.upkeep.cards import Card
from podcast.feed.urls import EPISODES, MEDIA, PAGE
from podcast.show.folder import Show

SUFFIXES = (".html", ".embed.html", ".json")  # of an episode's pages
Read = Callable[[str], Episode]  # the episode of a slug, as published


def beside(cards: Sequence[Card]) -> dict[str, Neighbours]:
    """Of each episode of a feed, newest first, the one before it in time and the one after."""
    shown = [card.shown for card in cards]
    rows = zip(shown, (*shown[1:], None), (None, *shown[:-1]), strict=True) if shown else ()
    return {own.slug: (before, after) for own, before, after in rows}


def write_episode_pages(
    show: Show, look: Look, episode: Episode, cues: Sequence[Cue], neighbours: Neighbours
) -> list[Path]:
    """The pages of an episode; their paths."""
    pages = (
        episode_page(look, episode, cues, neighbours),
        embed_page(look, episode),
        oembed(look, episode),
    )
    paths = [show.feed / EPISODES / f"{episode.slug}{suffix}" for suffix in SUFFIXES]
    for path, page in zip(paths, pages, strict=True):
        write_changed(path, page.encode(), durable=False)
    return paths


def write_index(show: Show, look: Look, cards: Sequence[Card], read: Read) -> Path:
    """The page beside the feed."""
    path = show.feed / PAGE
    newest = [read(card.slug) for card in cards[:FULL]]
    earlier, parts = [card.line for card in cards[FULL:]], len(groups_of(cards))
    write_changed(path, index_page(look, newest, earlier, parts).encode(), durable=False)
    return path


def cues_of(episode: Episode, show: Show) -> tuple[Cue, ...]:
    """The sentences of the published transcript; none where there is no transcript."""
    return cues_in(episode.transcript.name, show) if episode.transcript else ()


def cues_in(transcript: str, show: Show) -> tuple[Cue, ...]:
    """The sentences of a published transcript by its name."""
    path = show.feed / MEDIA / transcript
    return parse_vtt(path.read_text(encoding="utf-8"), str(path))


def write_changed(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write when it is not so already: dates of unchanged files stay.

    A page need not be waited for: should the power fail, the next publish sees that it is not as it
    should be.
    """
    write_chunks(path, (content,), durable=durable)


def write_chunks(path: Path, chunks: Sequence[bytes], *, durable: bool = True) -> None:
    """The same of a large file, a piece at a time."""
    if holds(path, chunks):
        return
    with atomic_file(path, durable=durable) as unfinished, unfinished.open("wb") as file:
        file.writelines(chunks)


def holds(path: Path, chunks: Sequence[bytes]) -> bool:
    """Whether a file holds this and nothing else."""
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size != sum(map(len, chunks)):
                return False
            return all(file.read(len(chunk)) == chunk for chunk in chunks)
    except OSError:
        return False
