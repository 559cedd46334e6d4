"""Parts of a law in brackets behind its number: "Sec. 4(b)(2)", "Article 6(1)(f)"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine
from podcast.speech.tagging.roman_values import from_roman

_REACH = 14  # tokens from a bracket back to "section", over the brackets between
_LONGEST = 4  # letters: "(viii)"


def subsection(line: TokenizedLine, i: int) -> Reading | None:
    """The bracket at token `i`, right behind a number, a letter or another bracket."""
    part = line.text[i + 1]
    if line.text[i + 2] != ")" or not (line.glued_before(i) or line.text[i - 1] == ")"):
        return None
    if line.kind[i + 1] not in (WORD, DIGITS) or len(part) > _LONGEST or i < 2:
        return None
    if line.kind[i + 1] == WORD and len(part) > 1 and not from_roman(part.upper()):
        return None
    if not _is_of_a_law(line, i):
        return None
    return Reading(i + 3, f" {_said(line, part)}", "citation")


def _said(line: TokenizedLine, part: str) -> str:
    if part.isdecimal():
        return line.en.whole(part)
    if len(part) > 1:
        return line.en.cardinal(from_roman(part.upper()))
    return part.upper()


def _is_of_a_law(line: TokenizedLine, i: int) -> bool:
    """Whether it hangs, over other brackets, on a number that has "section", "Art." or "§" before
    it."""
    k = i - 1
    while k > 2 and line.text[k] == ")" and line.text[k - 2] == "(" and i - k < _REACH:
        k -= 3
    while k > 0 and line.kind[k] in (WORD, DIGITS) and line.kind[k - 1] in (WORD, DIGITS):
        k -= 1  # "10b"
    if line.kind[k] != DIGITS:
        return False
    before = line.word_before(k)
    if before == ".":
        before = line.text[k - 3] if line.text[k - 1] == " " else line.text[k - 2]
    return before.lower() in words("cues", "law_part") or before == "§"
