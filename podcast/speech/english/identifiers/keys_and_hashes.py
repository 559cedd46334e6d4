"""Keys, hashes and hardware addresses: "00:1B:44:11:3A:B7", "123e4567-e89b-12d3-a456-426614174000",
"sk-live-51H8xQ2eZvKY". Each letter and digit is said; of very long ones the beginning."""

from __future__ import annotations

import re

from podcast.speech.tagging.english_numbers import ONES, English
from podcast.speech.tagging.line_context import slot
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine

_LONGEST = 400  # tokens of one key that are looked at
_SAID_WHOLE = 64  # characters: a SHA-256 is said, more is not
_BEGINNING = 4  # characters of a longer one
_HARDWARE = re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5,7}[0-9A-Fa-f]{2}")
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_IPV6 = re.compile(
    r"(?=\S*[A-Fa-f]|\S*::)(?=\S*[0-9A-Fa-f]{3})(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}"
)
_HASH = re.compile(r"(?=[^\W_]*\d[^\W_]*\d)(?=(?:\d*[a-f]){2})[0-9a-f]{7,}")
_KEY = re.compile(r"(?=\S*\d\S*\d\S*\d)(?=\S*[A-Z])(?=\S*[a-z])[A-Za-z0-9_\-]{16,}[=]{0,2}")
_MIXED = re.compile(r"\d[A-Za-z]|[A-Za-z]\d")
_FEWEST_CHANGES = 3  # between letters and digits, in a hash or key: "covid19" has one
_SIGNS = {"-": "dash", "_": "underscore", ":": "colon", "=": "equals"}


def key(line: TokenizedLine, i: int) -> Reading | None:
    """A key, hash or hardware address that begins at token `i`."""
    if line.kind[i + 1] not in (WORD, DIGITS) and line.text[i + 1] not in _SIGNS:
        return _long_digits(line, i)
    if not slot(line, i):
        return None
    end = i
    while end - i < _LONGEST and (
        line.kind[end] in (WORD, DIGITS) or (line.text[end] in _SIGNS and line.text[end])
    ):
        end += 1
    while end > i + 1 and line.text[end - 1] in ":-":
        end -= 1
    written = "".join(line.text[i:end])
    if not written.isascii() or end < i + 2:
        return None
    if any(shape.fullmatch(written) for shape in (_HARDWARE, _IPV6, _UUID)):
        return Reading(end, _say(written, colons=False), "code")
    hashed = _HASH.fullmatch(written) or _KEY.fullmatch(written)
    if not hashed or len(_MIXED.findall(written)) < _FEWEST_CHANGES:
        return None
    return Reading(end, _say(written, colons=True), "code")


def _say(written: str, *, colons: bool) -> str:
    if len(written) > _SAID_WHOLE:
        count = English().cardinal(len(written))
        return f"{_say(written[:_BEGINNING], colons=colons)}, and so on, {count} characters"
    said = []
    for character in written:
        if character in _SIGNS:
            said.append(_SIGNS[character] if colons else ",")
        elif character.isdigit():
            said.append(ONES[int(character)])
        elif character != " ":
            said.append(character.upper())
    return re.sub(r" ,", ",", " ".join(said)).replace("A ", "A. ").rstrip(".")


def _long_digits(line: TokenizedLine, i: int) -> Reading | None:
    """A run of hundreds of digits: nobody reads it out, nobody can hear it."""
    written = line.text[i]
    if len(written) <= _SAID_WHOLE or not written.isdecimal():
        return None
    return Reading(i + 1, f"a number of {English().cardinal(len(written))} digits", "code")
