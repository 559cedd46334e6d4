"""What an episode's files are called in the feed: as when it was first published, whatever its name
has become since. A renaming changes no address of a sound."""

from __future__ import annotations

import dataclasses

from podcast.episode.model import Episode, Media


def published_name(name: str, episode: Episode) -> str:
    """The name in `feed/media/` of a file in `episodes/`."""
    if not episode.first_slug:
        return name
    return episode.first_slug + name.removeprefix(episode.slug)


def as_published(episode: Episode) -> Episode:
    """The episode with its files as the feed names them."""
    if not episode.first_slug or episode.first_slug == episode.slug:
        return episode

    def named(media: Media) -> Media:
        return dataclasses.replace(media, name=published_name(media.name, episode))

    return dataclasses.replace(
        episode,
        audio=named(episode.audio),
        transcript=named(episode.transcript) if episode.transcript else None,
        transcripts=tuple(map(named, episode.transcripts)),
        chapters_file=named(episode.chapters_file) if episode.chapters_file else None,
        image=named(episode.image) if episode.image else None,
        alternates=tuple(map(named, episode.alternates)),
    )
