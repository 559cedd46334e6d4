"""What makes an address private: a part of its path that nobody can guess.

Of an address that a person wrote, three things can be said: it has a secret, it has something that
looks meant as one, or neither.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

BYTES = 16  # 128 bits
SECRET = re.compile(r"(?=.*\d)[0-9A-Za-z_]{20,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# A name in an address is made of words: "my-long-walk", "TheHarbourDesk", "2026".
PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
SHORTEST = 16  # characters that somebody takes for a secret
LONGEST_WORD = 16  # letters; longer pieces without a capital or a hyphen are nobody's words
WORD = 3  # letters that a piece has on average, when pieces are words


def new_secret() -> str:
    """A part of a path that nobody guesses: 128 bits in hexadecimal, which every client takes as it
    is and a person can type."""
    import secrets  # with all that it imports, for new shows only

    return secrets.token_hex(BYTES)


def secret_of(url: str) -> str:
    """The last part of a URL's path when it is a secret (20 letters and digits, or a UUID), else
    ""."""
    last = _parts(url)[-1]
    return last if SECRET.fullmatch(last) else ""


def looks_secret(part: str) -> bool:
    """Whether a part of a path looks as if it was meant to be a secret.

    >>> [looks_secret(part) for part in ("x7Kq2mZp9LtR4vBn", "qwmzkxjvbnplrtyhgfdsacvbnm")]
    [True, True]
    >>> [looks_secret(part) for part in ("a-walk-along-the-harbour-2026", "TheLongHistoryOfSalt")]
    [False, False]
    """
    if len(part) < SHORTEST or not re.fullmatch(r"[\w~-]+", part, re.ASCII):
        return False
    return not all(map(_is_word, re.split("[-_~]+", part)))


def _is_word(text: str) -> bool:
    """A number, a word, or several of those run together with capitals between them."""
    pieces = PIECE.findall(text)
    if len(pieces) < 2:
        return len(text) <= LONGEST_WORD
    return len(text) >= WORD * len(pieces) and max(map(len, pieces)) <= LONGEST_WORD


def meant_secret(url: str) -> str:
    """The part of a URL's path that looks meant to be a secret, "" when none does."""
    return next((part for part in _parts(url) if looks_secret(part)), "")


def _parts(url: str) -> list[str]:
    try:
        return urlsplit(url).path.strip("/").split("/")
    except ValueError:  # a bracket that is not closed: no address at all
        return [""]
