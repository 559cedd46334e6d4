"""The text in which quotations are looked for: the article's blocks for the ear, quotation blocks
between marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.scripter.quotations.speaker_labels import is_full_name, label_of

MARKED = compiled(r"[\s(]*[\"“„«‘'”]")
# A paragraph that is one quotation, and one with a name after a dash behind it.
WHOLE = compiled(r"[“\"„«][^“”\"„«»]+[”\"“»]")
SIGNED = compiled(
    r"(?P<words>\s*[“\"„«][^“”\"„«»]+[”\"“»])\s*[-–—]{1,2}\s*(?P<who>[^\W\d_a-z][^“”\"]{2,90}?)\s*"
)
INNER_MARK = compiled(r"[“”„«»\"]")
SENTENCE_END = compiled(r"[.!?…][”’\"')]*$")
SIGNATURE = 14  # words, at most
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block and where its text stands in the source, with the marks that were put around it; (-1,
    -1) nowhere."""

    block: Block
    start: int
    end: int
    quoted: bool = False  # marks were put around it
    closes: bool = False  # one behind it, too: no more of the same words follow
    printed: str = ""  # whose words it says they are
    # the line that says whose words the block before is; `end` is where that block begins
    signature: bool = False


def compose(blocks: Sequence[Block]) -> tuple[str, list[PlacedBlock]]:
    """The source, blocks parted by a blank line, and the place of every block in it."""
    parts: list[str] = []
    placed: list[PlacedBlock] = []
    parts_of_quotations = _parts_of_quotations(blocks)
    at = 0
    for number, block in enumerate(blocks):
        if not block.kept or not block.text.strip():
            placed.append(PlacedBlock(block, -1, -1))
            continue
        if number and _is_signature(block) and _may_be_signed(placed[-1]):
            placed[-1] = replace(placed[-1], printed=block.text.strip(" —–-"))
            placed.append(PlacedBlock(block, -1, placed[-1].start, signature=True))
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        text, quoted, printed = _words_of(block, following, is_part=number in parts_of_quotations)
        closes = quoted and (bool(printed) or len(text) > 1 + len(block.text))
        placed.append(PlacedBlock(block, at, at + len(text), quoted, closes, printed))
        parts.append(text)
        at += len(text) + 2
    return "\n\n".join(parts), placed


def with_inner_marks_single(source: str, placed: Sequence[PlacedBlock]) -> str:
    """The source, of the same length, with marks inside of quotation blocks that do not look like
    the ones around: who is quoted within somebody's words does not speak here."""
    parts: list[str] = []
    at = 0
    for place in placed:
        if place.quoted:
            parts += [source[at : place.start + 1]]
            at = place.end - place.closes
            parts += [INNER_MARK.sub("’", source[place.start + 1 : at])]
    return "".join([*parts, source[at:]])


def _words_of(block: Block, following: Block | None, *, is_part: bool) -> tuple[str, bool, str]:
    """The words of a block as the source has them, whether marks were put around them, and whose
    they are by what is printed beside them.

    `“The pier is a ruin.” — Ada Finch` -> the quotation, `Ada Finch`; in a block quote `Bob Hale:
    We left.` -> `“We left.”`, `Bob Hale`
    """
    if not is_part and not is_quotation(block):
        signed = SIGNED.fullmatch(block.text)
        is_signed = signed is not None and block.kind in (*QUOTED, BlockKind.PARAGRAPH)
        if signed is None or not is_signed or len(signed["who"].split()) > SIGNATURE:
            return block.text, False, block.attribution
        return signed["words"], False, signed["who"]
    label = label_of(block.text)
    # "Ada Moss: the pier will fall" is what a post tells of her
    is_labelled = (
        block.kind is BlockKind.QUOTE and is_full_name(label.name) and not block.attribution
    )
    words = block.text[label.end :] if is_labelled else block.text
    printed = label.name if is_labelled else block.attribution
    is_last = bool(printed) or following is None or not _goes_on(following)
    return f"“{words}{'”' if is_last else ''}", True, printed


def _goes_on(following: Block) -> bool:
    """Whether a block goes on with the quotation that stands before it."""
    is_next = following.kept and following.kind in QUOTED and not following.apart
    return is_next and not _is_signature(following)


def _parts_of_quotations(blocks: Sequence[Block]) -> set[int]:
    """The blocks with marks of their own that are a part of somebody's longer words: `“I was
    tired,” he said.` between paragraphs without marks in one block quote."""
    parts: set[int] = set()
    run: list[int] = []
    for number, block in enumerate(blocks):
        if not (run and number == run[-1] + 1 and _goes_on(block)):
            run = []
        if block.kept and block.kind in QUOTED and not _is_signature(block):
            run.append(number)
            at = len(run) - 1
            if _is_prose(block):
                parts.update(run)
            elif at and run[0] in parts:
                parts.add(number)
        if block.attribution:
            run = []
    return {number for number in parts if MARKED.match(blocks[number].text)}


def _is_prose(block: Block) -> bool:
    """Whether a block of a quotation is sentences without marks."""
    return is_quotation(block) and SENTENCE_END.search(block.text) is not None


def _may_be_signed(place: PlacedBlock) -> bool:
    """Whether the line after a block may say whose words it is."""
    is_whole = place.quoted or WHOLE.fullmatch(place.block.text.strip()) is not None
    return is_whole and not place.printed and place.start >= 0


def _is_signature(block: Block) -> bool:
    """`— Maud Harker, captain` as the last paragraph of a quotation block, or the first after
    it."""
    text = block.text.strip()
    return (
        block.kept
        and block.kind in (*QUOTED, BlockKind.PARAGRAPH)
        and text.startswith(("—", "–", "--"))
        and len(text.split()) <= SIGNATURE
    )


def is_quotation(block: Block) -> bool:
    """Whether a block is somebody's words without marks of their own."""
    return (
        block.kept
        and block.kind in QUOTED
        and bool(block.text.strip())
        and not MARKED.match(block.text)
    )
