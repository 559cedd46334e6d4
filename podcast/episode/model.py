"""An episode: the record from which tags, feed items and the show's page are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from podcast.audio.timeline import Mark
from podcast.script.publication import USUAL, Publication


@dataclass(frozen=True, slots=True)
class Media:
    """A finished file of an episode in `episodes/`."""

    # file name only: "ferry-workers-3f9a1c2b.mp3"; the last part is of its content: new audio, new
    # URL
    name: str
    size: int  # bytes
    mime: str
    # SHA-256 of the content, to find damage by; "" in records of before there was one
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class MadeOf:
    """What an episode's sound was made of, each as the first digits of a SHA-256; "" in records of
    before there was one. A change tells which episodes are touched, without a look at their
    scripts."""

    article: str = ""  # as it was read
    sound: str = ""  # every sentence as it is said, and all that shapes it
    settings: str = ""  # of podcast.toml, that shape sound
    tag: str = ""  # of podcast.toml, that players show
    engines: str = ""  # by name: "hibari espeak"
    versions: str = ""  # of these, of the encoder and of podcast itself


@dataclass(frozen=True, slots=True)
class Episode:
    """What is known of a rendered episode; stored as `episodes/<slug>.json`."""

    slug: str
    guid: str  # a UUID4 made once, never recomputed
    title: str
    created: datetime  # aware, UTC; when the episode was first rendered: its pubDate
    audio: Media
    duration: float  # seconds, from counted frames
    transcript: Media | None = None  # WebVTT
    chapters_file: Media | None = None  # JSON chapters 1.2
    chapters: tuple[Mark, ...] = ()
    alternates: tuple[Media, ...] = ()  # the same audio in other formats
    author: str = ""  # of the article
    site: str = ""
    published: str = ""  # ISO date of the article
    source: str = ""  # URL of the article, or file name
    language: str = "en-US"
    summary: str = ""  # plain text, the first sentences
    people: tuple[str, ...] = ()  # whose words are quoted, in order
    edited_quotations: bool = False  # an editor changed the words of a quotation
    script_digest: str = ""  # SHA-256 of the script file that it was rendered from
    # as its editor wants it published; what is not said there is the show's
    publication: Publication = USUAL
    transcripts: tuple[Media, ...] = ()  # the transcript in other formats: SRT, JSON
    image: Media | None = None  # a picture of its own
    soundbite: tuple[float, float] | None = None  # where somebody speaks for a while: begin, length
    made_of: MadeOf = field(default=MadeOf(), compare=False)
    first_slug: str = ""  # the name that its files had when it was first published; "": this one
