"""Words and numbers longer than anybody says: "Noooooo…", "hahahaha…", a line without a space."""

from __future__ import annotations

import re

LONG = 25  # letters: longer words are looked at
LONGEST_WORD = 90  # letters of a real one, however it is composed
LONGEST_NUMBER = 64  # digits that are said one by one
_REPEATED = re.compile(r"(.{1,4}?)\1{3,}", re.IGNORECASE)
_REPEATED_MARKS = re.compile(r"([^\w\s]{1,4}?)\1{15,}")
_TIMES = 3  # that what is repeated is said


def without_repeats(word: str) -> str:
    """A long word with what it repeats said three times.

    >>> without_repeats("N" + "o" * 40), without_repeats("ha" * 30)
    ('Nooo', 'hahaha')
    """
    return _REPEATED.sub(lambda match: match[1] * _TIMES, word)


def without_repeated_marks(text: str) -> str:
    """A text with marks that stand there sixteen times or more, three times: nobody reads out a
    line of a thousand of them.

    >>> without_repeated_marks("So /" + "*/" * 40 + " it goes ...")
    'So /*/*/*/ it goes ...'
    """
    return _REPEATED_MARKS.sub(lambda match: match[1] * _TIMES, text)
