"""The record of an episode, `episodes/<slug>.json`: what the feed, the page and the list are made
from."""

from __future__ import annotations

import os
import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.audio.timeline import Timeline
from podcast.episode.chapters import in_order
from podcast.episode.media import media_of
from podcast.episode.model import Episode, Media
from podcast.episode.safekeeping.lost_records import copy_path
from podcast.episode.safekeeping.record_format import AGAIN, format_record, parse_record
from podcast.errors import PodcastError
from podcast.script.model import NARRATOR, Quotation, Script
from podcast.show.folder import Show
from podcast.show.history.change import GONE
from podcast.show.history.transaction import unfinished_change

NO_RECORDS = (".chapters.json", ".transcript.json")  # how other files in `episodes/` end
NO_MEDIA = Media("", 0, "")  # of a draft, from which the tag is made before the file is there


def make_episode(
    slug: str,
    script: Script,
    timeline: Timeline,
    *,
    audio: Media = NO_MEDIA,
    transcript: Media | None = None,
    chapters_file: Media | None = None,
    alternates: tuple[Media, ...] = (),
    previous: Episode | None = None,
    script_digest: str = "",
    now: datetime | None = None,
    guid: str = "",
) -> Episode:
    """The episode of a script as rendered. `guid` and `created` are those of `previous` when there
    is one; else `guid`, where it had one before its record was lost, or a new one.

    Without `audio` it is a draft, good for `tag_bytes`; `dataclasses.replace` then fills in the
    files.
    `now` is when a first rendering is said to be made (see `free_moment`).
    """
    # what only knows how to make one is not waited for by whoever reads records
    from podcast.episode.for_apps.soundbite import soundbite_of
    from podcast.episode.summary import summarise
    from podcast.script.speaker_names import is_somebody

    spoken = (line for line in script.lines if isinstance(line, Quotation))
    quotations = tuple(line for line in spoken if line.speaker != NARRATOR)
    return Episode(
        slug=slug,
        guid=previous.guid if previous else guid or str(uuid.uuid4()),
        title=script.title,
        created=script.publication.moment
        or (previous.created if previous else (now or datetime.now(UTC)).replace(microsecond=0)),
        audio=audio,
        duration=round(timeline.duration, 3),
        transcript=transcript,
        chapters_file=chapters_file,
        chapters=in_order(timeline),
        alternates=alternates,
        author=script.author,
        site=script.site,
        published=script.published,
        source=script.source,
        language=script.language,
        summary=script.publication.description.partition("\n\n")[0] or summarise(script),
        people=tuple(
            dict.fromkeys(line.speaker for line in quotations if is_somebody(line.speaker))
        ),
        edited_quotations=any(line.edited for line in quotations),
        script_digest=script_digest,
        publication=script.publication,
        soundbite=soundbite_of(timeline),
        first_slug=previous.first_slug if previous else "",
    )


def free_moment(taken: Collection[datetime], now: datetime | None = None) -> datetime:
    """`now`, or the first second after it that no episode has: feeds are sorted by dates in whole
    seconds."""
    return free_moments(1, taken, now)[0]


