"""Tasks and what came of them: values that go from one process to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from podcast.article.collections.model import Entry
from podcast.article.model import Article
from podcast.article.particulars import Particulars
from podcast.errors import ErrorCode, PodcastError
from podcast.production.provenance.touched import Touched
from podcast.production.rendering import Rendered
from podcast.script.model import Script

Made = TypeVar("Made")
SOURCE_SAYS = Particulars()  # all of it


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A source to be read, and its articles to be scripted."""

    show: Path
    source: str  # a file or an address, or "articles.jsonl#id"
    told: Particulars = SOURCE_SAYS
    chapters: bool = False
    force: bool = False
    entry: Entry | None = None  # of a collection
    place: int = 0  # in the order of all that is built


@dataclass(frozen=True, slots=True)
class Draft:
    """An article, and its script if it was written beside others: without a name and voices, which
    depend on the other scripts of the show."""

    article: Article
    script: Script | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A script that is there, of all that is to be rendered the `place`-th."""

    place: int
    source: str
    slug: str
    state: str  # written | unchanged | kept


@dataclass(frozen=True, slots=True)
class RenderTask:
    """A script to be rendered. What depends on the other episodes is fixed beforehand."""

    show: Path
    slug: str
    created: datetime | None = None  # of an episode that is new
    guid: str = ""  # of an episode that is new
    formats: tuple[str, ...] | None = None  # beside the MP3; None: those that it had


@dataclass(frozen=True, slots=True)
class PlanTask:
    """A script of which is asked what is to be done for it; `touched` is why it is thought to be
    something."""

    show: Path
    touched: Touched


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be done for a script."""

    touched: Touched
    is_touched: bool  # whether its audio will be another
    said: str = ""  # the plan, for people
    sentences: int = 0
    unspoken: tuple[str, ...] = ()  # sentences to speak
    blocks: int = 0
    to_encode: int = 0


@dataclass(frozen=True, slots=True)
class Told(Generic[Made]):
    """What a task made, and what it had to say meanwhile."""

    made: Made
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as a value: exceptions with several arguments do not travel."""

    what: str
    remedy: str = ""
    file: str = ""
    line: int | None = None
    code: ErrorCode = "failed"

    @classmethod
    def of(cls, error: PodcastError) -> Failure:
        """The error, to be sent."""
        return cls(error.what, error.remedy, error.file, error.line, error.code)

    def error(self) -> PodcastError:
        """The error, received."""
        return PodcastError(
            self.what,
            remedy=self.remedy,
            file=self.file or None,
            line=self.line,
            code=self.code,
        )


def fault_of_ours(error: Exception) -> Failure:
    """What nobody foresaw: in one article of fifty thousand, it stops no other."""
    what = f"a fault of podcast itself: {type(error).__name__}: {error}"
    return Failure(what, remedy="Please report it, with the article.")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Made]):
    """What became of one task: `told`, or why not."""

    told: Told[Made] | None = None
    failure: Failure | None = None


Drafts = Outcome[tuple[Draft, ...]]
Renderings = Outcome[Rendered]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a map is."""

    done: int
    total: int  # 0: not known
    failed: int
