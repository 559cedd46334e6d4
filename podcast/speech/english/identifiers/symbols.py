"""Marks that are said, marks that are only seen, slashes, footnote marks and emoji."""

from __future__ import annotations

import unicodedata

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence

_JOINERS = "\u200b\u200c\u200d\ufe0e\ufe0f\u00ad\u2060\ufeff\u20e3"  # seen by fonts only
_POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
GREEK = frozenset("αβγδεζηθικλμνξοπρστυφχψωΣΠΦΨΛΓΘΔΩ")


def symbol(s: Sentence, i: int) -> Found | None:
    """The name of a mark; nothing for ornaments."""
    mark = s.text[i]
    said = table("symbols").get(mark)
    if mark == "$" and s.kind[i + 1] == WORD and s.text[i + 1].isupper():
        said = ""  # a share's symbol
    if said is not None:
        end = i + 1
        while s.text[end] == mark and mark in "§★":  # §§ 12-15, ★★★
            end += 1
        count = end - i
        while mark == "★" and s.text[end] == "☆":  # the stars that are not given
            end += 1
        counted = f"{s.en.cardinal(count)} " if count > 1 and mark == "★" else ""
        return Found(end, f"{counted}{said}{'s' if count > 1 else ''}", "symbol")
    if mark in _JOINERS or "🏻" <= mark <= "🏿":
        return Found(i + 1, "", "symbol")
    if "🇦" <= mark <= "🇿":
        return Found(i + 1 + ("🇦" <= s.text[i + 1] <= "🇿"), "flag emoji", "emoji")
    if mark > "\u2190" and (name := emoji(mark)):
        end = i + 1
        while s.text[end] == mark:  # three hearts are one
            end += 1
        return Found(end, name, "emoji")
    return None


def greek(s: Sentence, i: int) -> Found | None:
    """A Greek letter that stands alone: "π", "β-blockers"."""
    return Found(i + 1, table("symbols")[s.text[i]], "symbol") if s.text[i] in GREEK else None


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


def inserted(s: Sentence, i: int) -> Found | None:
    """ "[W]e", "give[s]": letters that an editor changed in a quotation belong to the word that
    they touch."""
    letters = s.text[i + 1]
    if s.kind[i + 1] != WORD or s.text[i + 2] != "]":
        return None
    begins = s.kind[i + 3] == WORD and not s.glued_before(i)
    ends = i > 0 and s.kind[i - 1] == WORD and (len(letters) > 1 or letters in "sd")
    return Found(i + 3, letters, "") if begins or ends else None


def footnote(s: Sentence, i: int) -> Found | None:
    """ "[12]" and "[a]" behind a word, "[citation needed]": marks of notes, not said."""
    text, kind = s.text, s.kind
    before = s.word_before(i)
    closed = i + 3 >= s.size or text[i + 3] in (".", ",", ";", ":", "!", "?")
    pointed = before in '.,;:!?”"' or (
        closed and before.lower() not in ("note", "footnote", "reference", "see")
    )
    noted = i > 0 and (kind[i - 1] != SPACE or pointed) and text[i + 2] == "]"
    if noted and ((kind[i + 1] == DIGITS and len(text[i + 1]) < 4) or len(text[i + 1]) == 1):
        return Found(i + 3, "", "footnote")
    if "".join(text[i + 1 : i + 4]).lower() == "citation needed" and text[i + 4] == "]":
        return Found(i + 5, "", "footnote")
    return None


def superscript(s: Sentence, i: int) -> Found | None:
    """¹ ² ³ behind a word are notes, behind a letter or number they are powers."""
    if (i > 0 and s.kind[i - 1] == WORD and len(s.text[i - 1]) > 2) or (
        i > 0 and s.text[i - 1] in ".,”\"')"
    ):
        return Found(i + 1, "", "footnote")
    end = i
    while s.text[end] and s.text[end] in _POWERS and end < i + 4:
        end += 1
    if i > 0 and s.kind[i - 1] == DIGITS and (end > i + 1 or s.text[i] not in "²³"):  # 10²³, 10⁻³
        power = unicodedata.normalize("NFKC", "".join(s.text[i:end])).replace("−", "-")
        minus, number = ("minus " if power[0] == "-" else ""), power.lstrip("-")
        return (
            Found(end, f"to the power of {minus}{s.en.whole(number)}", "math")
            if number.isdecimal()
            else None
        )
    return None


def comparison(s: Sentence, i: int) -> Found | None:
    """< > ~ before a number."""
    if s.text[i] in "<>" and s.text[i + 1] == "=":
        return Found(i + 2, "at most " if s.text[i] == "<" else "at least ", "symbol")
    j = s.skip_space(i + 1)
    if s.kind[j] != DIGITS and s.text[j] not in ("$", "€", "£", "."):
        return None
    return Found(j, {"<": "less than ", ">": "more than ", "~": "about "}[s.text[i]], "symbol")


def arrow(s: Sentence, i: int) -> Found | None:
    """ "->", "=>", "!="."""
    if s.text[i] == "!":
        return Found(i + 2, "not equal to", "symbol") if s.text[i + 1] == "=" else None
    return Found(i + 2, "to", "symbol") if s.text[i + 1] == ">" else None


def tag(s: Sentence, i: int) -> Found | None:
    """Markup: leftovers of HTML ("<br/>", "</p>") are not said; any other is for the engine that
    knows it, as it is."""
    j = i + 1 + (s.text[i + 1] == "/")
    if s.kind[j] != WORD or not s.text[j].isascii():
        return None
    for k in range(j + 1, j + 12):
        if s.text[k] == ">":
            html = s.text[j].lower() in words("cues", "html")
            return Found(k + 1, " " if html else "".join(s.text[i : k + 1]), "markup")
        if s.text[k] == "<" or not s.text[k]:
            return None
    return None
