"""One pass over the tokens: at each, the first rule that claims it says how far it goes and how it
is said.

Every rule looks at a bounded number of tokens, so the time is linear in the length of the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from podcast.speech.english.calendar import (
    clock_times,
    durations,
    iso_times,
    month_dates,
    numeric_dates,
    times_in_hundreds,
    weekdays,
)
from podcast.speech.english.codes import (
    fiscal_periods,
    keys_and_hashes,
    letter_codes,
    named_numbers,
    numbered_places,
    versions,
)
from podcast.speech.english.identifiers import (
    file_paths,
    scripture,
    slashes,
    street_addresses,
    symbols,
    telephone_numbers,
    web_addresses,
)
from podcast.speech.english.letters import (
    abbreviations,
    acronyms,
    citations,
    dotted_letters,
    long_words,
    phonetic_notation,
    roman_numerals,
    struck_words,
)
from podcast.speech.english.number_pairs import arithmetic, fractions, pairs
from podcast.speech.english.numbers import cardinals, ordinals, years
from podcast.speech.english.plain_words import is_prose
from podcast.speech.english.quantities import (
    feet_and_angles,
    measures,
    money,
    percent,
    primes,
    sizes,
)
from podcast.speech.english.rules_of_marks import AT_MARK, Rule
from podcast.speech.tagging.holding.endless_words import LONG
from podcast.speech.tagging.line_tokens import (
    DIGITS,
    END,
    MARK,
    SPACE,
    WORD,
    Reading,
    SpokenSpan,
    TokenizedLine,
)
from podcast.speech.tagging.pronunciation import Lexicon
from podcast.speech.tagging.rule_walk import walk

# The order is the decision: a class that needs more evidence comes first.
AT_DIGITS: tuple[Rule, ...] = (
    named_numbers.labelled,
    iso_times.iso_time,
    keys_and_hashes.key,
    telephone_numbers.telephone,
    iso_times.compact,
    iso_times.zulu,
    numeric_dates.numeric,
    scripture.epistle,
    scripture.verse,
    pairs.scale,
    durations.duration,
    durations.lap,
    durations.long_lap,
    times_in_hundreds.military,
    clock_times.time,
    web_addresses.electronic,
    versions.version,
    month_dates.day_first,
    arithmetic.scientific,
    fiscal_periods.quarter_first,
    numbered_places.aircraft,
    numbered_places.berth,
    percent.percent,
    money.money_behind,
    feet_and_angles.bearing,
    primes.sides,
    primes.doubled_marks,
    primes.lone_seconds,
    primes.race_time,
    primes.part_of_an_inch,
    sizes.stone,
    measures.measure,
    feet_and_angles.feet,
    feet_and_angles.feet_only,
    sizes.times,
    years.years,
    years.year_and_month,
    fractions.mixed,
    fractions.fraction,
    fractions.rating,
    fractions.spaced,
    pairs.ratio,
    pairs.pair,
    ordinals.ordinal,
    years.decade,
    cardinals.heaps,
    numbered_places.plural_digits,
    street_addresses.house,
    cardinals.number,
)
AT_WORD: tuple[Rule, ...] = (
    file_paths.windows_path,
    file_paths.relative_path,
    phonetic_notation.respelling,
    named_numbers.iban,
    keys_and_hashes.key,
    web_addresses.electronic,
    money.money,
    slashes.slash,
    symbols.greek,
    measures.rate,
    abbreviations.postal,
    scripture.book,
    scripture.psalm,
    street_addresses.quarter,
    street_addresses.lower_street,
    month_dates.month_first,
    weekdays.weekday,
    roman_numerals.range_of,
    roman_numerals.roman,
    roman_numerals.alone,
    versions.dotted,
    citations.citation,
    dotted_letters.dotted_letters,
    named_numbers.number_sign,
    abbreviations.abbreviation,
    acronyms.rated,
    acronyms.ampersand,
    struck_words.struck,
    letter_codes.letters_from_to,
    letter_codes.code,
    acronyms.acronym,
)


# Rules that ask for a mark, a letter or a figure right behind their first token: before a space, as
# most numbers and names stand, they need not be asked.
_TOUCH_THE_NEXT: frozenset[Rule] = frozenset(
    (
        iso_times.iso_time, numeric_dates.numeric, scripture.verse, durations.lap,
        durations.long_lap, times_in_hundreds.military, versions.version, numbered_places.berth,
        numbered_places.plural_digits, feet_and_angles.feet, feet_and_angles.feet_only,
        primes.race_time, years.year_and_month, fractions.fraction, file_paths.windows_path,
        file_paths.relative_path,
        phonetic_notation.respelling, named_numbers.iban, web_addresses.electronic, versions.dotted,
        citations.citation, dotted_letters.dotted_letters, acronyms.rated, acronyms.ampersand,
        roman_numerals.range_of, letter_codes.code,
    )
)  # fmt: skip
_AT_LONE_DIGITS = tuple(rule for rule in AT_DIGITS if rule not in _TOUCH_THE_NEXT)
_AT_LONE_WORD = tuple(rule for rule in AT_WORD if rule not in _TOUCH_THE_NEXT)


def tag(
    line: TokenizedLine, lexicon: Lexicon, held: Mapping[str, SpokenSpan]
) -> Iterator[SpokenSpan]:
    """The line as spans of written and said; plain tokens have the class ""."""
    return walk(line, _claim, lexicon, held)


def _claim(line: TokenizedLine, i: int) -> Reading | None:
    kind = line.kind[i]
    if kind == SPACE:
        return None
    if kind == WORD:
        if len(line.text[i]) > LONG and (short := long_words.long_word(line, i)):
            return short
        if is_prose(line, i):
            return None
        rules = _AT_LONE_WORD if line.kind[i + 1] in (SPACE, END) else AT_WORD
    elif kind == DIGITS:
        rules = _AT_LONE_DIGITS if line.kind[i + 1] in (SPACE, END) else AT_DIGITS
    else:
        rules = AT_MARK.get(line.text[i], ())
    for rule in rules:
        if found := rule(line, i):
            return found
    return symbols.symbol(line, i) if kind == MARK else None
