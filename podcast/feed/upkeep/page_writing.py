"""The pages of a show, written where they changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.audio.timeline import Cue
from podcast.episode.model import Episode
from podcast.episode.transcript import parse_vtt
from podcast.feed.pages.episode_page import embed_page, episode_page
from podcast.feed.pages.for_machines import oembed
from podcast.feed.pages.index_page import index_page
from podcast.feed.pages.page_frame import Look
from podcast.feed.pages.search_texts import groups_of, search_name, search_text
from podcast.feed.upkeep.fragments import Fragments, key_of, stamp_of_file
from podcast.feed.urls import EPISODES, MEDIA, PAGE
from podcast.show.folder import Show


def write_pages(
    show: Show, newest_first: Sequence[Episode], look: Look, fragments: Fragments
) -> set[Path]:
    """The index, what it searches, and the pages of each episode; the paths of all of them."""
    written = _Pages(show, look, fragments)
    for place, episode in enumerate(newest_first):
        before = newest_first[place + 1] if place + 1 < len(newest_first) else None
        after = newest_first[place - 1] if place else None
        written.episode(episode, (before, after))
    groups = groups_of(newest_first)
    for number, group in enumerate(groups, 1):
        written.search(number, group)
    index = show.feed / PAGE
    write_changed(index, index_page(look, newest_first, len(groups)), durable=False)
    return written.paths | {index}


class _Pages:
    def __init__(self, show: Show, look: Look, fragments: Fragments) -> None:
        self.show, self.look, self.fragments = show, look, fragments
        self.paths: set[Path] = set()

    def episode(self, episode: Episode, neighbours: tuple[Episode | None, Episode | None]) -> None:
        folder = self.show.feed / EPISODES
        beside = [(one.slug, one.title) if one else None for one in neighbours]
        key = key_of(episode, self.look, beside)
        pages: tuple[tuple[str, Callable[[], str]], ...] = (
            (".html", lambda: self._page(episode, neighbours)),
            (".embed.html", lambda: embed_page(self.look, episode)),
            (".json", lambda: oembed(self.look, episode)),
        )
        for suffix, make in pages:
            self._write(f"{suffix} {episode.guid}", key, folder / f"{episode.slug}{suffix}", make)

    def search(self, number: int, group: Sequence[Episode]) -> None:
        """A file of what is searched."""
        key = key_of(*((e.slug, e.title, e.transcript) for e in group))
        path = self.show.feed / search_name(number)
        self._write(path.name, key, path, lambda: search_text([(e, self.cues(e)) for e in group]))

    def _page(self, episode: Episode, neighbours: tuple[Episode | None, Episode | None]) -> str:
        return episode_page(self.look, episode, self.cues(episode), neighbours)

    def cues(self, episode: Episode) -> tuple[Cue, ...]:
        """The sentences of an episode's transcript."""
        if episode.transcript is None:
            return ()
        path = self.show.feed / MEDIA / episode.transcript.name
        return parse_vtt(path.read_text(encoding="utf-8"), str(path))

    def _write(self, name: str, key: str, path: Path, make: Callable[[], str]) -> None:
        self.paths.add(path)
        stamp = stamp_of_file(path)
        if stamp and self.fragments.kept(name, key) == stamp:
            return
        write_changed(path, make(), durable=False)
        self.fragments.keep(name, key, stamp_of_file(path))


def write_changed(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Write when it is not so already: dates of unchanged files stay, and a thousand pages take no
    time.

    A page need not be waited for: should the power fail, the next publish sees that it is not as it
    should be.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if not path.is_file() or path.read_bytes() != data:
        atomic_write(path, data, durable=durable)
