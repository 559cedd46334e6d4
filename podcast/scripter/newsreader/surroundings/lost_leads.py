"""Lines that led to posts, pictures or films which are not in the text any more."""

from __future__ import annotations

from collections.abc import Iterator

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.scripter.newsreader.model import AirChange

REASON = "leads to what is not there"
LONGEST = 22  # words
SHOWN = compiled(
    r"\b(?:twitter|tweets?|tweeted|instagram|facebook|posts?|posted|internet|social media|online"
    r"|videos?|photos?|pictures?|images?|reactions?|reacted|users|memes?|clips?|gallery|screenshots?"
    r"|footage|tiktok)\b"
)
ONLY_POINTS = compiled(
    r"(?:here(?:[’']s| is| are| was| were)|see|watch|look at|take a look at|check out|listen to"
    r"|read|some|more|have a look)\b"
)
OPENS = ("“", '"', "‘", "'", "@", "—", "–", "-", "•", "*")
ANSWERS = (BlockKind.QUOTE, BlockKind.EMBED, BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.CODE)


def lost_lead(text: str, following: Block | None) -> Iterator[AirChange]:
    """A line that leads nowhere ends with a full stop; one that does nothing but point is left
    out.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(lost_lead(text, None)))
    >>> aired("Twitter was confused:"), aired("Here are some of the posts:")
    ('Twitter was confused.', '')
    """
    if not leads_nowhere(text, following):
        return
    if ONLY_POINTS.match(text.lower()):
        yield AirChange(0, len(text), "", REASON, left_out=True)
    else:
        yield AirChange(len(text) - 1, len(text), ".", REASON)


def leads_nowhere(text: str, following: Block | None) -> bool:
    """Whether a short line with a colon leads to something that is shown, and nothing that it could
    lead to follows.

    >>> after = Block(BlockKind.PARAGRAPH, "The mayor went home on Monday and said nothing.")
    >>> leads_nowhere("Twitter was confused by the boat:", after)
    True
    >>> leads_nowhere("She had one rule:", after), leads_nowhere("She had one rule:", None)
    (False, True)
    >>> leads_nowhere("Twitter was amused:", Block(BlockKind.PARAGRAPH, "“A boat!” wrote Moe."))
    False
    """
    if not text.endswith(":") or len(text.split()) > LONGEST:
        return False
    if following is None or following.kind in (BlockKind.HEADING, BlockKind.DIVIDER):
        return True
    if following.kind in ANSWERS or following.text.startswith(OPENS):
        return False
    return bool(SHOWN.search(text.lower())) and following.text.rstrip().endswith(
        (".", "!", "?", "”")
    )
