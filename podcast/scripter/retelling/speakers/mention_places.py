"""Where a mention stands in the narrator's words after a quotation, if it is not its speaker."""

from __future__ import annotations

from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.retelling.passages import Passage
from podcast.scripter.retelling.people.known_names import KnownNames


def is_told_of(attribution: Attribution, found: Attribution, names: KnownNames) -> bool:
    """Whether a mention stands in what is told of the subject: `so ein Betriebsrat, |der
    namentlich nicht| genannt werden möchte`."""
    first = (attribution.speaker or "").lower().partition(" ")[0]
    is_relative = first in names.language.constructions.relative_subjects
    between = names.source[found.mention[1] : attribution.mention[0]]
    is_behind = found.mention[1] < attribution.mention[0] and between.strip() == ","
    return is_relative and is_behind and attribution.kind is SpeakerKind.NOMINAL


def does_something_else(attribution: Attribution, passage: Passage, names: KnownNames) -> bool:
    """Whether a mention begins another clause: `“…”, concluyó, y |el gobernador| se rió`."""
    mention = attribution.mention[0]
    for text, start in passage.gaps:
        if not start <= mention < start + len(text):
            continue
        before = text[: mention - start].rsplit(",", 1)
        if len(before) == 2 and before[1].strip() in names.language.constructions.and_words:
            return any(map(str.isalpha, before[0]))
    return False
