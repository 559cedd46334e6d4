"""Pronunciations in an article: "/ˈfɛri/", "[ʃɪˈvɔːn]", "KEE-yiv", "(LES-tər)". They are said as
they sound or left out, never spelled."""

from __future__ import annotations

import re
from functools import cache

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.tagging.holding.held_spans import HeldSpans
from podcast.speech.tagging.line_tokens import SPACE, WORD, Reading, SpokenSpan, TokenizedLine

_SIGNS = "ɛʃɪəɔʌʊɑɡθðʒŋɒæːˈˌɹɾʁɣβχɲɬʔʲʰɨʉɯɐɜøœɫʎħʕɕʑʂʐɚɝ"  # that no spelling has
_NOTATION = re.compile(
    rf"(?P<joint>(?:,? or |; |, )?)[/\[(]"
    rf"(?P<sounds>(?=[^/\[\]()\n]{{0,60}}[{_SIGNS}])[^/\[\]()\n]{{1,60}})[/\])]"
)
_BRACKETED = re.compile(rf"\(\s*([/\[][^/\[\]()\n]*[{_SIGNS}][^/\[\]()\n]*[/\]])\s*\)")
_TELLS_OF_SOUND = re.compile(
    r"\b(?:pronounce[sd]?|pronunciation|say|said|says|sounds? like|as|is|or)[:,]?\s*$"
)
_VOWELS = frozenset("aeiouyəɛɪɔʊʌɑæ")
_SOUNDED_OTHERWISE = "CXQKGJTPWNE"  # "Xi (SHEE-an)", "Cillian (KIL-ee-an)"
_BEFORE = 20  # characters that may tell that it is said
_LONGEST_SYLLABLE = 6
_MOST_SYLLABLES = 7
_SURE = 3  # syllables: "yoh-KOH-hah" is no compound of news


def hold_notations(text: str, held: HeldSpans) -> str:
    """`text` with a holder for each pronunciation in phonetic signs: as it sounds behind
    "pronounced", else left out with the "or" before it."""
    if not text.isascii() and any(sign in text for sign in _SIGNS):
        text = _BRACKETED.sub(r"\1", text)  # "(/tɛmz/)"
        return _NOTATION.sub(lambda match: _hold(match, text, held), text)
    return text


def _hold(match: re.Match[str], text: str, held: HeldSpans) -> str:
    joint, written = match["joint"], match[0][len(match["joint"]) :]
    said = respelling_of(match["sounds"])
    before = text[max(0, match.start() - _BEFORE) : match.start()] + joint
    if said and not joint and _TELLS_OF_SOUND.search(before):
        return held.hold(SpokenSpan(written, said, "pronunciation"))
    if joint.strip(" ,;") == "or":
        return held.hold(SpokenSpan(joint + written, "", "pronunciation"))
    return joint + held.hold(SpokenSpan(written, "", "pronunciation"))


def respelling_of(sounds: str) -> str:
    """Phonetic signs in letters that a voice reads so; "" where one has no counterpart.

    >>> respelling_of("ˈfɛri"), respelling_of("ʃɪˈvɔːn")
    ('feree', 'shivawn')
    """
    said = []
    i = 0
    while i < len(sounds):
        sign = next((sign for sign in _signs() if sounds.startswith(sign, i)), "")
        if sign:
            said.append(table("phonetic")[sign])
        elif sounds[i] in " -,;":
            said.append(" ")
        elif sounds[i].isalpha():
            return ""
        i += len(sign) or 1
    return " ".join("".join(said).split())


@cache
def _signs() -> tuple[str, ...]:
    return tuple(sorted(table("phonetic"), key=len, reverse=True))


def respelling(line: TokenizedLine, i: int) -> Reading | None:
    """ "KEE-yiv", "wuh-STER", "yoh-KOH-hah-mah", "LES-tər": syllables, the stressed one in
    capitals."""
    if line.text[i + 1] not in ("-", "‑") or line.text[i - 1] in ("-", "‑"):
        return None
    syllables = [line.text[i]]
    end = i + 1
    while line.text[end] in ("-", "‑") and line.kind[end + 1] == WORD:
        syllables.append(line.text[end + 1])
        end += 2
        if len(syllables) > _MOST_SYLLABLES:
            return None
    if not _are_syllables(syllables) or not _is_told(line, i, syllables):
        return None
    said = "-".join(_without_signs(syllable.lower()) for syllable in syllables)
    return Reading(end, said, "pronunciation")


def _are_syllables(parts: list[str]) -> bool:
    """Whether there is one in capitals and one in small letters, and all are short."""
    stressed = [part for part in parts if part.isupper() and len(part) > 1]
    small = [part for part in parts if part.islower()]
    short = all(
        len(part) <= _LONGEST_SYLLABLE and set(part.lower()) & _VOWELS for part in parts
    )  # not must-see-TV
    return bool(stressed) and bool(small) and short and len(stressed) + len(small) == len(parts)


def _is_told(line: TokenizedLine, i: int, parts: list[str]) -> bool:
    """Whether they can be nothing but a pronunciation: "EU-wide" and "post-NATO" are others."""
    if any(set(part) & set(_SIGNS) for part in parts):
        return True
    if any(part in table("acronyms") for part in parts if part.isupper()):
        return False
    if len(parts) >= _SURE and not set(parts) & words("cues", "function"):
        return True
    if _glosses_a_name(line, i, parts):
        return True
    return _follows_another(line, i) or bool(line.near(i, words("cues", "pronounced")))


def _glosses_a_name(line: TokenizedLine, i: int, parts: list[str]) -> bool:
    """ "Gdansk (guh-DANSK)", "Qatar (KUH-ter,": in brackets behind a name that begins alike;
    "(US-led)" is another."""
    end = i + 2 * len(parts) - 1
    if line.text[i - 1] != "(" or line.text[end] not in (")", ",", ";"):
        return False
    name = line.word_before(i - 1)
    if not name[:1].isupper() or set(parts) & words("cues", "behind_hyphen"):
        return False
    return name[0].lower() == parts[0][0].lower() or name[0] in _SOUNDED_OTHERWISE


def _follows_another(line: TokenizedLine, i: int) -> bool:
    """Whether another one stands right before: the second of "KEE-yiv; DUR-ham"."""
    last = i - 3
    if last < 2 or line.kind[i - 1] != SPACE or line.text[i - 2] not in (",", ";"):
        return False
    chain = line.text[max(0, last - 2 * _MOST_SYLLABLES) : last + 1]
    return chain[-2] in ("-", "‑") and any(
        syllable.isupper() and len(syllable) > 1 for syllable in chain
    )


def _without_signs(syllable: str) -> str:
    if syllable.isascii():
        return syllable
    return respelling_of(syllable.lower()) if set(syllable) & set(_SIGNS) else syllable
