"""Stretches of a line that are settled before it is cut into tokens: each is held by one
private-use character until the line is walked."""

from __future__ import annotations

from podcast.speech.tagging.line_tokens import SpokenSpan

_FIRST = 0xE000  # of the private-use characters of the basic plane
_MOST = 6400


class HeldSpans:
    """Holder -> what it holds."""

    def __init__(self) -> None:
        self.spans: dict[str, SpokenSpan] = {}
        self._holders: dict[SpokenSpan, str] = {}

    def hold(self, span: SpokenSpan) -> str:
        """The character that stands for `span`; what is said itself when there are none left."""
        holder = self._holders.get(span)
        if holder is None:
            if len(self.spans) >= _MOST:
                return span.said
            holder = chr(_FIRST + len(self.spans))
            self.spans[holder] = span
            self._holders[span] = holder
        return holder
