"""English around verbs of saying: what is written, what leads, what hangs."""

from __future__ import annotations

import re

# What is written lasts: "The letter says", whenever it was written.
WRITTEN = re.compile(
    r"\b(?:statement|letter|report|filing|study|paper|book|essay|memo|ruling)\b", re.IGNORECASE
)
# A lead that ends so cannot be parted from the words after it.
HANGING_LEAD = (
    " that", " as", " of", " a", " an", " the", " to", " and", " is", " was", " are", " were",
)  # fmt: skip
# A subject that loses its capital inside a sentence.
# What "that" becomes before words that are a sentence of their own: "Moe tweeted this:".
THIS = "this"
# What "before" becomes where a sentence begins with it: "Then Moe added:".
THEN = "Then"
