"""Keys, hashes and hardware addresses: "00:1B:44:11:3A:B7", "123e4567-e89b-12d3-a456-426614174000",
"sk-live-51H8xQ2eZvKY". Each letter and digit is said; of very long ones the beginning."""

from __future__ import annotations

import re

from podcast.speech.tagging.english_numbers import ONES, English
from podcast.speech.tagging.holding.endless_words import LONGEST_NUMBER
from podcast.speech.tagging.line_context import slot
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine

_SAID_WHOLE = 64  # characters: a SHA-256 is said, more is not
_BEGINNING = 4  # characters of a longer one
_LONGEST_ADDRESS = 40
_ADDRESSES = (
    re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5,7}[0-9A-Fa-f]{2}"),  # of hardware
    re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),  # UUID
    re.compile(  # IPv6: not 2:30:15
        r"(?=\S*[A-Fa-f]|\S*::)(?=\S*[0-9A-Fa-f]{3})(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}"
    ),
)
_HEXADECIMAL = re.compile(r"0x[0-9A-Fa-f]{2,}")
_HASH = re.compile(r"[0-9a-f]{7,}")
_KEY = re.compile(r"[A-Za-z0-9_\-]{16,}={0,2}")
_CAPITAL_KEY = re.compile(r"[A-Z0-9]{16,}")
_CHANGE = re.compile(r"\d[A-Za-z]|[A-Za-z]\d")
_FEWEST_CHANGES, _FEWEST_DIGITS = 3, 3  # in a hash or key: "covid19" has one change
_MANY_CHANGES = 5
_SIGNS = {"-": "dash", "_": "underscore", ":": "colon", "=": "equals"}


def key(line: TokenizedLine, i: int) -> Reading | None:
    """A key, hash or hardware address that begins at token `i`."""
    if line.kind[i + 1] not in (WORD, DIGITS) and line.text[i + 1] not in _SIGNS:
        return _long_digits(line, i)
    if not slot(line, i):
        return None
    end = i
    while line.kind[end] in (WORD, DIGITS) or line.text[end] in _SIGNS:
        end += 1
    while end > i + 1 and line.text[end - 1] in (":", "-"):
        end -= 1
    written = "".join(line.text[i:end])
    if end < i + 2 or not written.isascii():
        return None
    short = len(written) <= _LONGEST_ADDRESS
    if short and any(shape.fullmatch(written) for shape in _ADDRESSES):
        return Reading(end, _say(written, signs=False), "code")
    name, colon, digest = written.partition(":")  # sha256:9f86…
    if colon and name.isalnum() and _is_key(digest):
        return Reading(end, f"{spell_name(name)} {_say(digest, signs=True)}", "code")
    return Reading(end, _say(written, signs=True), "code") if _is_key(written) else None


def spell_name(name: str) -> str:
    """ "sha256" -> "S H A two five six"."""
    return _say(name, signs=False)


def _is_key(written: str) -> bool:
    """Whether letters and digits take turns as they do in no word: hashes, tokens, keys."""
    digits = sum(character.isdigit() for character in written)
    if _HEXADECIMAL.fullmatch(written):
        return True
    if _CAPITAL_KEY.fullmatch(written):
        return 0 < digits < len(written)
    if digits < _FEWEST_DIGITS or len(_CHANGE.findall(written)) < _FEWEST_CHANGES:
        return False
    mixed = any(map(str.isupper, written)) and any(map(str.islower, written))
    turning = mixed or len(_CHANGE.findall(written)) >= _MANY_CHANGES
    return bool(_HASH.fullmatch(written) or (turning and _KEY.fullmatch(written)))


def _say(written: str, *, signs: bool) -> str:
    """Letter by letter; `signs` are named, else they are pauses."""
    if len(written) > _SAID_WHOLE:
        count = English().cardinal(len(written))
        return f"{_say(written[:_BEGINNING], signs=signs)}, and so on, {count} characters"
    said: list[str] = []
    for character in written:
        if character.isdigit():
            said.append(ONES[int(character)])
        elif character.isalpha():
            said.append("A." if character in "aA" else character.upper())
        elif signs:
            said.append(_SIGNS[character])
        elif said:
            said[-1] = said[-1].rstrip(".,") + ","
    return " ".join(said).rstrip(".")


def _long_digits(line: TokenizedLine, i: int) -> Reading | None:
    """A run of hundreds of digits: nobody reads it out, nobody can hear it."""
    written = line.text[i]
    if len(written) <= LONGEST_NUMBER or not written.isdecimal():
        return None
    return Reading(i + 1, f"a number of {English().cardinal(len(written))} digits", "code")
