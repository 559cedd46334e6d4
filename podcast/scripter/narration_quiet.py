"""Words in marks that stay in the narrator's mouth: partial quotations, scare quotes, titles, nicknames."""

from __future__ import annotations

import re

from podcast.scripter import wording
from podcast.scripter.model import QuoteKind
from podcast.scripter.narration_sentences import Sentence
from podcast.scripter.narration_speech import single_spaced, words_of

URL = re.compile(r"\b(?:https?://|www\.)([^\s/<>\"'“”‘’()]+)[^\s<>\"'“”‘’()]*", re.IGNORECASE)
POINTING = re.compile(r"\b(the|these|those|this|that|his|her|their|its|an?|our)\s+$", re.IGNORECASE)
NAMING = re.compile(
    r"\b(?:called|named|known as|dubbed|termed|nicknamed|word|words|phrase|term|label|so-called|means?)\W*$",
    re.IGNORECASE,
)


def quiet(sentence: Sentence) -> str:
    """The sentence as the narrator reads it on: marks dropped, distance kept."""
    parts: list[str] = []
    for piece in sentence:
        text = piece.text
        if piece.quote is not None and piece.quote.kind is QuoteKind.SCARE and parts:
            text = _distant(text, parts)
        parts.append(text)
    return sites(single_spaced("".join(parts)))


def sites(text: str) -> str:
    """A bare URL becomes its site's name."""
    return URL.sub(_site, text)


def _site(hit: re.Match[str]) -> str:
    end = re.search(r"[.,;:!?]+$", hit[0])
    host = hit[1].rstrip(".,;:!?").removeprefix("www.").split(":")[0].split("@")[-1]
    return f"{host}{end[0] if end else ''}"


def _distant(text: str, parts: list[str]) -> str:
    """`the “experts”` -> `the so-called experts`, where the marks alone told that they are none."""
    before = parts[-1]
    pointing = POINTING.search(before[-12:])
    if words_of(text) > 2 or text[:1].isupper() or not pointing or NAMING.search(before[-24:]):
        return text
    if pointing[1].lower() == "an":
        parts[-1] = before.rstrip()[:-1] + " "
    return f"{wording.SO_CALLED} {text}"
