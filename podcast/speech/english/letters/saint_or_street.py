""" "St." and "Dr.": before a name or behind one."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Found, Sentence


def saint_or_street(s: Sentence, i: int) -> Found | None:
    """ "St." before a name is Saint, behind a street's name Street; "Dr." likewise Doctor or
    Drive."""
    dotted = s.text[i + 1] == "." and not s.glued_after(i + 2)
    end = i + 2 if dotted else i + 1
    if s.glued_after(end):
        return None
    following = s.text[end + 1] if s.kind[end] == SPACE else ""
    before = s.text[i - 2] if i > 1 and s.kind[i - 1] == SPACE else ""
    street, holy = (
        ("Drive", "Doctor")
        if s.text[i] == "Dr"
        else ("Street", "Sainte" if s.text[i] == "Ste" else "Saint")
    )
    behind = _behind_street_name(s, i, before)
    leads = is_name(following) and following not in words("cues", "opener")
    if is_name(following) and not (behind and (not leads or _house_number(s, i))):
        return Found(end, holy, "abbreviation")
    if behind:
        return Found(end, street + (point(s, end) if dotted else ""), "abbreviation")
    return None


def _behind_street_name(s: Sentence, i: int, before: str) -> bool:
    if not before:
        return False
    ordinal = before in ("st", "nd", "rd", "th") and s.kind[i - 3] == DIGITS
    return ordinal or (is_name(before) and before not in words("cues", "opener"))


def _house_number(s: Sentence, i: int) -> bool:
    """Whether digits stand within three words before token `i`."""
    return any(s.kind[k] == DIGITS for k in range(max(0, i - 7), i))
