"""Marks that are said, marks that are only seen, slashes, footnote marks and emoji."""

from __future__ import annotations

import unicodedata

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

_JOINERS = "\u200b\u200c\u200d\ufe0e\ufe0f\u00ad\u2060\ufeff\u20e3"  # seen by fonts only
_POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
GREEK = frozenset("αβγδεζηθικλμνξοπρστυφχψωΣΠΦΨΛΓΘΔΩ")


def symbol(line: TokenizedLine, i: int) -> Reading | None:
    """The name of a mark; nothing for ornaments."""
    mark = line.text[i]
    said = table("symbols").get(mark)
    if mark == "$" and line.kind[i + 1] == WORD and line.text[i + 1].isupper():
        said = ""  # a share's symbol
    if said is not None:
        end = i + 1
        while line.text[end] == mark and mark in "§★":  # §§ 12-15, ★★★
            end += 1
        count = end - i
        if mark == "№" and line.text[end] == "." and line.kind[line.skip_space(end + 1)] == DIGITS:
            end += 1  # "№. 12"
        while mark == "★" and line.text[end] == "☆":  # the stars that are not given
            end += 1
        counted = f"{line.en.cardinal(count)} " if count > 1 and mark == "★" else ""
        return Reading(end, f"{counted}{said}{'s' if count > 1 else ''}", "symbol")
    if mark in _JOINERS or "🏻" <= mark <= "🏿":
        return Reading(i + 1, "", "symbol")
    if "🇦" <= mark <= "🇿":
        end = i + 2 if "🇦" <= line.text[i + 1] <= "🇿" else i + 1  # two letters are a flag
        return Reading(end, "flag emoji", "emoji")
    if mark > "\u2190" and (name := emoji(mark)):
        end = i + 1
        while line.text[end] == mark:  # three hearts are one
            end += 1
        return Reading(end, name, "emoji")
    return None


def greek(line: TokenizedLine, i: int) -> Reading | None:
    """A Greek letter that stands alone: "π", "β-blockers"."""
    return (
        Reading(i + 1, table("symbols")[line.text[i]], "symbol") if line.text[i] in GREEK else None
    )


def emoji(mark: str) -> str:
    """What an emoji or pictograph is called; "" for other characters, skin tones and flag
    letters."""
    known = table("emoji").get(mark)
    if known or unicodedata.category(mark) not in ("So", "Sk"):
        return known or ""
    name = unicodedata.name(mark, "").lower()
    if not name or "regional indicator" in name or "box drawings" in name or "fitzpatrick" in name:
        return ""
    return name.removesuffix(" sign").removesuffix(" symbol") + (
        " emoji" if ord(mark) >= 0x1F000 else ""
    )


def inserted(line: TokenizedLine, i: int) -> Reading | None:
    """ "[W]e", "give[line]": letters that an editor changed in a quotation belong to the word that
    they touch."""
    letters = line.text[i + 1]
    if line.kind[i + 1] != WORD or line.text[i + 2] != "]":
        return None
    begins = line.kind[i + 3] == WORD and not line.glued_before(i)
    ends = i > 0 and line.kind[i - 1] == WORD and (len(letters) > 1 or letters in "sd")
    return Reading(i + 3, letters, "") if begins or ends else None


def footnote(line: TokenizedLine, i: int) -> Reading | None:
    """ "[12]" and "[a]" behind a word, "[citation needed]": marks of notes, not said."""
    text, kind = line.text, line.kind
    before = line.word_before(i)
    closed = i + 3 >= line.size or text[i + 3] in (".", ",", ";", ":", "!", "?")
    pointed = before in '.,;:!?”"' or (closed and before.lower() not in words("cues", "note"))
    noted = i > 0 and (kind[i - 1] != SPACE or pointed) and text[i + 2] == "]"
    if noted and ((kind[i + 1] == DIGITS and len(text[i + 1]) < 4) or len(text[i + 1]) == 1):
        return Reading(i + 3, "", "footnote")
    if "".join(text[i + 1 : i + 4]).lower() == "citation needed" and text[i + 4] == "]":
        return Reading(i + 5, "", "footnote")
    return None


