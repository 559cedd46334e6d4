"""Signs between two scenes of a text: a line of stars, of dashes, of ornaments."""

from __future__ import annotations

import re

# Ornaments that are made of letters: "o0o", "-oOo-", "xxx".
LETTERED = re.compile(r"[\W_]*(?:o[0o]o|xxx|x x x)[\W_]*|[-–—~*=]+ ?[ox] ?[-–—~*=]+", re.IGNORECASE)


def is_scene_break(line: str) -> bool:
    """Whether a line is nothing but a sign that parts what is before it from what follows.

    >>> [is_scene_break(line) for line in ("* * *", "—", "o0o", "⁂", "Ends", "5")]
    [True, True, True, True, False, False]
    """
    if not line or line.isspace():
        return False
    return not any(map(str.isalnum, line)) or LETTERED.fullmatch(line.strip()) is not None
