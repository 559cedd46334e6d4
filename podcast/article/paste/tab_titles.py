"""The title of a page's tab, which begins a paste, against the line taken for the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from podcast.article.metadata.titles import same_title
from podcast.article.normalization import letters_only
from podcast.article.paste.headline_search import (
    BETWEEN_TITLE_AND_SITE,
    SHORTEST_TITLE,
    same_words,
)
from podcast.article.paste.lexical_overlap import WORDS, roots
from podcast.article.prose import word_count

FEWEST_WORDS = 4  # of a tab's title that may be an article's
TELLS = 0.65  # of its words are in the article, at least
MAY_TELL = 0.5  # of a headline's words at most are in the article, where it is another story's
CREDITED = re.compile(r"\b(?:photo|photograph|picture|image)s?\s(?:by|:|credit)", re.IGNORECASE)


def title_of_tab(line: str) -> str:
    """A tab's title without the name of the site."""
    return BETWEEN_TITLE_AND_SITE.split(line)[0].strip()


def tab_tells_more(tab: str, headline: str, told: Iterable[str]) -> bool:
    """Whether a tab's title names the article of which the lines `told` are, and the headline
    another one: a story beside it, its author, a picture.

    >>> text = ["The old ferry of Norrby is sold. The harbour board of Norrby wanted no ferry."]
    >>> tab_tells_more("Harbour board sells old ferry - Hest Post", "About Ada Moss Finch", text)
    True
    >>> tab_tells_more("Harbour board sells old ferry", "Harbour board sells its ferry", text)
    False
    """
    title = title_of_tab(tab)
    if word_count(title) < FEWEST_WORDS or _is_same(title, headline):
        return False
    words = {root for line in told for root in roots(line)}
    named = _share(title, words)
    is_other = _share(headline, words) <= MAY_TELL or CREDITED.search(headline) is not None
    return named >= TELLS and is_other


def without_section(headline: str, tab: str) -> str:
    """A headline without the sections that stand before it in its line.

    >>> without_section("Home News The old ferry is sold", "The old ferry is sold | Hest Post")
    'The old ferry is sold'
    """
    title = title_of_tab(tab)
    letters, whole = letters_only(title), letters_only(headline)
    is_end = len(letters) >= SHORTEST_TITLE and whole.endswith(letters) and whole != letters
    return title if is_end else headline


def _is_same(title: str, headline: str) -> bool:
    if same_title(letters_only(headline), letters_only(title)):
        return True
    return same_words(_long_words(headline), _long_words(title))


def _long_words(text: str) -> set[str]:
    return set(WORDS.findall(text.casefold()))


def _share(title: str, words: set[str]) -> float:
    wanted = roots(title)
    return len(wanted & words) / len(wanted) if wanted else 0.0
