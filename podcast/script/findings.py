"""What is wrong with a script as a value: speakers that nobody cast, pauses between nothing, odd
pronunciations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from podcast.errors import place
from podcast.languages.registry import telling_language
from podcast.script.body import SPEAKER_TAG
from podcast.script.front_matter import line_of_field
from podcast.script.model import NARRATOR, Narration, Query, Quotation, Script


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: where, what, and how to mend it. An error keeps a script from being
    rendered."""

    what: str
    remedy: str = ""
    file: str = ""
    line: int | None = None
    error: bool = True

    def __str__(self) -> str:
        """One line, as compilers print it."""
        degree = "error" if self.error else "warning"
        return f"{place(self.file, self.line)}{degree}: {self.what}"


SHOWN = 60  # characters of what is wrong
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")  # BCP 47, near enough
LINK = re.compile(r"!?\[[^\]\n]*\]\([^)\s]*\)")
SAID_HERE = re.compile(
    r"\{[^{}|\n]*\|[^{}|\n]*\}"
)  # {Kyiv|KEE-iv}, or {[laughs]|}: shown, not said
SAID_BADLY = re.compile(r"\{[^{}\n]*\|[^{}\n]*(?:\}|$)")


def check_script(script: Script, file: str = "") -> Iterator[Finding]:
    """Everything that can be said from the script alone, in the order of its lines."""
    words = telling_language(script.language).editor
    for index, line in enumerate(script.lines):
        at = script.places[index] if index < len(script.places) else None
        if isinstance(line, Quotation) and script.voice_of(line.speaker) is None:
            yield Finding(
                words.not_cast.format(speaker=repr(line.speaker)),
                _who(line.speaker, script),
                file,
                at,
            )
        if isinstance(line, Query):
            what = words.who_speaks.format(question=line.question)
            yield Finding(what, words.settle, file, at, error=False)
        if isinstance(line, Narration | Quotation):
            yield from _pronunciations(line.text, file, at)
            yield from _markup(line, file, at)


def check_head(script: Script, text: str, file: str = "") -> Iterator[Finding]:
    """What is odd in the front matter of the script whose text is `text`; none of it keeps it from
    being rendered."""
    lines = text.splitlines()
    if not LANGUAGE.fullmatch(script.language):
        remedy = (
            "Write a code such as en-US, de or fr; it chooses the voices and how numbers are said."
        )
        at = line_of_field("language", lines)
        yield Finding(f"{script.language!r} is not a language code", remedy, file, at, error=False)
    try:
        datetime.fromisoformat(script.published or "2000-01-01")
    except ValueError:
        remedy = "Write it as 2026-05-04, or take the field away."
        at = line_of_field("published", lines)
        yield Finding(f"{script.published!r} is not a date", remedy, file, at, error=False)


def _who(speaker: str, script: Script) -> str:
    if speaker.endswith("(edited)"):
        return (
            "(edited) stands behind the name: `> "
            f"**{speaker.removesuffix('(edited)').strip()}** (edited): …`."
        )
    names = [name for name, _ in script.cast if name != NARRATOR]
    close = [name for name in names if name.casefold() == speaker.casefold()]
    import difflib

    close += difflib.get_close_matches(speaker, names, n=1, cutoff=0.6)
    words = telling_language(script.language).editor
    add = words.add_to_cast.format(speaker=speaker)
    if close:
        return words.did_you_mean.format(name=repr(close[0]), add=add)
    return f"{add[0].upper()}{add[1:]}."


def _markup(line: Narration | Quotation, file: str, at: int | None) -> Iterator[Finding]:
    """What looks like Markdown but is only words here."""
    if isinstance(line, Narration) and SPEAKER_TAG.match(line.text):
        yield Finding(
            "the narrator reads this, name and all",
            "Begin it with > when it is a quotation.",
            file,
            at,
            False,
        )
    if isinstance(line, Quotation) and _names_its_speaker(line):
        yield Finding("the speaker stands here twice", "Take one of the two away.", file, at)
    for found in LINK.finditer(line.text):
        yield Finding(
            f"{found[0]!r} is read as it stands",
            "Write only the words to be said.",
            file,
            at,
            False,
        )
    if "-->" in line.text:
        yield Finding(
            "--> is read as it stands",
            "Put <!-- where the comment begins, or take it away.",
            file,
            at,
            False,
        )


def _pronunciations(text: str, file: str, line: int | None) -> Iterator[Finding]:
    for found in SAID_BADLY.finditer(text):
        words = found[0]
        if not SAID_HERE.fullmatch(words) or words.startswith("{|"):
            words = words if len(words) <= SHOWN else f"{words[:SHOWN]} …"
            yield Finding(
                f"{words!r} does not say how a word is said",
                "Write it as {written|as it is said}, or {written|} for what is not said.",
                file,
                line,
            )


def _names_its_speaker(line: Quotation) -> bool:
    """Whether the words begin with their own speaker's name; another bold name is theirs, as in a
    block quotation of a conversation."""
    tag = SPEAKER_TAG.match(line.text)
    name = (tag["name"] or tag["other"] or "") if tag else ""
    return bool(tag) and name.strip().casefold() == line.speaker.casefold()
