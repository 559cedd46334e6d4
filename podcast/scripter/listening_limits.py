"""What a listener can bear: words before a change of voice, before being told again who speaks."""

from __future__ import annotations

LONG = 45  # words after which a listener has to be told again who speaks
TAIL = 15  # words; fewer are not worth saying again who speaks
FEW = 8  # words; fewer do not change the voice
MOST_SENTENCES = 3  # in one go, of a long quotation
CONNECTIVE = 4  # words before a quotation that may go before its speaker: "But", "In the end"
