"""The line under a picture whose credit stands alone above it: `Ada Moss delivers a speech.`"""

from __future__ import annotations

from podcast.article.model import Block
from podcast.kept_patterns import compiled

REASON = "photo caption"
LONGEST = 24  # words
CREDIT = compiled(
    r".{0,60}?(?:\b(?:via|for)\s|/|^)\s?(?:getty(?:\simages)?|ap|reuters|afp|shutterstock|epa"
    r"|associated\spress|bloomberg|wireimage|filmmagic)\W*"
)
SHOWN = compiled(
    r"(?:[A-Z][\w.’'!-]*,?\s(?:and\s|of\s)?){1,6}"
    r"(?:introduces?|delivers?|speaks?|poses?|arrives?|attends?|performs?|walks?|waves?|holds?|hugs?"
    r"|greets?|address(?:es)?|stands?|sits?|accepts?|smiles?|talks?|listens?|gestures?|embraces?"
    r"|appears?|reacts?|celebrates?|shakes?|watch(?:es)?|looks?)\s.*"
)


def is_caption(text: str, before: Block | None) -> bool:
    """Whether a short line says what somebody does in a picture, right under a picture's credit.

    >>> from podcast.article.model import BlockKind
    >>> credit = Block(BlockKind.PARAGRAPH, "Nora Quist via Getty Images.")
    >>> is_caption("Ada Moss delivers a superb speech at Hest.", credit)
    True
    >>> is_caption("Ada Moss delivers a superb speech at Hest.", Block(BlockKind.PARAGRAPH, "It."))
    False
    >>> is_caption("Moss said on Monday that she speaks at Hest.", credit)
    False
    """
    if before is None or len(text.split()) > LONGEST or "“" in text or '"' in text:
        return False
    is_credit = before.skip is not None and "credit" in before.skip.reason
    is_credit = is_credit or CREDIT.fullmatch(before.text.lower()) is not None
    return is_credit and SHOWN.fullmatch(text) is not None
