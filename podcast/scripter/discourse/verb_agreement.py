"""One or many: the form of the verb after a speaker."""

from __future__ import annotations

from podcast.languages.en.narration_lists import words
from podcast.scripter.discourse.referring_expressions import HEAD_END, PREPOSITION, TWO_NAMES
from podcast.scripter.model import Attribution, SpeakerKind

PLURAL = words("plurals")


def takes_plural_verb(attribution: Attribution) -> bool | None:
    """Whether the verb after this speaker is a plural one; None when that cannot be told."""
    speaker = (attribution.speaker or "").lower()
    words = speaker.split()
    if not words:
        return None
    if attribution.kind is SpeakerKind.PRONOUN:
        return (
            None
            if words[0] == "i"
            else words[0] in ("they", "we", "both", "others", "many", "some")
        )
    if attribution.kind is SpeakerKind.NAME and TWO_NAMES.fullmatch(attribution.resolved or ""):
        return True
    if (
        " and " in PREPOSITION.split(speaker, maxsplit=1)[0]
    ):  # not of "the director of parks and roads"
        return True if attribution.kind is SpeakerKind.NOMINAL else None
    if attribution.resolved and attribution.kind is SpeakerKind.NAME:
        return False
    head = HEAD_END.split(speaker, maxsplit=1)[0].split() or words
    if head[-1] in PLURAL or (head[-1].endswith("men") and head[-1] not in ("specimen", "women's")):
        return True
    if head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is", "’s", "'s")):
        proper = (
            (attribution.speaker or "").split()[len(head) - 1][:1].isupper()
        )  # "The Norrby Times" is one
        return True if attribution.kind is SpeakerKind.NOMINAL and not proper else None
    return False


def agree(verb: str, attribution: Attribution) -> str:
    """A verb in the third person of the present as this speaker needs it: `says`, or `say` of
    many."""
    if not takes_plural_verb(attribution) and (attribution.speaker or "").lower() not in (
        "i",
        "you",
    ):
        return verb
    first, _, rest = verb.partition(" ")
    first = {"goes": "go", "says": "say", "is": "are", "was": "were"}.get(first) or _plural(first)
    return f"{first} {rest}".strip()


def _plural(verb: str) -> str:
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb
