"""Messages on a terminal, whose lines end between words."""

from __future__ import annotations

import shutil
import textwrap
from typing import TextIO

HANGING = "  "
MOST = 600  # characters of a line of a message


def folded(text: str, width: int) -> str:
    """Text in lines of at most `width` characters, what goes on set in by two; a word that is
    longer, such as an address, is not broken.

    >>> print(folded("Next: cd reading-list && podcast build ARTICLE", 24))
    Next: cd reading-list &&
      podcast build ARTICLE
    """
    lines = []
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(
            line, width, subsequent_indent=indent + HANGING, break_long_words=False,
            break_on_hyphens=False, replace_whitespace=False, drop_whitespace=True,
        ) or [""]  # fmt: skip
    return "\n".join(lines)


def bounded(line: str) -> str:
    """A line of a message without its middle, where a whole article was given as a name.

    >>> bounded("no file " + "a" * 900)[390:430]
    'aaaaaaaaaa … (408 more) … aaaaaaaaaaaaaa'
    """
    if len(line) <= MOST:
        return line
    begin, end = line[:400], line[-100:]
    return f"{begin} … ({len(line) - 500} more) … {end}"


def on(stream: TextIO, text: str) -> str:
    """The text as this stream gets it: as it is where that is no terminal."""
    if not stream.isatty():
        return text
    return folded(text, max(20, shutil.get_terminal_size().columns))
