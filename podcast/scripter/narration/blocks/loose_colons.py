"""Announcements of what does not come: a colon that nothing follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podcast.script.model import Line, Narration, Query, Skipped


def without_loose_colons(lines: Sequence[Line], closing: Sequence[Line]) -> Iterator[Line]:
    """`The rowers seemed confused:` as a sentence, where the episode ends behind it.

    What it led to, a post or a picture, is not in the article. `closing` is what the narrator says
    at the very end.
    """
    for number, line in enumerate(lines):
        if isinstance(line, Narration) and line.text.endswith(":"):
            heard = (each for each in lines[number + 1 :] if not isinstance(each, Query | Skipped))
            after = next(heard, None)
            if after is None or after in closing:
                line = Narration(f"{line.text[:-1]}.")
        yield line
