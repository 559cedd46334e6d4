"""Verbs of saying: past and present, participles that go on, verbs that tell how it was said."""

from __future__ import annotations

from podcast.languages.en.narration_lists import words


def expressive(verb: str) -> str:
    """`laughed` -> `laughing`; "" when the verb is one of saying."""
    return EXPRESSIVE.get(verb.lower(), "")


# Past -> present, for verbs of saying that read well in the present when the words still hold.
PRESENT = {
    "said": "says",
    "added": "adds",
    "asked": "asks",
    "argued": "argues",
    "claimed": "claims",
    "conceded": "concedes",
    "concluded": "concludes",
    "continued": "continues",
    "emphasised": "emphasises",
    "emphasized": "emphasizes",
    "explained": "explains",
    "insisted": "insists",
    "maintained": "maintains",
    "noted": "notes",
    "replied": "replies",
    "stated": "states",
    "stressed": "stresses",
    "warned": "warns",
}
# Not verbs of saying: they tell how it was said. They stay as a participle beside "says".
EXPRESSIVE = {
    "laughed": "laughing", "laughs": "laughing", "smiled": "smiling", "smiles": "smiling",
    "sighed": "sighing",
    "sighs": "sighing", "shrugged": "shrugging", "shrugs": "shrugging", "nodded": "nodding",
    "nods": "nodding",
    "grinned": "grinning", "grins": "grinning", "sobbed": "sobbing", "sobs": "sobbing",
    "cried": "crying",
    "wept": "weeping", "weeps": "weeping", "beamed": "beaming", "beams": "beaming",
    "chuckled": "chuckling",
    "chuckles": "chuckling", "winked": "winking", "winks": "winking",
}  # fmt: skip
# Participles that bring on what is said next: they cannot stand before the quotation. Participle ->
# (past, present).
SAYING_ON = {
    "adding": ("added", "adds"), "noting": ("noted", "notes"), "warning": ("warned", "warns"),
    "explaining": ("explained", "explains"), "insisting": ("insisted", "insists"),
    "arguing": ("argued", "argues"),
    "saying": ("said", "says"), "calling": ("called", "calls"),
    "describing": ("described", "describes"),
    "stressing": ("stressed", "stresses"), "urging": ("urged", "urges"),
    "claiming": ("claimed", "claims"),
    "admitting": ("admitted", "admits"), "recalling": ("recalled", "recalls"),
    "citing": ("cited", "cites"),
    "asking": ("asked", "asks"), "replying": ("replied", "replies"),
    "concluding": ("concluded", "concludes"),
    "declaring": ("declared", "declares"), "joking": ("joked", "jokes"),
    "predicting": ("predicted", "predicts"),
    "accusing": ("accused", "accuses"), "blaming": ("blamed", "blames"),
    "promising": ("promised", "promises"),
}  # fmt: skip
PUT_TO = (
    "asked",
    "told",
    "questioned",
    "quoted",
    "informed",
    "called",
)  # "Berg, asked about it, says"
HELPERS = words("helpers")
IRREGULAR = words("irregular pasts")
NOT_PAST_ED = words("no pasts")