def _isotope(line: TokenizedLine, i: int) -> Reading | None:
    """ "²³⁵U" -> "two thirty-five"."""
    end = i
    while line.text[end] and line.text[end] in _POWERS and end < i + 4:
        end += 1
    written = unicodedata.normalize("NFKC", "".join(line.text[i:end]))
    starts = i == 0 or line.kind[i - 1] == SPACE or line.text[i - 1] == "("
    element = line.kind[end] == WORD and line.text[end].istitle() and len(line.text[end]) < 3
    if not starts or not element or not written.isdecimal() or len(written) < 2:
        return None
    return Reading(end, pairs(written), "math")


def superscript(line: TokenizedLine, i: int) -> Reading | None:
    """¹ ² ³ behind a word are notes, behind a letter or number powers, before one isotopes."""
    if isotope := _isotope(line, i):
        return isotope
    if (i > 0 and line.kind[i - 1] == WORD and len(line.text[i - 1]) > 2) or (
        i > 0 and line.text[i - 1] in ".,”\"')"
    ):
        return Reading(i + 1, "", "footnote")
    end = i
    while line.text[end] and line.text[end] in _POWERS and end < i + 4:
        end += 1
    if (
        i > 0 and line.kind[i - 1] == DIGITS and (end > i + 1 or line.text[i] not in "²³")
    ):  # 10²³, 10⁻³
        power = unicodedata.normalize("NFKC", "".join(line.text[i:end])).replace("−", "-")
        minus, number = ("minus " if power[0] == "-" else ""), power.lstrip("-")
        return (
            Reading(end, f"to the power of {minus}{line.en.whole(number)}", "math")
            if number.isdecimal()
            else None
        )
    return None


def between_words(line: TokenizedLine, i: int) -> Reading | None:
    """ "June~August": a tilde between two words is "to"."""
    if line.text[i + 1] == line.text[i]:  # ~~struck out~~
        return Reading(i + 2, "", "symbol")
    between = line.text[i] in ("~", "〜", "∼") and i > 0 and line.glued_before(i)
    return Reading(i + 1, " to ", "range") if between and line.glued_after(i + 1) else None


_COMPARISONS = {"<": "less than ", ">": "more than ", "~": "about ", "〜": "about ", "∼": "about "}


def comparison(line: TokenizedLine, i: int) -> Reading | None:
    """< > ~ before a number."""
    if line.text[i] in "<>" and line.text[i + 1] == "=":
        return Reading(i + 2, "at most " if line.text[i] == "<" else "at least ", "symbol")
    j = line.skip_space(i + 1)
    if line.kind[j] != DIGITS and line.text[j] not in ("$", "€", "£", "."):
        return None
    said = _COMPARISONS[line.text[i]]
    before = line.word_before(i) if line.word_before(i) != "." else line.text[i - 3]
    if said == "about " and before.lower() in ("about", "around", "roughly", "approx", "ca", "c"):
        said = ""  # "about ~30 people"
    return Reading(j, said, "symbol")


def arrow(line: TokenizedLine, i: int) -> Reading | None:
    """ "->", "=>", "!="."""
    if line.text[i] == "!":
        return Reading(i + 2, "not equal to", "symbol") if line.text[i + 1] == "=" else None
    return Reading(i + 2, "to", "symbol") if line.text[i + 1] == ">" else None


def tag(line: TokenizedLine, i: int) -> Reading | None:
    """Markup: leftovers of HTML ("<br/>", "</p>") are not said; any other is for the engine that
    knows it, as it is."""
    j = line.past(i + 1, "/")
    if line.kind[j] != WORD or not line.text[j].isascii():
        return None
    for k in range(j + 1, j + 12):
        if line.text[k] == ">":
            html = line.text[j].lower() in words("cues", "html")
            return Reading(k + 1, " " if html else "".join(line.text[i : k + 1]), "markup")
        if line.text[k] == "<" or not line.text[k]:
            return None
    return None
