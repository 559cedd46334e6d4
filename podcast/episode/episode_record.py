"""The record of an episode, `episodes/<slug>.json`: what the feed, the page and the list are made
from."""

from __future__ import annotations

import dataclasses
import json
import uuid
from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from podcast.atomic_files import atomic_write
from podcast.audio.timeline import Mark, Timeline
from podcast.episode.chapters import in_order
from podcast.episode.for_apps.soundbite import soundbite_of
from podcast.episode.media import outdated_media
from podcast.episode.model import Episode, Media
from podcast.episode.summary import summarise
from podcast.errors import PodcastError
from podcast.script.model import NARRATOR, Quotation, Script
from podcast.script.publication import publication_of
from podcast.script.speaker_names import is_somebody
from podcast.show.folder import Show

NO_MEDIA = Media("", 0, "")  # of a draft, from which the tag is made before the file is there
AGAIN = (
    "Take the file away and render the episode again, or put back a good copy of it (it holds "
    "the episode's guid)."
)


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
) -> Episode:
    """The episode of a script as rendered. `guid` and `created` are those of `previous` when there
    is one.

    Without `audio` it is a draft, good for `tag_bytes`; `dataclasses.replace` then fills in the
    files.
    `now` is when a first rendering is said to be made (see `free_moment`).
    """
    spoken = (line for line in script.lines if isinstance(line, Quotation))
    quotations = tuple(line for line in spoken if line.speaker != NARRATOR)
    return Episode(
        slug=slug,
        guid=previous.guid if previous else str(uuid.uuid4()),
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
    )


def free_moment(episodes: Collection[Episode], now: datetime | None = None) -> datetime:
    """`now`, or the first second after it that no episode has: feeds are sorted by dates in whole
    seconds."""
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    taken = {episode.created for episode in episodes}
    while moment in taken:
        moment += timedelta(seconds=1)
    return moment


def record_path(slug: str, show: Show) -> Path:
    """Where the record of an episode is."""
    return show.episodes / f"{slug}.json"


def save_episode(episode: Episode, show: Show) -> None:
    """Write the record, atomically, then take away files of earlier renderings (published copies
    stay)."""
    atomic_write(record_path(episode.slug, show), format_record(episode))
    for path in outdated_media(episode, show.episodes):
        path.unlink(missing_ok=True)


def find_episode(slug: str, show: Show) -> Episode | None:
    """The episode of that name, or None when it was not rendered yet. Raises PodcastError for a
    broken record."""
    path = record_path(slug, show)
    return _read(path) if path.is_file() else None


def load_episodes(show: Show) -> tuple[Episode, ...]:
    """All episodes, newest first. Raises PodcastError for a broken record, or when two have one
    guid."""
    paths = (
        sorted(p for p in show.episodes.glob("*.json") if _is_record(p))
        if show.episodes.is_dir()
        else []
    )
    episodes = [_read(path) for path in paths]
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


def _is_record(path: Path) -> bool:
    return not path.name.startswith(".") and not path.name.endswith(
        (".chapters.json", ".transcript.json")
    )


def _read(path: Path) -> Episode:
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


def format_record(episode: Episode) -> str:
    """The record as JSON, one field a line where it can be, so that it diffs well."""
    return (
        json.dumps(
            dataclasses.asdict(episode), ensure_ascii=False, indent=1, default=datetime.isoformat
        )
        + "\n"
    )


def parse_record(text: str, file: str = "") -> Episode:
    """The episode of a record; fields of later versions are passed over. Raises PodcastError when
    it is not one."""
    try:
        data = json.loads(text)
        known = {field.name for field in dataclasses.fields(Episode)}
        return Episode(**{key: _field(key, value) for key, value in data.items() if key in known})
    except json.JSONDecodeError as error:
        raise PodcastError(
            f"not JSON: {error.msg}", file=file, line=error.lineno, remedy=AGAIN, code="invalid"
        ) from None
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise PodcastError(
            f"not the record of an episode: {error}", file=file, remedy=AGAIN, code="invalid"
        ) from None


def _field(key: str, value: Any) -> Any:
    match key:
        case "created":
            moment = datetime.fromisoformat(value)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        case "audio":
            return _media(value)
        case "transcript" | "chapters_file" | "image":
            return None if value is None else _media(value)
        case "alternates" | "transcripts":
            return tuple(map(_media, value))
        case "chapters":
            return tuple(Mark(float(m["start"]), float(m["end"]), str(m["title"])) for m in value)
        case "people":
            return tuple(map(str, value))
        case "duration":
            return float(value)
        case "edited_quotations":
            return bool(value)
        case "publication":
            return publication_of(value)
        case "soundbite":
            return None if value is None else (float(value[0]), float(value[1]))
        case "guid" | "slug" if not value:
            raise ValueError(f"{key} is empty")
        case _:
            return str(value)


def _media(value: dict[str, Any]) -> Media:
    name = value["name"]
    if Path(name).name != name or name.startswith(".") or "\\" in name:
        raise ValueError(f"{name!r} is not the name of a file in this folder")
    return Media(name, int(value["size"]), str(value["mime"]))
