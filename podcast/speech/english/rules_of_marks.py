"""Which rules are asked at a mark, in their order: a class that needs more evidence comes first."""

from __future__ import annotations

from collections.abc import Callable

from podcast.speech.english.calendar import clock_times
from podcast.speech.english.identifiers import (
    file_paths,
    service_codes,
    slashes,
    subsections,
    symbols,
    telephone_numbers,
    web_addresses,
)
from podcast.speech.english.number_pairs import arithmetic
from podcast.speech.english.numbers import cardinals, years
from podcast.speech.english.quantities import measures, money, percent
from podcast.speech.tagging.line_tokens import Reading, TokenizedLine

Rule = Callable[[TokenizedLine, int], Reading | None]
AT_MARK: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys("$£€¥₹₽₩₪₺₴₦₱₫฿₿₡₵₸₾₼₲৳元円", (money.money,)),
    **dict.fromkeys("'’‘", (years.decade, years.short_year)),
    **dict.fromkeys(
        "-−–‑—",
        (
            file_paths.option,
            years.open_range,
            years.open_end,
            years.between_decades,
            clock_times.from_named,
            arithmetic.minus,
            arithmetic.grade,
            symbols.arrow,
            cardinals.negative_range,
            cardinals.negative,
        ),
    ),
    **dict.fromkeys(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", (percent.percent, money.money_behind, measures.measure, cardinals.number)
    ),
    ".": (
        file_paths.unix_path,
        percent.percent,
        money.money_behind,
        measures.measure,
        cardinals.number,
        web_addresses.ending,
        file_paths.hidden_file,
    ),
    "#": (service_codes.service_code, web_addresses.handle),
    "@": (web_addresses.handle,),
    **dict.fromkeys("¹²³⁴⁵⁶⁷⁸⁹⁰⁻", (symbols.superscript,)),
    **dict.fromkeys("<", (symbols.tag, symbols.comparison)),
    **dict.fromkeys(
        ">~〜∼",
        (
            file_paths.unix_path,
            years.open_range,
            years.open_end,
            symbols.between_words,
            symbols.comparison,
        ),
    ),
    **dict.fromkeys("!=", (symbols.arrow,)),
    "(": (subsections.subsection, telephone_numbers.telephone, web_addresses.spelled_out),
    "{": (web_addresses.spelled_out,),
    "*": (service_codes.service_code, arithmetic.times, arithmetic.stars),
    "[": (web_addresses.spelled_out, symbols.inserted, symbols.footnote),
    "+": (telephone_numbers.telephone, arithmetic.plus_or_minus, arithmetic.plus),
    "/": (file_paths.unix_path, measures.per, slashes.between),
    "\\": (file_paths.share,),
    "_": (file_paths.blank,),
}
