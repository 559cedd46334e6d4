"""One pass over the tokens: at each, the first rule that claims it says how far it goes and how it is said.

Every rule looks at a bounded number of tokens, so the time is linear in the length of the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from podcast.speech.lexicon import Lexicon
from podcast.speech.spoken import (
    abbreviations,
    acronyms,
    addresses,
    cardinals,
    codes,
    dates,
    electronic,
    fractions,
    maths,
    measures,
    money,
    numeric_dates,
    percent,
    ranges,
    roman,
    scripture,
    sizes,
    symbols,
    telephone,
    times,
)
from podcast.speech.spoken.roman import SMALL_ROMAN
from podcast.speech.spoken.symbols import GREEK
from podcast.speech.spoken.tables import rows
from podcast.speech.spoken.tokens import DIGITS, END, MARK, SPACE, WORD, Found, Sentence, Span
from podcast.speech.spoken.walk import walk

Rule = Callable[[Sentence, int], Found | None]

# The order is the decision: a class that needs more evidence comes first.
AT_DIGITS: tuple[Rule, ...] = (
    telephone.telephone,
    numeric_dates.numeric,
    scripture.epistle,
    scripture.verse,
    times.duration,
    times.lap,
    times.time,
    electronic.electronic,
    codes.version,
    dates.day_first,
    maths.scientific,
    codes.aircraft,
    codes.berth,
    percent.percent,
    money.money_behind,
    sizes.bearing,
    sizes.stone,
    measures.measure,
    sizes.feet,
    sizes.feet_only,
    sizes.times,
    ranges.years,
    fractions.mixed,
    fractions.fraction,
    fractions.rating,
    fractions.spaced,
    ranges.ratio,
    ranges.pair,
    cardinals.ordinal,
    cardinals.decade,
    cardinals.heaps,
    codes.plural_digits,
    addresses.house,
    cardinals.number,
)
AT_WORD: tuple[Rule, ...] = (
    electronic.electronic,
    money.money,
    symbols.slash,
    symbols.greek,
    measures.rate,
    abbreviations.postal,
    scripture.book,
    addresses.quarter,
    addresses.lower_street,
    dates.month_first,
    numeric_dates.weekday,
    roman.range_of,
    roman.roman,
    codes.dotted,
    abbreviations.letters,
    abbreviations.abbreviation,
    acronyms.rated,
    acronyms.ampersand,
    codes.code,
    acronyms.acronym,
)
AT_MARK: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys("$£€¥₹₽₩₪₺₴₦₱₫฿₿₡₵₸₾₼₲৳元円", (money.money,)),
    **dict.fromkeys("'’‘", (cardinals.decade, cardinals.short_year)),
    **dict.fromkeys("-−–‑", (maths.minus, maths.grade, symbols.arrow, cardinals.negative)),
    **dict.fromkeys("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", (percent.percent, money.money_behind, measures.measure, cardinals.number)),
    ".": (percent.percent, money.money_behind, measures.measure, cardinals.number, electronic.ending),
    **dict.fromkeys("#@", (electronic.handle,)),
    **dict.fromkeys("¹²³⁴⁵⁶⁷⁸⁹⁰⁻", (symbols.superscript,)),
    **dict.fromkeys("<", (symbols.tag, symbols.comparison)),
    **dict.fromkeys(">~", (symbols.comparison,)),
    **dict.fromkeys("!=", (symbols.arrow,)),
    "(": (telephone.telephone,),
    "*": (maths.times, maths.stars),
    "[": (symbols.inserted, symbols.footnote),
    "+": (telephone.telephone, maths.plus_or_minus, maths.plus),
    "/": (measures.per, symbols.between),
}


def tag(s: Sentence, lexicon: Lexicon, inline: Mapping[str, tuple[str, str]]) -> Iterator[Span]:
    """The line as spans of written and said; plain tokens have the class ""."""
    return walk(s, _claim, lexicon, inline)


def tag_lexicon(s: Sentence, lexicon: Lexicon, inline: Mapping[str, tuple[str, str]]) -> Iterator[Span]:
    """The line with nothing but the lexicons applied."""
    return walk(s, lambda _line, _at: None, lexicon, inline)


_KNOWN = ("months", "weekdays", "currencies", "abbreviations", "mixed", "slashed", "books", "names_codes", "units")
_CLOSING = frozenset(',;!?”’)"')  # marks that begin nothing: behind a word they ask for no rule


@cache
def _telling() -> frozenset[str]:
    """Words that some rule knows although nothing is written close behind them."""
    listed = {row[0] for name in _KNOWN for row in rows(name)}
    return frozenset(listed | {word.title() for word in listed} | {"ave", "st", "v", *SMALL_ROMAN, *GREEK})


def _is_prose(s: Sentence, i: int) -> bool:
    """Whether the word at `i` is like most words: nothing about it could ask for a rule, so that none is asked."""
    word, after = s.text[i], s.text[i + 1]
    if s.kind[i + 1] not in (SPACE, END) and after not in _CLOSING:
        return False
    plain = word.islower() or (len(word) > 2 and word[1:].islower())
    return plain and word not in _telling()


def _claim(s: Sentence, i: int) -> Found | None:
    kind = s.kind[i]
    if kind == SPACE:
        return None
    if kind == WORD:
        if _is_prose(s, i):
            return None
        rules = AT_WORD
    elif kind == DIGITS:
        rules = AT_DIGITS
    else:
        rules = AT_MARK.get(s.text[i], ())
    for rule in rules:
        if found := rule(s, i):
            return found
    return symbols.symbol(s, i) if kind == MARK else None
