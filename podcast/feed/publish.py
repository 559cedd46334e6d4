"""The published folder `feed/`: feed.xml, its pages, and media/; it can be served, copied or
synchronised as it is.

Order of writing: media first, then pages, then feed.xml by one rename, and only then what nothing
names any more is taken away. Killed at any point, feed.xml names files that are there. Media that
no feed names any more stay for `keep_days`, for apps that still hold an older one. What nobody
touched is published from its card: its record is not read, its pages and its item are not made
again (upkeep/).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection

from podcast.atomic_files import WholeFolder, all_to_disk
from podcast.episode.episode_record import read_record
from podcast.episode.model import Episode
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.errors import PodcastError
from podcast.feed.feed_check import check_show
from podcast.feed.losses import losing, lost_episodes
from podcast.feed.pages.page_frame import Look
from podcast.feed.pages.search_texts import files_for, search_line, search_name
from podcast.feed.rss_xml.identity import identity_path
from podcast.feed.upkeep.due_order import due_group, note_old, put_in_order
from podcast.feed.upkeep.feed_memory import (
    FeedMemory,
    memory_path,
    next_due,
    recall_feed,
    remember_feed,
    still_needed,
)
from podcast.feed.upkeep.feed_writing import make_items, numbers_now, write_feed
from podcast.feed.upkeep.files_seen import (
    COVER,
    PAGES,
    PUBLISHED,
    RECORDS,
    changed_in,
    keep_seen,
    look_again,
    look_at,
    look_into,
)
from podcast.feed.upkeep.gathering import each_touched, gather, leave_out, no_longer_there, touched
from podcast.feed.upkeep.page_writing import cues_of, write_episode_pages, write_index
from podcast.feed.upkeep.placing import (
    LeftOutError,
    is_present,
    place_cover,
    place_files,
    places_of,
)
from podcast.feed.upkeep.publish_base import is_due, key_of, recall, remember, with_base
from podcast.feed.upkeep.published_names import as_published
from podcast.feed.upkeep.search_writing import Searched
from podcast.feed.upkeep.tidying import name, name_media, take_away, unnamed
from podcast.feed.urls import EPISODES, FEED, MEDIA, PAGE
from podcast.show.folder import Show

Tell = Callable[[PodcastError], None]
AT_A_TIME = 100  # new files that wait for the disk together


def publish(
    show: Show,
    tell: Tell = lambda _problem: None,
    *,
    may_lose: bool = False,
    now: datetime | None = None,
) -> Path:
    """Publish the show's episodes into `feed/`; returns feed.xml. Nothing is written that is
    already so.

    `tell` hears what a person should know: a LeftOutError for an episode whose files are missing,
    warnings about a cover that was made. Raises PodcastError when settings, cover or a record are
    wrong; LostEpisodesError, before anything is written, when the feed would lose what nobody
    deleted, unless it `may_lose` it. Drafts are not published, nor what is dated later than `now`.
    """

    def work(base: Connection) -> None:
        publishing = _Publishing(show, base, tell, now or datetime.now(UTC))
        for problem in check_show(show, cover_is_good=publishing.is_as_before):
            raise problem
        if not publishing.is_settled():
            publishing.run(may_lose=may_lose)

    with_base(show, work)
    return show.feed / FEED


class _Publishing:
    """One publish: what was seen before and is seen now, and what it wrote."""

    def __init__(self, show: Show, base: Connection, tell: Tell, now: datetime) -> None:
        self.show, self.base, self.tell, self.now = show, base, tell, now
        self.key = key_of(show.settings.show, show.settings.feed)
        look_at(show, base)
        self.check = MediaCheck(show)

    @property
    def is_as_before(self) -> bool:
        """Whether what shapes every page and item is as it was: settings, program and cover."""
        return recall(self.base, "key") == self.key and not any(changed_in(self.base, COVER))

    def is_settled(self) -> bool:
        """Whether there is nothing to do."""
        base = self.base
        is_touched = base.execute("select 1 from changed").fetchone() is not None
        return (
            not is_touched
            and recall(base, "key") == self.key
            and not is_due(recall(base, "due"), self.now)
        )

    def run(self, *, may_lose: bool) -> None:
        """Do it all, in the order that a kill leaves whole."""
        show, base, moment = self.show, self.base, self.now.timestamp()
        is_first = not recall(base, "key")
        if self.is_as_before:
            note_old(base)
        else:
            base.execute("delete from cards")
        gather(show, base, moment)
        left_out = self._left_out()
        leave_out(base, left_out)
        feed = no_longer_there(show, base, is_first=is_first)
        lost = lost_episodes(feed, (), show)
        if lost and not may_lose:
            raise losing(lost, show)
        count = put_in_order(base, moment)
        cover, small = self._place()
        self._write_pages(Look(show.settings, f"{MEDIA}/{small}"), files_for(count))
        memory = recall_feed(show)
        memory = replace(memory, numbers=numbers_now(base, memory))
        make_items(base, memory.numbers, show, self._episode)
        parts, memory = write_feed(
            show, base, f"{MEDIA}/{cover}", memory, self._episode, now=self.now
        )
        look_again(base, PUBLISHED, (path.name for path in parts), show)
        if not feed.damaged:  # else it is not known what it names: nothing is taken away
            name(base, PUBLISHED, (path.name for path in parts))
            name(base, MEDIA, (cover, small))
            memory = self._tidy(memory)
        self._remember(memory, is_empty=not count, again=bool(left_out))

    def _episode(self, slug: str) -> Episode:
        """As it is published."""
        return as_published(touched(self.base, slug) or read_record(slug, self.show))

    def _left_out(self) -> set[str]:
        """Those whose files are missing, which is told."""
        places = places_of(self.show)
        return {
            episode.slug
            for episode in each_touched(self.base)
            if not is_present(episode, places, self.check, self.tell)
        }

    def _place(self) -> tuple[str, str]:
        """Bring media to the published folder, and to the disk; the names of the cover and of a
        small one."""
        show, base, places = self.show, self.base, places_of(self.show)
        (show.feed / MEDIA).mkdir(parents=True, exist_ok=True)
        cover, small = place_cover(show, self.check, self.tell)
        new: list[str] = []
        for episode in each_touched(base):
            new += place_files(episode, places, self.check)
            if len(new) >= AT_A_TIME:
                self._to_disk(new)
                new = []
        self._to_disk(new)
        look_again(base, MEDIA, [cover, small], show)
        look_again(base, COVER, [show.settings.show.image], show)
        return cover, small

    def _to_disk(self, new: list[str]) -> None:
        """Before the feed names them."""
        all_to_disk([self.show.feed / MEDIA / name for name in new])
        look_again(self.base, MEDIA, new, self.show)

    def _write_pages(self, look: Look, files: int) -> None:
        """The pages of what was touched and of what stands beside it, the index, what it
        searches."""
        show, base = self.show, self.base
        searched = Searched(show, base, set(changed_in(base, PUBLISHED)))
        beside_feed = [PAGE]
        with WholeFolder(show.feed / EPISODES) as folder:
            for number in range(1, files + 1):
                lines, pages = {}, []
                group = due_group(base, number)
                for due in group:
                    if due.is_other:
                        episode = self._episode(due.slug)
                        cues = cues_of(episode, show)
                        pages += write_episode_pages(folder, look, episode, cues, due.neighbours)
                        lines[due.slug] = search_line(due.slug, episode.title, cues)
                beside_feed += searched.write(number, group, lines)
                if not folder.is_new:
                    look_again(base, PAGES, pages, show)
        if folder.is_new:
            look_into(base, PAGES, show)
        write_index(show, look, base, self._episode)
        look_again(base, PUBLISHED, beside_feed, show)
        name(base, PUBLISHED, [PAGE, *(search_name(n + 1) for n in range(files))])

    def _tidy(self, memory: FeedMemory) -> FeedMemory:
        """Take away what nothing names and nobody can still ask for."""
        base, keep_days = self.base, self.show.settings.feed.keep_days
        name_media(base)
        waiting = still_needed(set(unnamed(base, MEDIA)), memory, keep_days, self.now)
        name(base, MEDIA, waiting)
        take_away(self.show, base)
        return replace(memory, unneeded=waiting)

    def _remember(self, memory: FeedMemory, *, is_empty: bool, again: bool) -> None:
        """For the next time, which has something to do `again` where an episode was left out."""
        show, base = self.show, self.base
        if not is_empty:
            remember_feed(show, memory)
        self.check.remember()
        look_again(base, RECORDS, [memory_path(show).name, identity_path(show).name], show)
        waiting = base.execute(
            "select moment from cards where not draft and slug not in (select slug from due)"
        )
        dates = [datetime.fromtimestamp(moment, UTC) for (moment,) in waiting]
        due = self.now if again else next_due(dates, memory, show.settings.feed.keep_days)
        keep_seen(base)
        remember(base, key=self.key, due=due.isoformat() if due else "")


__all__ = ["LeftOutError", "publish"]
