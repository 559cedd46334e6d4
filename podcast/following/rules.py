"""Which entries become episodes: the rules of `[follow]`, each with what it says of one that it
leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from podcast.article.model import Article
from podcast.article.prose import word_count
from podcast.episode.display_text import shorten
from podcast.following.entries import NewEntry
from podcast.show.settings import FollowSettings

# The last words of what is shown of an article to those who do not pay.
WALL = re.compile(
    r"\b(to|and) (continue|keep) reading|\b(for|to) (paying )?(subscribers|members) only|"
    r"\b(subscriber|member)s?[- ]only\b|already a (subscriber|member)|nur für abonnenten|"
    r"réservé aux abonnés|solo para suscriptores|weiterlesen mit\b|para seguir leyendo|"
    r"pour (lire la suite|continuer)",
    re.IGNORECASE,
)
CUT = re.compile(
    r"(…|\.\.\.|\[(…|\.\.\.)\]|\b(read|continue|learn) (more|reading)|weiterlesen|lire la suite|"
    r"leer más)\W*$",
    re.IGNORECASE,
)
LAST = 5  # blocks at the end, those that are not read included
SHORT = 400  # words: in more, such words are the author's


def before_reading(entry: NewEntry, settings: FollowSettings) -> str:
    """Why an entry is left out, by its title and categories; "" when it is not."""
    return next((why for rule in BY_HEAD if (why := rule(entry, settings))), "")


def after_reading(article: Article, settings: FollowSettings) -> str:
    """Why a whole article is left out, by its length; "" when it is not."""
    words = words_of(article)
    if settings.max_words and words > settings.max_words:
        return f"it has {words} words, more than max_words"
    return ""


def no_article(article: Article, settings: FollowSettings) -> str:
    """Why what was found is no article to hear: too little, or a wall; "" when it is one."""
    words = words_of(article)
    last = [block.text for block in article.blocks if block.text][-LAST:]
    wall = next((text for text in last if WALL.search(text)), "")
    if wall and words < SHORT:
        return f"a wall stands before it: {words} words, then “{shorten(wall, 60)}”"
    if words < settings.min_words:
        return f"there are only {words} words of it"
    return ""


def is_cut(article: Article) -> bool:
    """Whether a text says of itself that it goes on elsewhere: "…", "[...]", "Read more"."""
    last = next((b.text for b in reversed(article.blocks) if b.kept and b.text), "")
    return CUT.search(last) is not None


def words_of(article: Article) -> int:
    """How many words would be heard."""
    return sum(word_count(block.text) for block in article.blocks if block.kept)


def _wanted_words(entry: NewEntry, settings: FollowSettings) -> str:
    if settings.words and not any(_says(entry, word) for word in settings.words):
        return "it has none of words"
    return ""


def _unwanted_words(entry: NewEntry, settings: FollowSettings) -> str:
    found = next((word for word in settings.without if _says(entry, word)), "")
    return f"it has {found!r} of without" if found else ""


def _wanted_categories(entry: NewEntry, settings: FollowSettings) -> str:
    wanted = {name.casefold() for name in settings.categories}
    if wanted and not wanted & {name.casefold() for name in entry.categories}:
        return "it is in none of categories"
    return ""


BY_HEAD: tuple[Callable[[NewEntry, FollowSettings], str], ...] = (
    _wanted_words,
    _unwanted_words,
    _wanted_categories,
)


def _says(entry: NewEntry, word: str) -> bool:
    """Whether a word, or several, stand in the title or the text, whole."""
    text = "\n".join(_texts(entry))
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _texts(entry: NewEntry) -> Iterator[str]:
    yield entry.article.title
    yield entry.article.text
    yield from entry.categories
