"""Words in marks that stay in the narrator's mouth: partial quotations, scare quotes, titles, nicknames."""

from __future__ import annotations

import re

from podcast.scripter import wording
from podcast.scripter.model import QuoteKind
from podcast.scripter.narration.sentences import Sentence
from podcast.scripter.narration.speech import single_spaced, words_of
from podcast.scripter.sites import sites

BRACES = re.compile(r"\{([^{}|]*+\|[^{}]*+)\}")  # would be read as {written|said}
UNCLOSED = re.compile(r"\{(?![^{}]*\})")  # a sentence further on may close it
MARK_HOLDER = "\ue000"  # a character of private use, in the place of a mark
HELD = re.compile(f"{MARK_HOLDER}+")
STUCK = re.compile(r"[^\W_](?:[^\W_]|/)|[.:/@,;!?][^\W_]")  # two characters that make one word, or a URL, together
APART = re.compile(rf"(?<=[^\W_]){MARK_HOLDER}+(?=[^\W_]|/)|(?<=[.:/@,;!?]){MARK_HOLDER}+(?=[^\W_])")
HASHTAG = re.compile(r"(?<![\w&])#(?=[^\W\d_])(?!\w+(?:\s+#\w+){0,12}+\.?$)")
LAST_HASHTAGS = re.compile(r"(?<=[.!?…])((?:\s+#[^\W\d_]\w*)+)\.?$")  # of a post: they are there to be found by
LOOSE_HASH = re.compile(r"(?<![\w&])#(?=[^\W\d_]\w*\.?$)")
SHOUTING = re.compile(r"([!?])\1{1,}")
PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u2775\u2794-\u27bf\ufe0f\u200d\U000e0020-\U000e007f]+")
SIC = re.compile(r"(?<!\S)(\S++) \[sic\.?\]", re.IGNORECASE)
EXPLAINED = re.compile(
    r"\b(they|he|she|it|we|them|him|her|us|this|that|these|those|there|here) \[((?!sic\b)[^\[\]{}|]{2,60})\]",
    re.IGNORECASE,
)
DIRECTION = (
    r"(?:he |she |they |all )?(?:laughs?|laughing|laughter|chuckles?|smiles?|smiling|sighs?"
    r"|pauses?|long pause|nods?|applause|shrugs?|grins?)\.?"
)
STAGE = re.compile(rf" ?(?:\[{DIRECTION}\]|\({DIRECTION}\))", re.IGNORECASE)
FOOTNOTE = re.compile(r"(?<=[\w.,;:!?\"”’)])\[(?:\d{1,3}|note \d+)\](?!\()")
BULLET = re.compile(r"^[•·▪◦‣∙●○*–-]\s+")
INSERTED = re.compile(r"(?<!\w)(\w*+)\[([^\[\]{}|]{1,60})\](\w*+)")
POINTING = re.compile(r"\b(the|these|those|this|that|his|her|their|its|an?|our)\s+$", re.IGNORECASE)
NAMING = re.compile(
    r"\b(?:called|named|known as|dubbed|termed|nicknamed|word|words|phrase|term|label|so-called|means?)\W*$",
    re.IGNORECASE,
)


def unmarked(text: str) -> str:
    """The text without the holders of marks that are not said; words that only a mark parted stay two."""
    return single_spaced(HELD.sub("", APART.sub(" ", text))) if MARK_HOLDER in text else text


def quiet(sentence: Sentence) -> str:
    """The sentence as the narrator reads it on: marks dropped, distance kept."""
    parts: list[str] = []
    for piece, after in zip(sentence, [*sentence[1:], None], strict=True):
        text = piece.text
        if piece.quote is not None and after is not None and after.text.startswith((":", ";")):
            text = text.rstrip(".,")  # “We row.”: it is one stop
        amount = after is not None and after.text.startswith(" of ")  # a “chosen few” of the firms is no irony
        if piece.quote is not None and piece.quote.kind is QuoteKind.SCARE and parts and not amount:
            text = _distant(text, parts)
        if parts and piece.quote is not None and _is_said_whole(text, parts[-1]):
            parts[-1] = f"{parts[-1].rstrip()[:-1]}: "
        if parts and STUCK.fullmatch(parts[-1][-1:] + text[:1]):
            text = f" {text}"  # the marks that go parted two words
        parts.append(text)
    return sites(BULLET.sub("", unmarked(single_spaced("".join(parts)))))


def _is_said_whole(text: str, before: str) -> bool:
    """Whether a sentence of somebody's begins here: `He vowed, “We will row …”` has a colon for the ear."""
    from podcast.scripter.words import VERBS

    last = before.rstrip(" ,").rsplit(" ", 1)[-1].lower()
    return before.rstrip().endswith(",") and text[:1].isupper() and last in VERBS and words_of(text) > 2


def _distant(text: str, parts: list[str]) -> str:
    """`the “experts”` -> `the so-called experts`, where the marks alone told that they are none."""
    before = parts[-1]
    pointing = POINTING.search(before[-12:])
    if words_of(text) > 2 or text[:1].isupper() or not pointing or NAMING.search(before[-24:]):
        return text
    if pointing[1].lower() == "an":
        parts[-1] = before.rstrip()[:-1] + " "
    return f"{wording.SO_CALLED} {text}"


def without_noise(text: str) -> str:
    """A post's hashtag marks, pictures and repeated exclamation marks; none of them is a word."""
    text = SHOUTING.sub(r"\1", HASHTAG.sub("", text))
    return single_spaced(PICTURES.sub(" ", text)) if PICTURES.search(text) else text


def plain(text: str) -> str:
    """Text of the article as a script line: braces that would be taken for `{written|said}` become round brackets.

    The marks of footnotes stay to be seen and are not said.
    """
    if "{" in text:
        text = UNCLOSED.sub("(", BRACES.sub(r"(\1)", text))
    return FOOTNOTE.sub(r"{\g<0>|}", text) if "[" in text else text


def read_out(text: str) -> str:
    """A quotation with directions for what is written in square brackets: the words stay, the ear hears a sentence.

    `They [the ministers]` is said "The ministers", `[sic]` is not said, `[h]e` is said "he".
    """
    text = plain(text)
    if "#" in text:
        text = LOOSE_HASH.sub("", LAST_HASHTAGS.sub(r"{\1|}", text))
    if "[" not in text and "(" not in text:
        return text
    text = STAGE.sub(r"{\g<0>|}", text)
    if "[" not in text:
        return text
    text = SIC.sub(r"{\g<0>|\1}", text)
    parts = re.split(r"(\{[^{}]*\})", text)
    return "".join(part if part.startswith("{") else _brackets(part) for part in parts)


def _brackets(text: str) -> str:
    parts = re.split(r"(\{[^{}]*\})", EXPLAINED.sub(_explained, text))
    return "".join(part if part.startswith("{") else INSERTED.sub(r"{\g<0>|\1\2\3}", part) for part in parts)


def _explained(hit: re.Match[str]) -> str:
    said = hit[2]
    return f"{{{hit[0]}|{said[0].upper() + said[1:] if hit[1][0].isupper() else said}}}"
