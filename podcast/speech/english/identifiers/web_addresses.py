"""Web addresses, e-mail, files, handles and hashtags: what a person would say to write them
down."""

from __future__ import annotations

import re

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.letters.acronyms import say_acronym
from podcast.speech.english.letters.spelling import spell
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_context import slot
from podcast.speech.tagging.line_tokens import (
    DIGITS,
    END,
    MARK,
    SPACE,
    WORD,
    Reading,
    TokenizedLine,
)
from podcast.speech.tagging.pronunciation import split_possessive

MARKS = {
    ".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", "&": "ampersand",
    "~": "tilde", ":": "colon",
    "?": "question mark", "=": "equals", "#": "hash", "%": "percent", "+": "plus",
    "!": "exclamation mark",
    "$": "dollar", "*": "star", ",": "comma", ";": "semicolon",
}  # fmt: skip
_INSIDE = frozenset(MARKS)
_SHORT_COLOUR, _COLOUR = 3, 6  # figures
_TRAILING = ".,;:!?-"
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_]+")


def electronic(line: TokenizedLine, i: int) -> Reading | None:
    """An address that begins at token `i`, the first of its chunk."""
    mark = line.text[i + 1]
    mixed = line.kind[i + 1] in (WORD, DIGITS)
    if not slot(line, i) or not (
        mixed or (mark and mark in "@.:_-&+" and line.kind[i + 2] in (WORD, DIGITS, MARK))
    ):
        return None
    end, at, dots, scheme = _extent(line, i)
    behind = line.past(end, "/")  # the last slash is not said
    if scheme:
        return Reading(behind, _say(line, scheme, end), "electronic")
    host_end = end
    if not at:
        host_end = next((k for k in range(i, end) if line.text[k] in "/?#:"), end)
    if at and dots and at > i:
        return Reading(behind, _say(line, i, end), "electronic")
    if not at and dots and _is_host(line, i, host_end):
        return Reading(behind, _say(line, i, end), "electronic")
    return None


def spelled_out(line: TokenizedLine, i: int) -> Reading | None:
    """ "info[at]quay[dot]org", "info (at) quay (dot) org": marks written against robots."""
    word = line.lower(i + 1)
    if word not in words("cues", "address_mark") or line.text[i + 2] not in ("]", ")", "}"):
        return None
    before = line.kind[i - 1] if i > 0 else END
    outer = before if before != SPACE else line.kind[i - 2]
    if outer not in (WORD, DIGITS) or line.kind[line.skip_space(i + 3)] not in (WORD, DIGITS):
        return None
    return Reading(i + 3, f" {word} ", "electronic")


def _extent(line: TokenizedLine, i: int) -> tuple[int, int, bool, int]:
    """How far the chunk goes: (end, where its @ is or 0, whether dots part words, where the host of
    a URL begins)."""
    end, at, scheme = i, 0, 0
    while line.kind[end] in (WORD, DIGITS) or (line.text[end] in _INSIDE and end < line.size):
        if line.text[end] == "@" and not at:
            at = end
        if (
            line.text[end] == ":"
            and line.text[end + 1] == "/"
            and line.text[end + 2] == "/"
            and end == i + 1
        ):
            scheme = end + 3
        end += 1
    while (end > i + 1 and line.text[end - 1] in _TRAILING) or (
        line.text[end - 1] == "/" and end > i + 1
    ):
        end -= 1
    dots = any(
        line.text[k] == "." and line.glued_before(k) and line.glued_after(k + 1)
        for k in range(i + 1, end - 1)
    )
    return end, at, dots, scheme


def _is_host(line: TokenizedLine, i: int, end: int) -> bool:
    """Whether tokens `i` to `end` are a host or file name: letters, dots, and an ending that is
    none of our words."""
    labels = "".join(line.text[i:end]).split(".")
    last = split_possessive(labels[-1])[0]
    if any(not label for label in labels) or not last.isalpha() or not last.islower():
        return False
    if line.text[i] == "www":
        return True
    if last in words("cues", "domain"):
        return (
            all(len(label) > 1 or len(labels) > 2 or line.text[end] == "/" for label in labels[:-1])
            and not labels[0].isdigit()
        )
    if last in words("cues", "function") or len(last) > 5 or len(last) < 2 or len(labels) > 4:
        return False
    return all(
        len(label) > 1 and not label.isdigit() and label[-1].isascii() for label in labels
    ) and (labels[0].islower() or last in words("cues", "file"))


def _say(line: TokenizedLine, i: int, end: int) -> str:
    said: list[str] = []
    host = next((k for k in range(i, end) if line.text[k] == "/"), end)
    for k in range(i, end):
        token = line.text[k]
        if line.kind[k] == DIGITS:
            said.append(digits(token))
        elif line.kind[k] == WORD:
            said.append(_label(token, ending=k < host and line.text[k - 1] == "." and k > i))
        elif token in MARKS:
            said.append(MARKS[token])
    return " ".join(said)


