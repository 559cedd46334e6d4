"""The first sentences of an episode, for lists of podcast apps."""

from __future__ import annotations

import re

from podcast.episode.display_text import clean, shorten
from podcast.script.model import Narration, Quotation, Script

LENGTH = 300  # characters: what apps show under a title before "more"
ENOUGH = 2 * LENGTH  # characters that are looked at
SAID = re.compile(r"\{([^{}|]*)\|[^{}]*\}")  # {written|said} of a script
WORD = re.compile(r"\w+")
# share of a title's words that its announcement has: quotation marks are turned into words there
SAME = 0.8


def summarise(script: Script) -> str:
    """The opening of what the article says, without the announcement of title, author, site and
    date.

    Whole sentences when there are any that are short enough.
    """
    texts: list[str] = []
    for line in script.lines:
        if isinstance(line, Narration | Quotation):
            texts.append(clean(SAID.sub(r"\1", line.text)))
        if len(texts) > 1 and sum(map(len, texts[1:])) > ENOUGH:
            break
    if len(texts) > 1 and _announces(texts[0], script.title):
        del texts[0]
    return _opening(" ".join(texts), script.language)


def _opening(text: str, language: str) -> str:
    from podcast.speech.sentence_splitting import split_sentences

    taken = ""
    for sentence in split_sentences(text[:ENOUGH], language):
        longer = f"{taken} {sentence}".strip()
        if len(longer) > LENGTH:
            break
        taken = longer
    return taken or shorten(text, LENGTH)


def _announces(text: str, title: str) -> bool:
    """Whether a line begins with the words of the title."""
    wanted = WORD.findall(title.casefold())
    begins = WORD.findall(text.casefold())[: len(wanted) + 3]
    return bool(wanted) and sum(word in begins for word in wanted) >= SAME * len(wanted)
