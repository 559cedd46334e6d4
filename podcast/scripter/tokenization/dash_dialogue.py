"""Dialogue that begins with a dash: `—No sé —dijo Silva—. Ya veré.`, `— Je reste, dit-elle.`"""

from __future__ import annotations

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.tokenization.mark_pairs import Pair
from podcast.scripter.tokenization.paragraphs import Paragraph

OPENING = compiled(r"[—―–][ \u00a0\u202f]?(?=[\w¿¡…«“])")
# A dash before the narrator's words stands apart from what is said and close to them.
TO_NARRATOR = compiled(r"[ \u00a0\u202f]([—―–])(?=\w)")
FROM_NARRATOR = compiled(r"[—―–]([.,;:!?…]*)[ \u00a0\u202f]*")


def with_dialogue(
    text: str, pairs: list[Pair], inside: list[Paragraph], language: Language
) -> list[Pair]:
    """Pairs for what is said in paragraphs that begin with a dash, where the language prints it so.

    Such a pair has no marks: `opened == start`, `closed == end`.
    """
    if not language.traits.dash_dialogue:
        return pairs
    spoken: list[Pair] = []
    for number, paragraph in enumerate(inside):
        opening = OPENING.match(text, paragraph.start, paragraph.end)
        if opening and not _is_list(text, inside, number):
            spoken += _pieces(text, opening.end(), paragraph.end, number)
    taken = {pair.paragraph for pair in spoken}
    return sorted(
        [*spoken, *(pair for pair in pairs if pair.paragraph not in taken)],
        key=lambda pair: pair.start,
    )


def _is_list(text: str, inside: list[Paragraph], number: int) -> bool:
    """Whether the paragraph is an item: short, without an end mark, as the next or the last is."""
    end = text[inside[number].end - 1]
    return end not in ".!?…»”" and inside[number].end - inside[number].start < SHORT_ITEM


SHORT_ITEM = 80  # characters


def _pieces(text: str, start: int, end: int, number: int) -> list[Pair]:
    """What is said, the narrator's words between dashes left out."""
    found: list[Pair] = []
    while start < end:
        leave = TO_NARRATOR.search(text, start, end)
        stop = leave.start() if leave else end
        if stop > start:
            found.append(Pair(start, start, stop, stop, number))
        if leave is None:
            break
        back = FROM_NARRATOR.search(text, leave.end(), end)
        if back is None:
            break
        start = back.end()
    return found
