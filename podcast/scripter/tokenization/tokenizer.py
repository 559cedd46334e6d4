"""A text cut into tokens once; everything after works on token numbers."""

from __future__ import annotations

import re

from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.tokenization.mark_pairs import Pair
from podcast.scripter.tokenization.paragraphs import Paragraph
from podcast.scripter.tokenization.tokens import Tokens

TOKEN = re.compile(
    r"(?P<url>https?://\S+|www\.\S+)"
    r"|(?P<seat>\b[A-Z]-(?:[A-Z]\.){2,})"  # of a politician: `D-N.H.`
    r"|(?P<initials>(?:[^\W\d_]\.){2,}|\b[A-Z]\.(?=[ \u00a0]?[A-Z]))"
    r"|(?P<number>[$£€]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|k)?%?)"
    r"|(?P<word>[@#]?\w+(?:(?:[-‑'’&]|[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]+)\w+)*)"
    r"|(?P<mark>'{2,}|`{2}|[\"“”„‟«»'‘’‚])"
    r"|(?P<other>\.{2,}|—|--+|[^\w\s])"
)
POSSESSIVE = ("'s", "’s", "'S", "’S")
CONTRACTED = ("'d", "’d", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'m", "’m")
TAILS = POSSESSIVE + CONTRACTED
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "mx",
        "dr",
        "prof",
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "govs",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cmdr",
        "adm",
        "rev",
        "fr",
        "sr",
        "jr",
        "st",
        "hon",
        "pres",
        "supt",
        "det",
        "insp",
        "pvt",
        "cpl",
        "amb",
        "atty",
        "asst",
        "dep",
        "dist",
        "messrs",
        "mme",
        "mlle",
        "sir",
        "vs",
        "inc",
        "corp",
        "co",
        "ltd",
        "bros",
        "plc",
        "no",
        "vol",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "ave",
        "blvd",
        "rd",
        "mt",
        "ft",
        "ala",
        "ariz",
        "ark",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "md",
        "mass",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
    ]
)
MONTHS_AND_STATES_MAY_END = frozenset(["inc", "corp", "co", "ltd", "jr", "sr", "no", "mo", "ill"])
ENDS = frozenset((".", "!", "?", "…", "...", "....", ":"))


def tokenise(
    text: str, inside: list[Paragraph], pairs: list[Pair], language: Language = ENGLISH
) -> Tokens:
    """Cut a text into words, numbers, marks and punctuation; note paragraph, sentence and quotation
    of each."""
    tokens = Tokens(text, language)
    number = 0
    for paragraph_number, paragraph in enumerate(inside):
        begin = len(tokens.start)
        for hit in TOKEN.finditer(text, paragraph.start, paragraph.end):
            _append(tokens, hit, paragraph.end)
        _mark_sentences(tokens, begin)
        tokens.paragraph.extend([paragraph_number] * (len(tokens.start) - begin))
        tokens.bounds.append((begin, len(tokens.start)))
    tokens.quote = [-1] * len(tokens.start)
    for number, pair in enumerate(pairs):
        for index in range(tokens.at(pair.opened), tokens.at(pair.closed)):
            tokens.quote[index] = number
    return tokens


def _append(tokens: Tokens, hit: re.Match[str], limit: int) -> None:
    start, end = hit.span()
    word = hit.group()
    cut = end
    if hit.lastgroup == "word":
        if "'" in word or "’" in word:
            for tail in TAILS:
                if word.endswith(tail) and len(word) > len(tail):
                    cut = end - len(tail)
                    break
        place = word[2:] if word[1:2] == "-" else word  # `R-Ill.`
        short = place.lower() in ABBREVIATIONS and (
            place[0].isupper() or word == "vs"
        )  # `Ill.` but not `ill.`
        if cut == end and short and end < limit and tokens.text[end] == ".":
            cut = end = end + 1
    elif (
        hit.lastgroup == "number"
        and end < limit
        and hit.group().isdigit()
        and tokens.text[end : end + 1] == "-"
    ):
        pass
    _add(tokens, start, cut)
    if cut < end:
        _add(tokens, cut, end)


def _add(tokens: Tokens, start: int, end: int) -> None:
    if tokens.end and start < tokens.end[-1]:  # the full stop of an abbreviation, seen again
        return
    word = tokens.text[start:end]
    tokens.start.append(start)
    tokens.end.append(end)
    tokens.word.append(word)
    tokens.low.append(word.lower().replace("’", "'").replace("‑", "-"))
    tokens.upper.append(word[0].isupper())


def _mark_sentences(tokens: Tokens, begin: int) -> None:
    """Set `first` for the paragraph's tokens: after . ! ? or at its start, marks and brackets in
    between allowed."""
    fresh = True
    for index in range(begin, len(tokens.start)):
        word = tokens.word[index]
        if word[0].isalnum() or word[0] in "@#$£€":
            tokens.first.append(fresh)
            fresh = False
            if word[-1] == "." and _ends_sentence(tokens, index):
                fresh = True
        else:
            tokens.first.append(False)
            if word in ENDS:
                fresh = True
            elif word in ",;" or (word in "—–-" and fresh):
                fresh = False


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether an abbreviation's full stop may also end the sentence: "Foo Inc. The …" but not "Mr.
    The"."""
    return tokens.low[index][:-1] in MONTHS_AND_STATES_MAY_END
