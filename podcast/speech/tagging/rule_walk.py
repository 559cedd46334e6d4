"""One walk along a line, whatever claims its tokens: inline readings first, then the lexicons, then
the classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from podcast.speech.tagging.line_tokens import SPACE, Found, Sentence, Span
from podcast.speech.tagging.pronunciation import Lexicon

Claim = Callable[[Sentence, int], Found | None]


def walk(
    s: Sentence, claim: Claim, lexicon: Lexicon, inline: Mapping[str, tuple[str, str]]
) -> Iterator[Span]:
    """The line as spans of written and said; plain tokens have the class ""."""
    i = 0
    while i < s.size:
        if s.kind[i] == SPACE:
            yield Span(s.text[i], s.text[i], "")
            i += 1
            continue
        if s.text[i] in inline:
            yield Span(*inline[s.text[i]], "lexicon")
            i += 1
            continue
        entry = lexicon.match(s.text, i) if lexicon.entries else None
        found = Found(*entry, "lexicon") if entry else claim(s, i)
        if found:
            yield Span("".join(s.text[i : found.end]), found.said, found.kind)
            i = found.end
        else:
            yield Span(s.text[i], s.text[i], "")
            i += 1
