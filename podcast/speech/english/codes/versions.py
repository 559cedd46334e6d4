"""Numbers in points: "3.11.2", "192.168.0.1", "B.1.1.529"."""

from __future__ import annotations

from podcast.speech.english.codes.letter_codes import say_code_number
from podcast.speech.english.letters.spelling import spell
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine

_BEFORE_RELEASE = ("rc", "alpha", "beta", "dev", "pre", "preview")
_LONGEST = 12  # parts; what goes on longer is read on from there


def version(line: TokenizedLine, i: int) -> Reading | None:
    """ "3.11.2" point by point, "192.168.0.1" digit by digit."""
    text, kind = line.text, line.kind
    parts, j = [i], i + 1
    while text[j] == "." and kind[j + 1] == DIGITS and len(parts) < _LONGEST:
        parts.append(j + 1)
        j += 2
    if len(parts) < 3 or kind[i] != DIGITS:
        return None
    in_threes = all(len(text[k]) == 3 for k in parts[1:])
    address = len(parts) == 4 and len(text[i]) == 3  # 192.168.100.101
    numbered = len(parts) == 5 and len(text[i]) < 3  # 1.234.567.890.123 has five parts
    if in_threes and len(text[i]) < 4 and not address and not numbered:
        return None  # 1.234.567 is a number of the Continent
    lineage = kind[j] == WORD or all(len(text[k]) == 1 for k in parts)  # clade 2.3.4.4b
    if len(parts) == 4 and all(len(text[k]) < 4 for k in parts) and not lineage:
        return Reading(j, " dot ".join(digits(text[k]) for k in parts), "electronic")
    said = " point ".join(line.en.whole(text[k]) for k in parts)
    if text[j] == "-" and text[j + 1] in _BEFORE_RELEASE:  # 1.0.0-rc.2
        stage = spell(text[j + 1]) if len(text[j + 1]) < 3 else text[j + 1]
        number = j + 3 if text[j + 2] == "." else j + 2
        if kind[number] == DIGITS:
            return Reading(number + 1, f"{said} {stage} {line.en.whole(text[number])}", "code")
    return Reading(j, said, "code")


def dotted(line: TokenizedLine, i: int) -> Reading | None:
    """ "B.1.1.529": a lineage of letters and numbers."""
    text, kind = line.text, line.kind
    if (
        len(text[i]) > 3
        or not text[i].isupper()
        or text[i + 1] != "."
        or kind[i + 2] != DIGITS
        or line.glued_before(i)
    ):
        return None
    said, j = [spell(text[i])], i + 1
    while text[j] == "." and kind[j + 1] == DIGITS and len(said) < _LONGEST:
        said.append(say_code_number(text[j + 1], lowered=False))
        j += 2
    lineage = (len(text[i]) > 1 and text[i] != "NO") or (
        len(said) == 2 and len(text[i + 2]) > 2
    )  # "JN.1", "H.264"
    return Reading(j, " ".join(said), "code") if len(said) > 1 + (not lineage) else None
