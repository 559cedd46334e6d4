""" "St." and "Dr.": before a name or behind one."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine


def saint_or_street(line: TokenizedLine, i: int) -> Reading | None:
    """ "St." before a name is Saint, behind a street's name Street; "Dr." likewise Doctor or
    Drive."""
    dotted = line.text[i + 1] == "." and not line.glued_after(i + 2)
    end = i + 2 if dotted else i + 1
    if line.glued_after(end):
        return None
    following = line.text[end + 1] if line.kind[end] == SPACE else ""
    before = line.text[i - 2] if i > 1 and line.kind[i - 1] == SPACE else ""
    street, holy = (
        ("Drive", "Doctor")
        if line.text[i] == "Dr"
        else ("Street", "Sainte" if line.text[i] == "Ste" else "Saint")
    )
    behind = _behind_street_name(line, i, before)
    leads = is_name(following) and following not in words("cues", "opener")
    if is_name(following) and not (behind and (not leads or _house_number(line, i))):
        return Reading(end, holy, "abbreviation")
    if behind:
        return Reading(end, street + (point(line, end) if dotted else ""), "abbreviation")
    return None


def _behind_street_name(line: TokenizedLine, i: int, before: str) -> bool:
    if not before:
        return False
    ordinal = before in words("cues", "ordinal_suffix") and line.kind[i - 3] == DIGITS
    return ordinal or (is_name(before) and before not in words("cues", "opener"))


def _house_number(line: TokenizedLine, i: int) -> bool:
    """Whether digits stand within three words before token `i`."""
    return any(line.kind[k] == DIGITS for k in range(max(0, i - 7), i))
