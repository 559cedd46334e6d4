"""Single marks, told apart from apostrophes by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.languages.model import Language
from podcast.scripter.tokenization.mark_pairs import AFTER_CLOSE, BEFORE_OPEN, Pair
from podcast.scripter.tokenization.paragraphs import Paragraph

LONGEST_ENDING = 4  # letters
SINGLE = re.compile(r"(?<!['`])['‘’‚](?!')")
ENDS = frozenset('.,!?…;:—-)]"”“')  # what stands before a closing single mark that is surely one


def pair_single_quotes(
    text: str, inside: list[Paragraph], doubles: list[Pair], language: Language
) -> list[Pair]:
    """Pairs of single marks outside of double ones; apostrophes are told apart by their
    neighbours."""
    found: list[Pair] = []
    marks = SINGLE.finditer(text)
    mark = next(marks, None)
    beside = iter(doubles)
    double = next(beside, None)
    for number, paragraph in enumerate(inside):
        here: list[int] = []
        while mark is not None and mark.start() < paragraph.end:
            at = mark.start()
            while double is not None and double.closed <= at:
                double = next(beside, None)
            if at >= paragraph.start and (double is None or at < double.opened):
                here.append(at)
            mark = next(marks, None)
        if here:
            found += _match_singles(text, here, paragraph, number, language)
    return found


def _match_singles(
    text: str, marks: list[int], paragraph: Paragraph, number: int, language: Language
) -> Iterator[Pair]:
    kinds = [_single_kind(text, at, language) for at in marks]
    ahead = _surer_close_ahead(kinds)
    opener = -1
    for index, (at, kind) in enumerate(zip(marks, kinds, strict=True)):
        if kind == "open" and opener < 0:
            opener = at
        elif (
            opener >= 0
            and (kind == "close" or (kind == "maybe" and not ahead[index]))
            and at > opener + 1
        ):
            yield Pair(opener, opener + 1, at, at + 1, number, single=True)
            opener = -1
    if opener == paragraph.start and paragraph.end - opener > 40:
        yield Pair(
            opener, opener + 1, paragraph.end, paragraph.end, number, complete=False, single=True
        )


def _surer_close_ahead(kinds: list[str]) -> list[bool]:
    """For each mark, whether a sure closing mark comes before the next opening one."""
    ahead = [False] * len(kinds)
    sure = False
    for index in range(len(kinds) - 1, -1, -1):
        ahead[index] = sure
        if kinds[index] == "close":
            sure = True
        elif kinds[index] == "open":
            sure = False
    return ahead


def _single_kind(text: str, at: int, language: Language) -> str:
    """`open`, `close`, `maybe` (a closing mark or the possessive of a plural) or `` (an
    apostrophe)."""
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    if before in BEFORE_OPEN and (after.isalnum() or after in "[($£€@#…“"):
        if text[at] == "’" and before.isspace() is False and before != "(":
            return ""
        tail = re.compile(r"\w+").match(text, at + 1)
        word = tail.group().lower() if tail else ""
        return (
            ""
            if text[at] != "‘"
            and (word in language.constructions.clipped or re.fullmatch(r"\d\ds?", word))
            else "open"
        )
    if text[at] in "‘‚" or before.isspace() or after not in AFTER_CLOSE:
        return ""
    if before in ENDS:
        return "close"
    word = text[max(0, at - LONGEST_ENDING) : at]
    plural = word.lower().endswith(language.endings.plural)
    clipped = word.endswith(language.endings.clipped)  # `walkin’`
    return "maybe" if plural or clipped or before.isdigit() else "close"