def _label(token: str, *, ending: bool) -> str:
    """A part between dots: a word, or letters where nobody could say it."""
    word, possessive = split_possessive(token)
    if word.lower() in ("www", "http", "https"):
        return spell(word)
    if ending and len(word) == 2 and word.lower() not in ("co", "me", "us", "my"):
        return spell(word) + possessive
    if len(word) < 4 and not set(word.lower()) & set("aeiouy"):
        return spell(word) + possessive
    return word + possessive


def ending(line: TokenizedLine, i: int) -> Reading | None:
    """ ".com", ".pdf": the ending of addresses or files on its own."""
    if (
        line.glued_before(i)
        or line.text[i - 1] == "."
        or line.kind[i + 1] != WORD
        or line.glued_after(i + 2)
    ):
        return None
    label = line.text[i + 1].rstrip("s") if line.text[i + 1].endswith("coms") else line.text[i + 1]
    if label.lower() not in words("cues", "domain") and label not in words("cues", "file"):
        return None
    return Reading(i + 2, f"dot {_label(line.text[i + 1], ending=True)}", "electronic")


_MARK_NAMES = {"#": "hash", "@": "at"}


def handle(line: TokenizedLine, i: int) -> Reading | None:
    """ "#SaveTheMill" "hashtag Save The Mill", "@mara_lind" "at mara lind", "#1" "number one"."""
    mark = line.text[i]
    if line.glued_before(i):
        sharp = mark == "#" and line.text[i - 1] in ("C", "F") and not line.glued_after(i + 1)
        return Reading(i + 1, "sharp" if sharp else _MARK_NAMES[mark], "electronic")
    if mark == "#" and (colour := _colour(line, i)):
        return colour
    if line.kind[i + 1] == DIGITS and mark == "#" and _is_lettered(line, i + 1):  # "flat #12B"
        return Reading(
            i + 3, f"number {line.en.whole(line.text[i + 1])} {line.text[i + 2]}", "symbol"
        )
    if line.kind[i + 1] == DIGITS and mark == "#":
        return Reading(i + 1, "number ", "symbol")
    if line.kind[i + 1] != WORD:
        return Reading(i + 1, _MARK_NAMES[mark], "symbol")
    coded = line.text[i + 2] == "-" and line.kind[i + 3] == DIGITS and len(line.text[i + 1]) < 4
    if mark == "#" and coded and line.text[i + 1].isupper():  # "policy #A-20931"
        return Reading(i + 1, "number ", "symbol")
    end, said = i + 1, ["hashtag" if mark == "#" else "at"]
    while (line.kind[end] in (WORD, DIGITS) or line.text[end] == "_") and end - i < 40:
        said.extend(
            ["underscore"] if line.text[end] == "_" and mark == "@" else _camel(line.text[end])
        )
        end += 1
    return Reading(end, " ".join(said), "electronic")


def _is_lettered(line: TokenizedLine, i: int) -> bool:
    letter = line.text[i + 1]
    return len(letter) == 1 and "A" <= letter <= "Z" and not line.glued_after(i + 2)


def _by_digits_if_long(part: str) -> str:
    """More than four digits are no year and no number: one by one."""
    return digits(part) if part.isdigit() and len(part) > 4 else part


def _colour(line: TokenizedLine, i: int) -> Reading | None:
    """ "#FF5733", "#FFF", "#1A2": a colour by its six or three figures."""
    written, end = "", i + 1
    while line.kind[end] in (WORD, DIGITS) and len(written) < _COLOUR:
        written += line.text[end]
        end += 1
    hexadecimal = set(written.lower()) <= set("0123456789abcdef")
    if not hexadecimal or len(written) not in (_SHORT_COLOUR, _COLOUR) or line.glued_after(end):
        return None
    letters = {c for c in written if c.isalpha()}
    if not letters:
        return None
    is_sure = len(set(written)) == 1 or line.near(i, words("cues", "colour")) > 0
    if not is_sure and (len(written) == _SHORT_COLOUR or letters == set(written)):
        return None  # "#ABC" may be a broadcaster, "#FACADE" a word, "#12B" a flat
    named = " ".join(digits(c) if c.isdigit() else c.upper() for c in written)
    return Reading(end, f"hash {named}", "electronic")


def _camel(token: str) -> list[str]:
    """ "SaveTheMill" -> Save, The, Mill; "COP26" -> Cop, twenty-six."""
    token, possessive = split_possessive(token)
    parts = [_by_digits_if_long(part) for part in _CAMEL.findall(token)]
    said = [
        (say_acronym(part) or part) if part.isupper() and len(part) > 1 else part for part in parts
    ]
    numbers = [_year_or_number(part) if part.isdigit() else part for part in said]
    return [*numbers[:-1], numbers[-1] + possessive] if numbers else []


def _year_or_number(part: str) -> str:
    from podcast.speech.tagging.english_numbers import English

    en = English()
    return en.year(int(part)) if len(part) == 4 else en.whole(part)
