"""The first sentences of an episode, for lists of podcast apps."""

from __future__ import annotations

import re

from podcast.episode.text import clean, shorten
from podcast.script.model import Narration, Quotation, Script

LENGTH = 300  # characters: what apps show under a title before "more"
SAID = re.compile(r"\{([^{}|]*)\|[^{}]*\}")  # {written|said} of a script


def summarise(script: Script) -> str:
    """The opening of what the article says, without the announcement of title, author, site and date."""
    texts = [clean(SAID.sub(r"\1", line.text)) for line in script.lines if isinstance(line, Narration | Quotation)]
    body = texts[next((i for i, text in enumerate(texts) if not _announces(text, script)), 0) :]
    return shorten(" ".join(body), LENGTH)


def _announces(text: str, script: Script) -> bool:
    title = clean(script.title).rstrip(".").casefold()
    return bool(title) and title in text.casefold()
