"""A pasted text as lines, the rule that drops each, and the passage that is the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.normalization import letters_only
from podcast.article.paste.headline_search import is_title
from podcast.article.paste.lines.line_unwrapping import Line
from podcast.article.paste.passage_search import Passage

HEAD = 5  # lines in which a stated title is printed again


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text as lines, the rule that drops each, and the passage that is the article."""

    lines: Sequence[Line]
    rules: Sequence[LineRule | None]
    passage: Passage
    stated_title: str = ""  # what the source says beside the text: a mail's subject

    @property
    def passage_lines(self) -> range:
        """The places of the lines of the passage."""
        return range(self.passage.start, self.passage.end)

    @property
    def is_alone(self) -> bool:
        """Whether nothing is pasted after the article."""
        return self.passage.end == len(self.lines)

    @property
    def title_at(self) -> int:
        """The line of the title, -1 when the text begins without one."""
        if self.stated_title:
            return self._printed_title()
        if self.passage.headline >= 0:
            return self.passage.headline
        above = range(min(self.passage.start, len(self.lines) - 1), -1, -1)
        return next((index for index in (0, *above) if self._is_title(index)), -1)

    def _printed_title(self) -> int:
        """The line at the beginning that is the stated title, -1 when none is."""
        title = letters_only(self.stated_title)
        first = (index for index, line in enumerate(self.lines[:HEAD]) if not self.rules[index])
        return next((index for index in first if letters_only(self.lines[index].text) == title), -1)

    def _is_title(self, index: int) -> bool:
        return (
            len(self.lines) > 1 and self.rules[index] is None and is_title(self.lines[index].text)
        )
