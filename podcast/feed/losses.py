"""A feed loses what was deleted by command, and nothing else without being asked.

`episodes/` may be a disk that is not there today, or have been moved by mistake: published then, an
empty feed would take every episode away from everybody who subscribed.
"""

from __future__ import annotations

from collections.abc import Collection

from podcast.episode.safekeeping.lost_records import deleted
from podcast.episode.safekeeping.published_items import PublishedEpisode, PublishedFeed
from podcast.errors import PodcastError
from podcast.show.folder import Show

MOST_NAMED = 5  # in a message


class LostEpisodesError(PodcastError):
    """The feed that is published has episodes that this one would not have."""

    code = "not-found"


def lost_episodes(
    before: PublishedFeed, now: Collection[str], show: Show
) -> tuple[PublishedEpisode, ...]:
    """What the published feed has, and the next would not, though nobody deleted it; `now` the
    guids that are there."""
    kept = set(now) | deleted(show).keys()
    return tuple(item for item in before.episodes if item.guid not in kept)


def losing(lost: Collection[PublishedEpisode], show: Show) -> LostEpisodesError:
    """The error for a feed that would lose these."""
    names = [item.slug or item.title for item in lost]
    listed = ", ".join(names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        listed += f" and {len(names) - MOST_NAMED} more"
    count = "an episode" if len(names) == 1 else f"{len(names)} episodes"
    return LostEpisodesError(
        f"the feed would lose {count} that nobody deleted: {listed}. It was not published, and is "
        "as it was",
        file=show.episodes,
        remedy=(
            "Put the files back, or render what is damaged again. What is to go for good: "
            f"podcast delete {names[0]}. To publish without them: podcast feed --yes"
        ),
    )
