"""One person, one name in the cast: `Obama`, `Barack Obama` and `President Barack Obama` have one
voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from podcast.script.model import Line, Quotation
from podcast.script.speaker_names import is_name
from podcast.scripter.discourse.referring_expressions import TWO_NAMES, surname


def one_name_each(lines: Sequence[Line], people: Iterable[str]) -> list[Line]:
    """The lines, with each speaker under one name: `Moss` -> `Ada Moss`, where one Moss speaks."""
    spoken = [line.speaker for line in lines if isinstance(line, Quotation)]
    speakers = [name for name in dict.fromkeys(spoken) if is_name(name) and not _is_two(name)]
    full = [name for name in dict.fromkeys([*speakers, *people]) if " " in name and is_name(name)]
    full = [name for name in full if not _is_two(name)]
    names = {name: _best(name, full) for name in speakers}
    return [
        replace(line, speaker=names.get(line.speaker, line.speaker))
        if isinstance(line, Quotation)
        else line
        for line in lines
    ]


def _is_two(name: str) -> bool:
    return TWO_NAMES.fullmatch(name) is not None


def _best(name: str, full: Sequence[str]) -> str:
    """The name under which a person is known here: the only one that can be the same person's."""
    same = [other for other in full if other != name and _is_same(name, other)]
    if len({surname(other) for other in same}) != 1:
        return name
    if " " not in name:
        bearers = [other for other in full if surname(other) == surname(name)]
        return bearers[0] if len(bearers) == 1 else name
    return min([name, *same], key=len)


def _is_same(name: str, other: str) -> bool:
    """Whether two names may be one person's: `Moss` and `Ada Moss`; `Ada B. Moss` and `Ada Moss`;
    `Alderman Ada Moss` and `Ada Moss`. Not `Ada Moss` and `Ben Moss`."""
    if surname(name) != surname(other):
        return False
    one, two = name.split(), other.split()
    if 1 in (len(one), len(two)):
        return True
    longer, shorter = (name, other) if len(one) >= len(two) else (other, name)
    return longer.endswith(f" {shorter}") or one[0] == two[0]
