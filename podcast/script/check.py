"""What is wrong with a script as a value: speakers that nobody cast, pauses between nothing, odd pronunciations."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from podcast.script.model import NARRATOR, Narration, Quotation, Script


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: where, what, and how to mend it. An error keeps a script from being rendered."""

    what: str
    remedy: str = ""
    file: str = ""
    line: int | None = None
    error: bool = True

    def __str__(self) -> str:
        """One line, as compilers print it."""
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        return f"{place}{'error' if self.error else 'warning'}: {self.what}"


SAID_HERE = re.compile(r"\{[^{}|\n]*\|[^{}|\n]*\}")  # {Kyiv|KEE-iv}, or {[laughs]|}: shown, not said
SAID_BADLY = re.compile(r"\{[^{}\n]*\|[^{}\n]*(?:\}|$)")


def check_script(script: Script, file: str = "") -> Iterator[Finding]:
    """Everything that can be said from the script alone, in the order of its lines."""
    for index, line in enumerate(script.lines):
        at = script.places[index] if index < len(script.places) else None
        if isinstance(line, Quotation) and script.voice_of(line.speaker) is None:
            yield Finding(f"{line.speaker!r} is not in the cast", _who(line.speaker, script), file, at)
        if isinstance(line, Narration | Quotation):
            yield from _pronunciations(line.text, file, at)


def _who(speaker: str, script: Script) -> str:
    names = [name for name, _ in script.cast if name != NARRATOR]
    close = difflib.get_close_matches(speaker, names, n=1, cutoff=0.6)
    add = f"add `{speaker}: VOICE` to the cast in the front matter (`podcast voices` lists the voices)"
    return f"Did you mean {close[0]!r}? Otherwise {add}." if close else f"{add[0].upper()}{add[1:]}."


def _pronunciations(text: str, file: str, line: int | None) -> Iterator[Finding]:
    for found in SAID_BADLY.finditer(text):
        words = found[0]
        if not SAID_HERE.fullmatch(words) or words.startswith("{|"):
            yield Finding(
                f"{words!r} does not say how a word is said",
                "Write it as {written|as it is said}, or {written|} for what is not said.",
                file,
                line,
            )
