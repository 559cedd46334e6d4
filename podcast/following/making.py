"""An episode of an entry, or of a day's entries: script, then sound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from podcast.article.model import Article
from podcast.episode.display_text import written_date
from podcast.production.pipeline import script_article
from podcast.production.rendering import render_script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.show.slugs import slug_of


@dataclass(slots=True)
class Making:
    """Makes episodes for a show; `tell` hears what becomes of each."""

    show: Show
    tell: Callable[[str], None]

    def free_slug(self, title: str) -> str:
        """A name that no script has yet."""
        plain = slug_of(title)
        names = (plain if number == 1 else f"{plain}-{number}" for number in count(1))
        return next(name for name in names if not ScriptFile(self.show, name).exists())

    def episode(self, article: Article, slug: str) -> str:
        """The episode of an article; with `slug`, another version of that one, unless a person
        edited its script. Its slug."""
        place = ScriptFile(self.show, slug) if slug else None
        before = place is not None and place.exists()
        scripted = script_article(article, self.show, place=place)
        if scripted.state == "kept":
            self.tell(f"{scripted.file.slug}: the article was edited; so was your script, which "
                      "stays as it is")  # fmt: skip
        elif slug and scripted.state == "written" and before:
            self.tell(f"{scripted.file.slug}: the article was edited: a new version of the episode")
        render_script(scripted.file, self.show, warn=self.tell)
        return scripted.file.slug


def as_digest(articles: Sequence[Article], day: date, title: str) -> Article:
    """Several articles as one, a chapter each."""
    from podcast.article.formats.books.epub_book import as_one

    first = replace(
        articles[0], site=title, author="", url="", image="", source=f"digest {day.isoformat()}"
    )
    whole = as_one((first, *articles[1:]), f"{title}: {written_date(day.isoformat())}")
    if len(articles) == 1:
        return replace(whole, published=day)
    return replace(whole, published=day, site="")
