"""The first sentences of an episode, for lists of podcast apps."""

from __future__ import annotations

import re

from podcast.episode.display_text import clean, shorten
from podcast.languages.registry import telling_language
from podcast.script.model import Narration, Quotation, Script

LENGTH = 300  # characters: what apps show under a title before "more"
ENOUGH = 2 * LENGTH  # characters that are looked at
SAID = re.compile(r"\{([^{}|]*)\|[^{}]*\}")  # {written|said} of a script
LIST_ITEM = re.compile(r"(?:-|\d{1,3}\.)\s")
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
        if isinstance(line, Narration) and LIST_ITEM.match(line.text) and texts:
            break  # a list is not cut in its middle
        if isinstance(line, Narration | Quotation):
            texts.append(_shown(line))
        if len(texts) > 1 and sum(map(len, texts[1:])) > ENOUGH:
            break
    if len(texts) > 1 and _announces(texts[0], script.title):
        del texts[0]
    if len(texts) > 1 and _signs_off(texts[-1], script.title, script.language):
        del texts[-1]
    while len(texts) > 1 and texts[-1].endswith(":"):
        del texts[-1]  # nothing comes any more that it leads to
    return _opening(" ".join(texts), script.language)


def _shown(line: Narration | Quotation) -> str:
    """A line as it is read; somebody's words stand between marks."""
    text = clean(SAID.sub(r"\1", line.text))
    return f"“{text}”" if isinstance(line, Quotation) and text else text


def _signs_off(text: str, title: str, language: str) -> bool:
    """Whether a line is ours that closes the episode: `That was “The Salt Road”, by Nora Venn.`"""
    before, _, _ = telling_language(language).wording.closing.partition("{title}")
    return bool(before) and text.startswith(before) and _announces(text.removeprefix(before), title)


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
