"""What is printed under a quotation block: a name and an office, or the line of a network."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.metadata.post_authors import is_post_author, post_author
from podcast.script.model import Line, Narration, Quotation, Skipped
from podcast.scripter.narration.sentences.script_markup import plain
from podcast.scripter.newsreader.air_copy import POST
from podcast.scripter.typography import finished


def tell_printed(printed: str, lines: Sequence[Line]) -> Line:
    """The line that says whose words `lines` were; of a post only the name, and that not if its
    voice was heard.

    >>> tell_printed("Maud Harker, captain", [])
    Narration(text='Maud Harker, captain.')
    >>> tell_printed("Ada Moss (@moss) May 3, 2026", [])
    Narration(text='Ada Moss.')
    >>> tell_printed("Ada Moss (@moss) May 3, 2026", [Quotation("Ada Moss", ("It sank.",))])
    Skipped(reason='handle and date of a post', text='Ada Moss (@moss) May 3, 2026')
    """
    if not is_post_author(printed):
        return Narration(finished(plain(printed)))
    name = post_author(printed)
    if any(isinstance(line, Quotation) and line.speaker == name for line in lines):
        return Skipped(POST, printed)
    return Narration(finished(plain(name)))
