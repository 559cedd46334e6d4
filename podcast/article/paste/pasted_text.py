"""A pasted text as lines, the rule that drops each, and the passage that is the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.paste.headline_search import is_title
from podcast.article.paste.line_unwrapping import Line
from podcast.article.paste.passage_search import Passage


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text as lines, the rule that drops each, and the passage that is the article."""

    lines: Sequence[Line]
    rules: Sequence[LineRule | None]
    passage: Passage

    @property
    def passage_lines(self) -> range:
        """The places of the lines of the passage."""
        return range(self.passage.start, self.passage.end)

    @property
    def title_at(self) -> int:
        """The line of the title, -1 when the text begins without one."""
        if self.passage.headline >= 0:
            return self.passage.headline
        above = range(min(self.passage.start, len(self.lines) - 1), -1, -1)
        return next((index for index in (0, *above) if self._is_title(index)), -1)

    def _is_title(self, index: int) -> bool:
        return (
            len(self.lines) > 1 and self.rules[index] is None and is_title(self.lines[index].text)
        )
