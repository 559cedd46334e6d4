"""Tables that fit the terminal: on a narrow one the least needed columns are left out, and the last
of the others gives way."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

GAP = "  "
LEGIBLE = 12  # characters that a column may be cut down to, before it is left out


def fitted(
    rows: Sequence[Sequence[str]], width: int, give_way: Sequence[int], right: Sequence[int] = ()
) -> Iterator[str]:
    """Lines of at most `width` characters, one a row; 0 is as wide as it takes. Columns give way
    in the order of `give_way`: cut, as long as they are legible, else left out. `right` are
    columns of numbers.

    >>> list(fitted([("ferry", "3", "Ferry workers"), ("salt", "12", "Salt")], 12, (2,), (1,)))
    ['ferry   3', 'salt   12']
    >>> list(fitted([("ferry-workers", "up")], 12, ()))
    ['ferry-w…  up']
    """
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    columns = list(range(len(widths)))
    for least in give_way:
        over = _size(widths, columns) - width if width else 0
        if 0 < over <= widths[least] - LEGIBLE:
            widths[least] -= over
        elif over > 0:
            columns.remove(least)
    if width and (over := _size(widths, columns) - width) > 0:
        widths[columns[0]] = max(8, widths[columns[0]] - over)
    for row in rows:
        cells = (_cell(row[column], widths[column], column in right) for column in columns)
        yield GAP.join(cells).rstrip()


def room() -> int:
    """Characters of a line of standard output; 0 where it is no terminal: then nothing is cut."""
    if not sys.stdout.isatty():
        return 0
    import shutil

    return shutil.get_terminal_size().columns


def _size(widths: Sequence[int], columns: Sequence[int]) -> int:
    return sum(widths[column] for column in columns) + len(GAP) * (len(columns) - 1)


def _cell(text: str, width: int, to_the_right: bool) -> str:
    shown = text if len(text) <= width else text[: width - 1] + "…"
    return shown.rjust(width) if to_the_right else shown.ljust(width)
