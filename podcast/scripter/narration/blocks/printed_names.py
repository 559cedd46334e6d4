"""What is printed under a quotation block: a name and an office, or the line of a network."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.metadata.post_authors import is_post_author, post_author
from podcast.kept_patterns import compiled
from podcast.script.model import Line, Narration, Quotation, Skipped
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.narration.sentences.script_markup import plain
from podcast.scripter.newsreader.air_copy import POST
from podcast.scripter.typography import finished

SAID = "name said before the words"
LED_IN = compiled(r"(?P<who>[A-Z][^:“”]*?)\s[a-z]+:\s“")


def tell_printed(printed: str, lines: Sequence[Line]) -> Line:
    """The line that says whose words `lines` were; of a post only the name, and that not if its
    voice was heard.

    >>> tell_printed("Maud Harker, captain", [])
    Narration(text='Maud Harker, captain.')
    >>> tell_printed("Ada Moss (@moss) May 3, 2026", [])
    Narration(text='Ada Moss.')
    >>> tell_printed("Ada Moss (@moss) May 3, 2026", [Quotation("Ada Moss", ("It sank.",))])
    Skipped(reason='handle and date of a post', text='Ada Moss (@moss) May 3, 2026')
    >>> tell_printed("Ada Moss (@moss)", [Narration("Moss adds: “It sank” in May.")])
    Skipped(reason='name said before the words', text='Ada Moss (@moss)')
    >>> tell_printed("Ada Moss (@moss)", [Narration("Orr told Moss: “It sank” in May.")])
    Narration(text='Ada Moss.')
    """
    name = post_author(printed) if is_post_author(printed) else printed
    if lines and isinstance(lines[-1], Narration) and _leads_in(name, lines[-1].text):
        return Skipped(SAID, printed)
    if not is_post_author(printed):
        return Narration(finished(plain(printed)))
    if any(isinstance(line, Quotation) and line.speaker == name for line in lines):
        return Skipped(POST, printed)
    return Narration(finished(plain(name)))


def _leads_in(name: str, told: str) -> bool:
    """Whether what is told begins with who says it: `Moss adds: “…`, `Ada Moss wrote: “…`."""
    said = LED_IN.match(told)
    return said is not None and said["who"] in (name, surname(name))
