"""Comments of a script file: what is skipped, what the editor is asked; all others are notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podcast.script.model import Meant, Query, Skipped

COMMENT_OPEN = re.compile(r"(<)(\\*!--)")
COMMENT_CLOSE = re.compile(r"(--)(\\*>)")
SKIPPED = re.compile(r"\s*skipped \(((?:\\.|[^)\\])*)\):(.*)", re.DOTALL)
MEANT = re.compile(r"\s*meant(?::(.*))?\s*", re.DOTALL)
QUERY = re.compile(r"\s*who speaks\?(.*)", re.DOTALL)


# For whoever has a few lines; of a whole file `comments` is quicker.
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of Markdown, and where it stands."""

    start: int
    end: int
    text: str  # between its marks


def comments(body: str) -> Iterator[Comment]:
    """The comments that are closed, in order; in one walk, however many marks there are."""
    end = 0
    while (start := body.find("<!--", end)) >= 0 and (close := body.find("-->", start + 4)) >= 0:
        end = close + 3
        yield Comment(start, end, body[start + 4 : close])


def our_comment(text: str) -> Skipped | Query | Meant | None:
    """What a comment has for us; None where it is an editor's note to herself."""
    if skipped := SKIPPED.fullmatch(text):
        reason = re.sub(r"\\(.)", r"\1", " ".join(skipped[1].split()))
        return Skipped(reason, _uncommented(skipped[2]))
    if query := QUERY.fullmatch(text):
        return Query(_uncommented(query[1]))
    if meant := MEANT.fullmatch(text):
        return Meant(_uncommented(meant[1] or ""))
    return None


def _uncommented(text: str) -> str:
    """The words of a comment, single-spaced, `--\\>` an arrow again."""
    return " ".join(re.sub(r"(--\\*)\\>", r"\1>", text).split())
