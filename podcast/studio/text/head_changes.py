"""Changes to a script's head: voices of the cast, each in its own line, all else as it was."""

from __future__ import annotations

import yaml

from podcast.script.front_matter import FENCE, line_of_field
from podcast.studio.text.block_texts import BlockTexts, split_blocks


def with_voice(text: str, person: str, voice: str) -> str:
    """The text of a script in whose cast a person has this voice.

    >>> with_voice("---\\ntitle: T\\ncast:\\n  narrator: x\\n---\\n\\nHi.\\n", "Ada", "y")
    '---\\ntitle: T\\ncast:\\n  narrator: x\\n  Ada: y\\n---\\n\\nHi.\\n'
    """
    texts = split_blocks(text)
    lines = texts.head.splitlines(keepends=True)
    number = _line_in_cast(person, lines)
    if number is not None:
        old = lines[number]
        indent = old[: len(old) - len(old.lstrip())]
        lines[number] = f"{indent}{_entry(person, voice)}"
    else:
        at, indent = _end_of_cast(lines)
        lines[at:at] = [
            *(["cast:\n"] if not indent else []),
            f"{indent or '  '}{_entry(person, voice)}",
        ]
    return BlockTexts("".join(lines), texts.blocks).text


def _entry(person: str, voice: str) -> str:
    return yaml.safe_dump({person: voice}, allow_unicode=True, width=10_000)


def _line_in_cast(person: str, lines: list[str]) -> int | None:
    """Where somebody stands in the cast, from 0."""
    start = next((at for at, line in enumerate(lines) if line.rstrip() == "cast:"), len(lines))
    number = line_of_field(person, ["", *(line.rstrip("\n") for line in lines[start + 1 :])])
    return start + number - 1 if number is not None else None


def _end_of_cast(lines: list[str]) -> tuple[int, str]:
    """The line before which a new member goes, and the cast's indent; "" when there is no cast."""
    start = next((at for at, line in enumerate(lines) if line.rstrip() == "cast:"), None)
    fence = next(at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    if start is None:
        return fence, ""
    at = start + 1
    while at < fence and lines[at][:1] in (" ", "\t"):
        at += 1
    first = lines[start + 1] if at > start + 1 else "  "
    return at, first[: len(first) - len(first.lstrip())] or "  "
