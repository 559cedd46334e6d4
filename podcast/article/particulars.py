"""What is said of an article: by its user, where the source does not; titles without an end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article
from podcast.errors import UseError
from podcast.languages.detection import language_of_text
from podcast.languages.language_tags import language_tag

LONGEST_TITLE = 500  # characters; long headlines have 200


@dataclass(frozen=True, slots=True)
class Particulars:
    """A field that is "" or None is as the source has it."""

    title: str = ""
    author: str = ""
    published: date | None = None
    language: str = ""  # BCP 47

    def of(self, article: Article) -> Article:
        """The article with what the user says of it."""
        told = replace(
            article,
            title=self.title or article.title,
            author=self.author or article.author,
            published=self.published or article.published,
        )
        if not self.language:
            return told
        return replace(told, language=self.language, warnings=_without_guess(told.warnings))


def _without_guess(warnings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(warning for warning in warnings if "--language" not in warning)


def read_particulars(
    title: str = "", author: str = "", date_text: str = "", language: str = ""
) -> Particulars:
    """What was given, understood. Raises UseError for a date or a language that is none."""
    published = _day(date_text) if date_text else None
    tag = language_tag(language) if language else ""
    if date_text and published is None:
        raise UseError(f"{date_text!r} is no date", remedy="Write it as 2026-05-04.")
    if language and not tag:
        raise UseError(
            f"{language!r} is no language", remedy="Give its code: en, en-GB, de, fr, es …"
        )
    return Particulars(" ".join(title.split()), " ".join(author.split()), published, tag)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return read_date(text)


def with_title(article: Article, title: str) -> Article:
    """The article with its title; one that no listener would sit through is cut, which is told."""
    if len(title) <= LONGEST_TITLE:
        return replace(article, title=title)
    cut = title[:LONGEST_TITLE].rpartition(" ")[0] or title[:LONGEST_TITLE]
    words = language_of_text(title, article.language).editor
    told = words.title_cut.format(length=len(title), kept=len(cut))
    return replace(article, title=f"{cut}…", warnings=(*article.warnings, told))
