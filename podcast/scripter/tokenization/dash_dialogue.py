"""Dialogue that begins with a dash: `—No sé —dijo Silva—. Ya veré.`, `— Je reste, dit-elle.`"""

from __future__ import annotations

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.tokenization.mark_pairs import Pair
from podcast.scripter.tokenization.paragraphs import Paragraph

OPENING = compiled(r"[—―–][ \u00a0\u202f]?(?=[\w¿¡…«“])")
# `Habló Silva. |—No sé —dijo|`
INSIDE = compiled(r"(?<=[.!?…:»”])[ \u00a0\u202f]([—―][ \u00a0\u202f]?)(?=[¿¡«“]?[^\W\d_a-zà-ÿ])")
# `, avoua Luc Aubry.` as the last of it, `—dijo Silva` anywhere
ENDS_SAYING = compiled(r"[,?!…][ \u00a0\u202f](?P<clause>[^,.;:?!]{2,60})[.…]?\s*$")
DASHED = compiled(r"[ \u00a0\u202f][—―](?=\w)(?P<clause>[^,.;:?!—]{2,60})")
WORDS = compiled(r"[^\W\d_]+")
MOST_BEFORE_VERB = 3  # words of a saying clause before its verb: `m’a-t-il |dit`
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
        elif not opening:
            spoken += _inside(text, paragraph, number, language)
    first = {pair.paragraph: pair.start for pair in reversed(spoken)}
    kept = (pair for pair in pairs if pair.start < first.get(pair.paragraph, len(text)))
    return sorted([*spoken, *kept], key=lambda pair: pair.start)


def _inside(text: str, paragraph: Paragraph, number: int, language: Language) -> list[Pair]:
    """What is said behind the narrator's sentences, where a verb of saying tells so."""
    hits = list(INSIDE.finditer(text, paragraph.start, paragraph.end))
    ends = [*(hit.start() for hit in hits[1:]), paragraph.end]
    found: list[Pair] = []
    for hit, end in zip(hits, ends, strict=False):
        said = text[hit.end() : end]
        clauses = [*ENDS_SAYING.finditer(said), *DASHED.finditer(said)]
        if any(_tells(clause["clause"], language) for clause in clauses):
            found += _pieces(text, hit.end(), end, number)
    return found


def _tells(clause: str, language: Language) -> bool:
    words = [word.lower() for word in WORDS.findall(clause)[:MOST_BEFORE_VERB]]
    return any(word in language.speech_verbs.kind for word in words)


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
