"""Letters and figures that are set otherwise, as the plain ones that are meant: "𝗕𝗼𝗹𝗱", "CO₂",
"5ᵗʰ", "Ⅳ", "❶", "🅰", "ᴄᴀᴘs"."""

from __future__ import annotations

import re
import unicodedata

from podcast.speech.tagging.roman_values import from_roman

# Other ways to set plain characters, by compatibility (NFKC). Not ½ and ².
_COMPATIBLE = re.compile(
    "[ʰ-ʸˠ-ˤᴬ-ᵪⁿ₀-₉Ⅰ-ↈ①-⓪㉑-㉟㊱-㊿㌀-㏿ﬀ-ﬆ℡！-～ℂℊ-ℕℙ-ℝℤℬℭℯ-ℴ\U0001d400-\U0001d7ff\U0001f100-\U0001f149]"
)
# Where a line may or may not be broken, inside words too; directions of writing.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_COMBINING = re.compile("(?<=[A-Za-z0-9 ])[\u0300-\u036f\u20d0-\u20f0]+")  # struck, underlined
_IN_DISKS = re.compile("[❶-➓⓫-⓿\U0001f150-\U0001f189]")
# Figures in circles that touch are several: "①②", "①Stir".
_IN_A_ROW = re.compile(r"([①-⒛⓪-⓾⓿㉑-㉟㊱-㊿❶-➓])(?=[①-⒛⓪-⓾⓿㉑-㉟㊱-㊿❶-➓\w])")
_ROMAN_SIGNS = re.compile(r"(?<!\w)[Ⅰ-ⅿ]+(?!\w)(?!\s[Cc]entur)")
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]*\s$")  # "Henry Ⅷ", "Chapter Ⅷ": other rules know these
_LONGEST_NAME = 24  # characters
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
_SMALL_CAPITAL_WORD = re.compile(f"[{''.join(_SMALL_CAPITALS)}sx]{{3,}}")


def plain_letters(text: str) -> str:
    """`text` in plain letters and figures.

    >>> plain_letters("𝗕𝗼𝗹𝗱 CO₂ ❷ 🅱 ɴᴏᴛᴇ S̶a̶l̶e̶")
    'Bold CO2 2 B note Sale'
    >>> plain_letters("①② and Ⅷ, but Henry Ⅷ")
    '1 2 and 8, but Henry VIII'
    """
    if text.isascii():
        return text
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    text = _IN_A_ROW.sub(r"\1 ", text)
    before = text
    text = _ROMAN_SIGNS.sub(lambda match: _roman_signs(match, before), text)
    text = _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _COMBINING.sub("", text)
    text = _IN_DISKS.sub(lambda match: _in_disk(match[0]), text)
    return _SMALL_CAPITAL_WORD.sub(lambda match: _small_capitals(match[0]), text)


def _roman_signs(match: re.Match[str], text: str) -> str:
    """ "Ⅷ" -> "8", where it counts no bearers of a name."""
    if _NAME_BEFORE.search(text[max(0, match.start() - _LONGEST_NAME) : match.start()]):
        return match[0]
    value = from_roman(unicodedata.normalize("NFKC", match[0]).upper())
    return str(value) if value else match[0]


def _in_disk(character: str) -> str:
    """ "❶" -> "1", "🅐" -> "A"."""
    value = unicodedata.numeric(character, None)
    if value is not None:
        return str(int(value))
    name = unicodedata.name(character, "")
    return name[-1] if " LETTER " in name else character


def _small_capitals(word: str) -> str:
    """ "ɴᴏᴛᴇ" -> "note"; a word of s and x alone is none."""
    if word.isascii():
        return word
    return "".join(_SMALL_CAPITALS.get(letter, letter) for letter in word)
