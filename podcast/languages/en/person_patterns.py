"""English around a word that may be a person: what tells a person from a place, and whom a pronoun
may mean."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled

PRONOUN_GENDERS = {"he": "male", "she": "female"}
# "to Dock Street": rather a place
PLACED = compiled(r"\b(?:in|at|to|from|near|on|into|via)\s+(?:[^\W\d_]+\s)?$")
# "her client", ", the daughter of a keeper,": spoken of beside the one who is meant
BESIDE = compiled(
    r"(?:\b(?:his|her|their|its)|,\s+(?:the|an?)"
    r"|\b(?:is|was|be|being|as|became|becoming)\s+(?:the|an?)(?:\s+[\w-]+)?)\s+$"
)
PLACE = compiled(r"(?:\b(?:in|at|from|near|to)|\b[A-Z][\w’'-]+)\s+$")  # "South Carolina"
PLACE_GOES_ON = compiled(r"[\w’'-]+,\s+[A-Z]")  # "Washington, Iowa"
SPOKEN_TO = compiled(
    r"\b(?:asked|told|called|phoned|rang|met|saw|wrote to|spoke to|put it to)\s+"
    r"(?:the|an?|my|our|another)\s+$"
)
APPOSED = compiled(
    r",\s+(?:(?:the|an?|who|his|her|its|their|one)\s+)?"
    r"(?:(?:[\w’'-]+\s+){0,4}"
    # "a real estate tax specialist and senior fellow"
    r"|(?:(?!who\b|that\b|which\b|the\b|\w+ed\b)[\w’'-]+\s+){5,8})"
)
OWN = {
    "male": compiled(r"\b(?:he|his|him)\b", re.IGNORECASE),
    "female": compiled(r"\b(?:she|her)\b", re.IGNORECASE),
}
AGED = compiled(r"the \d{1,3}-year-old", re.IGNORECASE)
NAME_WORD = compiled(r"[^\W\d_][\w’'.-]*")
