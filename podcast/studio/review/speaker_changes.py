"""Who speaks, changed by the editor: another name, nobody, or somebody for words that had none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from podcast.errors import invalid
from podcast.script.model import Line, Narration, Quotation
from podcast.studio.text.card_edits import QUOTE_FIRST
from podcast.studio.text.head_changes import with_voice
from podcast.studio.text.script_text import Card, ScriptText
from podcast.studio.text.text_changes import with_lines

VoiceFor = Callable[[str], str]  # the voice of somebody new
LONGEST_LEAD_IN = 24  # words of "Marta Silva, who sails the boats, says:"
IN_MARKS = re.compile(r"[“\"]([^”\"]+)[”\"]")
CLAUSE = re.compile(r"[^.!?“”\"]{0,60}[.!?]")  # " she said."
SAID = re.compile(
    r"\b(?:said|says|asked|asks|added|adds|told|tells|replied|replies|wrote|writes|explained|"
    r"explains|recalled|recalls|noted|notes)\b"
)
# "The article quotes these words:", which stands where nobody was sure who speaks
ANNOUNCES = re.compile(r"(?:^|(?<=[.!?”\"]) )[^.!?:“”\"]{1,60}:$")
MOST_SAYING = 8  # words of a clause that only says who spoke


def with_speaker(text: ScriptText, card: Card, name: str, voice_for: VoiceFor) -> str:
    """The quotation given to somebody else, and the words before it that announce them."""
    quotation = card.line
    if not isinstance(quotation, Quotation):
        raise invalid("only a quotation has a speaker", remedy=QUOTE_FIRST)
    name = " ".join(name.split())
    if not name:
        return without_speaker(text, card)
    if name == quotation.speaker:
        return text.text
    lines: list[Line] = [replace(quotation, speaker=name)]
    first = card.at
    lead_in = _lead_in(text, card)
    if lead_in is not None:
        announced = _renamed(lead_in.text, quotation.speaker, name)
        if announced != lead_in.text:
            first, lines = first - 1, [Narration(announced), *lines]
    return _in_cast(with_lines(text, first, card.at + 1, lines), text, name, voice_for)


def without_speaker(text: ScriptText, card: Card) -> str:
    """The narrator says the words, between marks, as the article has them; nobody is announced."""
    quotation = card.line
    if not isinstance(quotation, Quotation):
        raise invalid("only a quotation has a speaker", remedy=QUOTE_FIRST)
    said = [Narration(f"“{part}”") for part in quotation.text.split("\n\n")]
    lead_in = _lead_in(text, card)
    only_announces = lead_in is not None and quotation.speaker.split()[-1] in lead_in.text
    first = card.at - 1 if only_announces else card.at
    return with_lines(text, first, card.at + 1, said)


def settled(text: ScriptText, card: Card, number: int, name: str, voice_for: VoiceFor) -> str:
    """A question to the editor answered: the words get a line of their own, in this speaker's
    voice; without a name they stay the narrator's, and nobody asks again."""
    assert text.script is not None
    if not 0 <= number < len(card.queries):
        raise invalid("that question is not asked any more", remedy="Reload the page.")
    at = card.at + 1 + number
    asked = card.queries[number]
    if not name:
        return with_lines(text, at, at + 1, ())
    name = " ".join(name.split())
    narration = card.line
    if not isinstance(narration, Narration):
        raise invalid("the words are not the narrator's", remedy="Change the speaker instead.")
    begin, words, end = _asked_words(narration.text, asked.question)
    before = ANNOUNCES.sub("", narration.text[:begin].rstrip())
    after = narration.text[end:].strip()
    if (clause := CLAUSE.match(after)) and _only_says(clause[0]):
        after = after[clause.end() :].strip()
    lines: list[Line] = [
        Narration(f"{before} {name} says:".strip()),
        Quotation(name, _ended(words)),
    ]
    lines += [Narration(after)] if after else []
    rest = [*text.script.lines[card.at + 1 : at], *text.script.lines[at + 1 : card.end]]
    return _in_cast(with_lines(text, card.at, card.end, [*lines, *rest]), text, name, voice_for)


def _in_cast(changed: str, text: ScriptText, name: str, voice_for: VoiceFor) -> str:
    assert text.script is not None
    if text.script.voice_of(name) is not None:
        return changed
    return with_voice(changed, name, voice_for(name))


def _lead_in(text: ScriptText, card: Card) -> Narration | None:
    """The line before a quotation that announces its speaker, and nothing else."""
    assert text.script is not None
    before = text.script.lines[card.at - 1] if card.at else None
    if isinstance(before, Narration) and before.text.endswith(":"):
        sentence = re.split(r"(?<=[.!?])\s", before.text)
        if len(sentence) == 1 and len(before.text.split()) <= LONGEST_LEAD_IN:
            return before
    return None


def _renamed(announced: str, old: str, new: str) -> str:
    """`Marta Silva says:` of somebody else; a description that goes with the name goes too.

    >>> _renamed("Marta Silva, who sails the boats, says:", "Marta Silva", "Tomas Reck")
    'Tomas Reck says:'
    >>> _renamed("On Monday, Silva said:", "Marta Silva", "Tomas Reck")
    'On Monday, Tomas Reck said:'
    """
    for known in (old, old.rsplit(maxsplit=1)[-1]):
        found = re.search(rf"\b{re.escape(known)}\b(?:, [^:]*?,(?= \w+:$))?", announced)
        if found:
            return announced[: found.start()] + new + announced[found.end() :]
    return announced


def _asked_words(narration: str, question: str) -> tuple[int, str, int]:
    """Where the words stand that are asked about, with their marks."""
    shown = IN_MARKS.search(question)
    start = " ".join(shown[1].removesuffix("…").split()[:4]) if shown else ""
    for found in IN_MARKS.finditer(narration):
        if start and " ".join(found[1].split()).startswith(start.rstrip(".,;")):
            return found.start(), found[1], found.end()
    raise invalid(
        "the words that are asked about do not stand there any more",
        remedy="Give them a line of their own, or say that it is the narrator's.",
    )


def _only_says(clause: str) -> bool:
    """Whether what follows a quotation only says who spoke: " she said."

    >>> _only_says("she said."), _only_says("she said, and left the harbour at once.")
    (True, False)
    """
    return bool(SAID.search(clause)) and len(clause.split()) <= MOST_SAYING and "," not in clause


def _ended(words: str) -> str:
    """A quotation as a sentence of its own: "We row at dawn," ends with a stop."""
    words = words.strip()
    words = words.removesuffix(",")
    return words if words[-1:] in ".?!…" else f"{words}."
