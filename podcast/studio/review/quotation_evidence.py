"""Who says the quotations of a script, how sure that is, and what in the article tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from podcast.article.model import Article
from podcast.languages.registry import language_of
from podcast.script.model import Script
from podcast.scripter.model import Quote
from podcast.scripter.retelling.retold_quotations import quotations_said
from podcast.studio.review.article_quotation import WORD

FEW = 4  # words in a row that tell which quotation of the article it is


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the article tells of one quotation's speaker."""

    speaker: str
    confidence: float  # 0..1
    why: str  # "verb and speaker right after the quotation"
    others: tuple[tuple[str, float], ...]  # who else it may be, and the chance of each

    @property
    def percent(self) -> int:
        """How sure, as people read it."""
        return round(self.confidence * 100)


@lru_cache(maxsize=4)
def _quotes(text: str, language: str) -> tuple[Quote, ...]:
    return quotations_said(text, None, language_of(language) if language else None)


def evidence(article: Article, words: str) -> Evidence | None:
    """Of the quotation with these words; None where the article tells by other means than its
    sentences: a label before each turn, a line under a quotation block."""
    runs = _runs(words)
    found = [quote for quote in _quotes(article.text, article.language) if runs & _runs(quote.text)]
    if not found:
        return None
    said = max(found, key=lambda quote: len(runs & _runs(quote.text))).attribution
    name = said.resolved or said.speaker or ""
    others = tuple((one.name, one.chance) for one in said.candidates if one.name != name)
    return Evidence(name, said.confidence, said.rule, others)


def candidates(article: Article, script: Script) -> list[str]:
    """Everybody who may be meant by a speaker's name: the cast, then whom the article quotes."""
    names = dict.fromkeys(name for name, _ in script.cast[1:])
    for quote in _quotes(article.text, article.language):
        names |= dict.fromkeys(filter(None, [quote.attribution.resolved]))
    return list(names)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in WORD.findall(text)]
    size = min(FEW, len(words)) or 1
    return {tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1))}
