"""A card of each episode: the little of its record that the rest of the show's feed needs. What
nobody touched is published from its card and its item; its record is not read."""

from __future__ import annotations

from typing import NamedTuple

from podcast.episode.media import media_of
from podcast.episode.model import Episode
from podcast.feed.pages.index_page import earlier_line
from podcast.feed.upkeep.published_names import as_published


class Card(NamedTuple):
    """Of one episode: a row of a table."""

    slug: str
    guid: str
    title: str
    language: str
    moment: float  # when it is published, seconds since 1970
    wanted: float  # not before this moment, by its editor's word; 0: at once
    draft: int
    kind: str  # full, trailer, bonus; "": full
    number: int  # that its editor gave it; 0: none
    sources: str  # its files in episodes/, a line each
    files: str  # the same as the feed calls them
    transcript: str  # of these, the one that is searched; "": none
    line: str  # of the page beside the feed, when it is no longer among the newest


def card_of(episode: Episode) -> Card:
    """The card of an episode as its record has it."""
    published, said = as_published(episode), episode.publication
    return Card(
        slug=episode.slug,
        guid=episode.guid,
        title=episode.title,
        language=episode.language,
        moment=episode.created.timestamp(),
        wanted=said.moment.timestamp() if said.moment else 0.0,
        draft=int(said.draft),
        kind=said.type,
        number=said.episode,
        sources="\n".join(media.name for media in media_of(episode)),
        files="\n".join(media.name for media in media_of(published)),
        transcript=published.transcript.name if published.transcript else "",
        line=earlier_line(episode),
    )
