"""A file of many articles, whatever its kind: this is the room's door."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from podcast.article.collections.jsonl_collection import read_jsonl
from podcast.article.collections.model import Entry
from podcast.article.collections.parquet_collection import read_parquet
from podcast.article.collections.warc_collection import read_warc
from podcast.article.language_recognition import with_language
from podcast.article.load import read_given
from podcast.article.metadata.titles import same_title
from podcast.article.model import Article
from podcast.article.particulars import with_title
from podcast.errors import PodcastError

Read = Callable[[Path], Iterator[Entry | PodcastError]]
KINDS: dict[str, Read] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".ndjson.gz": read_jsonl,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}
REMEDY = "Give .jsonl (.gz as well), .parquet or .warc(.gz): docs/scale.md says what is in them."


def open_collection(path: Path) -> Iterator[Entry | PodcastError]:
    """The entries of a file, and what is wrong with those that are none, in its order. An id that
    was there before is such a fault. Raises PodcastError for a file that is no collection."""
    kind = next((read for end, read in KINDS.items() if path.name.lower().endswith(end)), None)
    if kind is None:
        raise PodcastError(
            "is no collection of articles that we read", file=path, remedy=REMEDY,
            code="unsupported",
        )  # fmt: skip
    if not path.is_file():
        raise PodcastError(
            "there is no such file", file=path, remedy="Check the name.", code="not-found"
        )
    return _once(kind(path), path)


def _once(entries: Iterator[Entry | PodcastError], path: Path) -> Iterator[Entry | PodcastError]:
    seen: set[int] = set()  # hashes: ids of a million articles are many megabytes
    for entry in entries:
        if isinstance(entry, Entry):
            if hash(entry.id) in seen:
                what = f"{entry.id}: the id is there a second time; the first counts"
                yield PodcastError(what, file=path, line=entry.place, code="invalid")
                continue
            seen.add(hash(entry.id))
        yield entry


def article_of(entry: Entry, source: str) -> Article:
    """The article of an entry; what the collection says of it counts more than what its page
    does. Raises PodcastError when there is none in it."""
    title = "" if _begins_with_title(entry) else entry.told.title
    article = read_given(entry.text, entry.html, entry.url, name=source, title=title)
    if not any(block.kept and block.text for block in article.blocks):
        raise PodcastError(
            "there is no article in it",
            remedy="Take the entry out, or give its text.",
            file=source,
            code="no-article",
        )
    article = entry.told.of(
        replace(
            article,
            url=article.url or entry.url,
            source=source,
            site=article.site or entry.site,
            image=article.image or entry.image,
        )
    )
    title = article.title or " ".join(article.text.split()[:8]) or entry.id
    return with_language(with_title(article, title))


def _begins_with_title(entry: Entry) -> bool:
    """Whether a text has its title as its first line, where a reader would look for it."""
    first = next((line for line in (entry.text or "").splitlines() if line.strip()), "")
    return same_title(first, entry.told.title)
