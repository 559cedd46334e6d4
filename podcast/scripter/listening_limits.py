"""What a listener can bear: words before a change of voice, before being told again who speaks."""

from __future__ import annotations

LONG = 45  # words quoted after which a pronoun is no longer clear
STRETCH = 120  # words in one voice after which a listener has to be told again who speaks
FEW = 8  # words; fewer do not change the voice
CONNECTIVE = 4  # words before a quotation that may go before its speaker: "But", "In the end"
