"""Media files of episodes: named by their content, so that changed content has another URL.

Apps and caches keep a file by its URL, and continue a broken download without asking whether it
changed.

They are not forced to the disk here (an episode of ten hours is half a gigabyte, and its editor
wants to hear it):
publishing does that, and whoever relies on one looks at what it holds first.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.episode.model import Episode, Media
from podcast.episode.safekeeping.media_check import MediaCheck, digest_of_file
from podcast.errors import PodcastError
from podcast.show.folder import Show

# suffix -> media type, as podcast apps want to see it in feed and HTTP header
TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".opus": "audio/ogg",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".transcript.json": "application/json",
    ".jpg": "image/jpeg",
    ".chapters.json": "application/json+chapters",
}
DIGEST = (
    8  # hexadecimal digits of SHA-256 in a name: two versions of one episode meet once in 4 billion
)


def name_media(slug: str, suffix: str, key: str, size: int, digest: str = "") -> Media:
    """A file whose content `key`, hexadecimal, stands for."""
    return Media(f"{slug}-{key[:DIGEST]}{suffix}", size, TYPES[suffix], digest)


def is_whole(media: Media, folder: Path) -> bool:
    """Whether a file is there, as long as it was, and holds what it held where that is known."""
    path = folder / media.name
    if not path.is_file() or path.stat().st_size != media.size:
        return False
    return not media.digest or digest_of_file(path) == media.digest


def keep_media(finished: Path, show: Show, slug: str, suffix: str = ".mp3", key: str = "") -> Media:
    """Move a finished file into `episodes/` as `<slug>-<digest><suffix>` by one rename, and say
    what it is.

    `finished` must be whole and on the same file system (best: in `episodes/`, under
    `unfinished_file`'s kind of name).
    `key`, hexadecimal, stands for the content where the caller knows one.
    """
    digest = digest_of_file(finished)
    media = name_media(slug, suffix, key or digest, finished.stat().st_size, digest)
    if is_whole(media, show.episodes):
        finished.unlink()  # the same again: the published file stays a link to it
    else:
        show.episodes.mkdir(parents=True, exist_ok=True)
        finished.replace(show.episodes / media.name)
    return media


def write_media(content: str | bytes, show: Show, slug: str, suffix: str) -> Media:
    """Write content to `episodes/<slug>-<digest><suffix>`, atomically, and say what it is."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    digest = hashlib.sha256(data).hexdigest()
    media = name_media(slug, suffix, digest, len(data), digest)
    atomic_write(show.episodes / media.name, data, durable=False)
    return media


def media_of(episode: Episode) -> tuple[Media, ...]:
    """All files of an episode, the audio first."""
    others = (
        episode.transcript,
        *episode.transcripts,
        episode.chapters_file,
        episode.image,
        *episode.alternates,
    )
    return tuple(media for media in (episode.audio, *others) if media is not None and media.name)


def missing_media(episode: Episode, folder: Path, check: MediaCheck) -> tuple[PodcastError, ...]:
    """What is wrong with an episode's files in `folder`: not there, or not what was rendered."""
    problems = []
    for media in media_of(episode):
        path = folder / media.name
        if not check.is_sound(media, path):
            what = _damage(media, path)
            problems.append(
                PodcastError(
                    what, file=path, remedy=f"Render it again: podcast render {episode.slug}"
                )
            )
    return tuple(problems)


def _damage(media: Media, path: Path) -> str:
    if not path.is_file():
        return "is missing"
    size = path.stat().st_size
    if size != media.size:
        return f"has {size} bytes, not the {media.size} that were rendered"
    return "is damaged: it does not hold what was rendered"


def media_named(slug: str, folder: Path) -> tuple[Path, ...]:
    """All media in `folder` with the names that we give to those of this episode."""
    suffixes = "|".join(map(re.escape, TYPES))
    ours = re.compile(rf"{re.escape(slug)}-[0-9a-f]{{{DIGEST}}}(?:{suffixes})")
    return tuple(sorted(path for path in folder.iterdir() if ours.fullmatch(path.name)))
