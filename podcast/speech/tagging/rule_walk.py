"""One walk along a line, whatever claims its tokens: what is held first, then the lexicons, then
the classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from podcast.speech.tagging.line_tokens import SPACE, Reading, SpokenSpan, TokenizedLine
from podcast.speech.tagging.pronunciation import Lexicon

Claim = Callable[[TokenizedLine, int], Reading | None]


def walk(
    line: TokenizedLine, claim: Claim, lexicon: Lexicon, held: Mapping[str, SpokenSpan]
) -> Iterator[SpokenSpan]:
    """The line as spans of written and said; plain tokens have the class ""."""
    i = 0
    while i < line.size:
        if line.kind[i] == SPACE:
            yield SpokenSpan(line.text[i], line.text[i], "")
            i += 1
            continue
        if line.text[i] in held:
            yield held[line.text[i]]
            i += 1
            continue
        entry = lexicon.match(line.text, i) if lexicon.entries else None
        found = Reading(*entry, "lexicon") if entry else claim(line, i)
        if found:
            yield SpokenSpan("".join(line.text[i : found.end]), found.said, found.kind)
            i = found.end
        else:
            yield SpokenSpan(line.text[i], line.text[i], "")
            i += 1