def free_moments(
    count: int, taken: Collection[datetime], now: datetime | None = None
) -> list[datetime]:
    """As many seconds that no episode has, in order. They end `now`, so that nothing is published
    before its date, unless that would put them before what is there already: then they follow it.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    begin = moment - timedelta(seconds=count - 1)
    moment = max((there for there in taken if begin <= there <= moment), default=begin)
    moments: list[datetime] = []
    while len(moments) < count:
        if moment not in taken:
            moments.append(moment)
        moment += timedelta(seconds=1)
    return moments


def record_path(slug: str, show: Show) -> Path:
    """Where the record of an episode is."""
    return show.episodes / f"{slug}.json"


def save_episode(episode: Episode, show: Show) -> None:
    """Write the record, atomically, and a copy in case it is damaged, then take away files of
    earlier renderings (published copies stay)."""
    record, before = format_record(episode), _media_before(episode.slug, show)
    atomic_write(record_path(episode.slug, show), record)
    atomic_write(copy_path(episode.slug, show), record, durable=False)
    for name in before - {media.name for media in media_of(episode)}:
        (show.episodes / name).unlink(missing_ok=True)


def keep_copy(episode: Episode, show: Show) -> None:
    """See to it that there is a copy of its record: one that was deleted and taken back has
    none."""
    path = copy_path(episode.slug, show)
    if not path.is_file():
        atomic_write(path, format_record(episode), durable=False)


def _media_before(slug: str, show: Show) -> set[str]:
    """The files of an earlier rendering, by its record: the folder holds those of all episodes, and
    is not searched for each."""
    try:
        before = find_episode(slug, show)
    except PodcastError:
        return set()
    return {media.name for media in media_of(before)} if before else set()


def moments_of_all(show: Show) -> dict[str, datetime]:
    """When each episode was made, by its slug. Raises PodcastError for a broken record."""
    return {episode.slug: episode.created for episode in each_episode(show)}


def each_episode(show: Show) -> Iterator[Episode]:
    """All episodes, one at a time: tens of thousands are much memory. Raises PodcastError for a
    broken record."""
    return (read_record(slug, show) for slug in sorted(record_slugs(_names(show))))


def find_episode(slug: str, show: Show) -> Episode | None:
    """The episode of that name, or None when it was not rendered yet. Raises PodcastError for a
    broken record."""
    return read_record(slug, show) if record_path(slug, show).is_file() else None


def load_episodes(show: Show) -> tuple[Episode, ...]:
    """All episodes, newest first. Raises PodcastError for a broken record, or when two have one
    guid."""
    episodes = [read_record(slug, show) for slug in sorted(record_slugs(_names(show)))]
    times = Counter(episode.guid for episode in episodes)
    if (times.total() > len(times)) and (change := unfinished_change(show)):
        new = {show.root / file.path for file in change.files if file.before == GONE}
        episodes = [
            e for e in episodes if times[e.guid] < 2 or record_path(e.slug, show) not in new
        ]
        times = Counter(episode.guid for episode in episodes)
    for episode in episodes:
        if times[episode.guid] > 1:
            twins = sorted(e.slug for e in episodes if e.guid == episode.guid)
            raise PodcastError(
                f"{' and '.join(twins)} have one guid: podcast apps would show only one of them",
                file=record_path(twins[-1], show),
                remedy="Take away the record that is the copy, then render that script.",
                code="invalid",
            )
    return tuple(sorted(episodes, key=lambda e: (-e.created.timestamp(), e.slug)))


def record_slugs(names: Iterable[str]) -> Iterator[str]:
    """Whose records are among the files of `episodes/`."""
    for name in names:
        if name.endswith(".json") and name[0] != "." and not name.endswith(NO_RECORDS):
            yield name.removesuffix(".json")


def _names(show: Show) -> Iterator[str]:
    """Of the files in `episodes/`, one at a time; one that cannot be read is not an empty one."""
    try:
        with os.scandir(show.episodes) as entries:
            for entry in entries:
                yield entry.name
    except FileNotFoundError:
        return
    except OSError as error:
        raise unreadable(show, error) from None


def unreadable(show: Show, error: OSError) -> PodcastError:
    """The error for an `episodes/` that cannot be read."""
    return PodcastError(
        f"cannot be read: {error.strerror}",
        file=show.episodes,
        remedy="Bring the folder back, or mend its permissions: the episodes are in it.",
        code="unreadable",
    )


def read_record(slug: str, show: Show) -> Episode:
    """A record; where it is damaged, the copy of it, which is put back. Raises PodcastError for a
    broken one."""
    path = record_path(slug, show)
    try:
        return _as_it_stands(path)
    except PodcastError as damaged:
        copy = copy_path(path.stem, show)
        try:
            episode = parse_record(copy.read_text(encoding="utf-8"), str(copy))
        except (OSError, UnicodeDecodeError, PodcastError):
            raise damaged from None
        if episode.slug != path.stem or not path.is_file():
            raise
        with suppress(OSError):
            atomic_write(path, format_record(episode))
        return episode


def _as_it_stands(path: Path) -> Episode:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PodcastError(
            f"cannot be read: {error}", file=path, remedy=AGAIN, code="unreadable"
        ) from None
    episode = parse_record(text, str(path))
    if episode.slug != path.stem:
        raise PodcastError(
            f"says it is the record of {episode.slug!r}",
            file=path,
            remedy=f"Name it {episode.slug}.json.",
            code="invalid",
        )
    return episode
