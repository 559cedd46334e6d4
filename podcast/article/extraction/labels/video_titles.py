"""The title of a film that is shown within the text."""

from __future__ import annotations

import re

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import Skip
from podcast.article.normalization import tidy
from podcast.article.prose import is_prose

VIDEO_TITLE = Skip("video-title", "title of a video")
# Classes of the box of a film, or of its title.
FILM = re.compile(
    r"(?:^|[\s_-])(?:video|player)(?:$|[\s_-](?:title|headline|embed|player|box|caption))"
    r"|(?:^|[\s_-])embed(?:ded)?[\s_-]video",
    re.IGNORECASE,
)
HOLDERS = ("span", "div", "a", "p", "h2", "h3", "h4", "h5")


def is_video_title(block: TextBlock) -> bool:
    """Whether all of a line that is no sentence stands in an element named as a film's."""
    if is_prose(block.text) and not block.text.endswith(("”", '"', "’")):
        return False
    return any(
        FILM.search(names) is not None and tidy(holder.text_content()) == block.text
        for holder in block.element.iter(*HOLDERS)
        if (names := holder.get("class"))
    )
