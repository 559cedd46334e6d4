"""Spaces that got lost or came in between: `a physician.Police came`, `Moss , of Hest ’s pier .`"""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled

BEFORE_MARKS = compiled(r"(?<!\.)\s+(?=[,;:?!](?:\s|$)|\.(?:\s(?!\.)|$))|(?<=\w)\s(?=’s\s)")
WRONG_SIDE = compiled(r"\s+([,;])(?=[^\W\d_])")
# Two sentences, or parts of one, that stood in two elements of a page.
GLUED = compiled(
    r"(?<=[a-zà-ÿ]{2}[.?!])(?=[A-Z][a-zà-ÿ’']+(?:[\s,;:]|$)|[A-Z][.’']?\s|[“])"
    r"|(?<=[a-z0-9][.?!][”\")])(?=[A-Z][a-z]*\s)"
    r"|(?<=\b[ap]\.m\.)(?=[A-Z][a-z]*\s)"
    r"|(?<=\d[.])(?=[A-Z][a-zà-ÿ]{2,}[?!.,]?\s)"
    r"|(?<=[a-zà-ÿ]{3}[:;])(?=[A-Za-zà-ÿ][a-zà-ÿ’']+\s)"
    r"|(?<=[a-zà-ÿ]{3},)(?=[A-Za-zà-ÿ][a-zà-ÿ’']+\s)"
)
ADDRESS = compiled(r"[/@=#\\_]|www\.|\.(?:com|org|net|gov|edu|io|js|py|uk|html?)\b", re.IGNORECASE)
TOKEN = compiled(r"\S+")
# A blank inside a number with its unit, a standard, a time, an age.
INSIDE = compiled(
    r"(?<=\b\d)\.\s(?=\d{1,2}(?:mm|cm|km|kg|GHz|MHz|GB|TB|mAh|inch|in\.|x|m|L|V|W)\b)"
    r"|(?<=\b802)\.\s(?=11)"
    r"|(?<=\b\d):\s(?=[0-5]\d\s?[ap]\.?m\b)|(?<=\b1[0-2]):\s(?=[0-5]\d\s?[ap]\.?m\b)"
)
BEFORE_AGE = compiled(r"(?<=\d)\s(?=-(?:year|month|week|day|hour|mile|foot|inch|pound)s?-?\b)")


def with_usual_spaces(text: str) -> str:
    """An English text with a space behind its marks and none before them; addresses stay.

    >>> with_usual_spaces("She was a physician.Police came;Moss ,of Hest ’s pier , left .")
    'She was a physician. Police came; Moss, of Hest’s pier, left.'
    >>> with_usual_spaces("See hest.Com, U.S.Army and e.g.Moss at 9 a.m.He left in 2019.Hest . . .")
    'See hest.Com, U.S.Army and e.g.Moss at 9 a.m. He left in 2019. Hest . . .'
    >>> with_usual_spaces("A 3. 5mm jack, 802. 11ac, 11: 06 a.m., a 3 1/2 -year-old, 2. 5 came.")
    'A 3.5mm jack, 802.11ac, 11:06 a.m., a 3 1/2-year-old, 2. 5 came.'
    """
    if any(map(str.isdigit, text)):
        text = BEFORE_AGE.sub("", INSIDE.sub(lambda found: found[0][0], text))
    parted = TOKEN.sub(lambda token: _parted(token, text), text)
    return BEFORE_MARKS.sub("", WRONG_SIDE.sub(r"\1 ", parted))


def _parted(token: re.Match[str], text: str) -> str:
    word = token[0]
    if len(word) < 4 or ADDRESS.search(word):
        return word
    begins = token.start()
    shown = f"{text[begins : token.end()]} "  # the patterns look for the end of a word
    places = [found.start() for found in GLUED.finditer(shown)]
    for place in reversed(places):
        if 0 < place < len(word):
            word = f"{word[:place]} {word[place:]}"
    return word
