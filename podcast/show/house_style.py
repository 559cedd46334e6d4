"""The house style of scripting: what `[script]` of podcast.toml and a script's head may set."""

from __future__ import annotations

from dataclasses import dataclass

STYLE_CHOICES: dict[str, tuple[str | bool, ...]] = {
    "attribution": ("before", "as-written"),
    "quote_voices": ("each", "one", "none"),
    "tense": ("present", "as-written"),
    "announce": (True, False),
    "round_numbers": (True, False),
    "notes": ("skip", "read"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """House style of scripting (podcast.toml `[script]`, any of it changeable in a script's front
    matter)."""

    attribution: str = "before"  # before | as-written
    quote_voices: str = "each"  # each | one | none
    tense: str = "present"  # present | as-written
    announce: bool = True  # open with title, author, site and date; close with the source
    round_numbers: bool = False  # the narrator says "about 63,000" for 63,412; never in a quotation
    notes: str = "skip"  # skip | read: a footnote at the place of its mark

    def __post_init__(self) -> None:
        """Raise ValueError for a value that is not one of the choices."""
        for name, choices in STYLE_CHOICES.items():
            if getattr(self, name) not in choices:
                known = ", ".join(str(choice).lower() for choice in choices)
                raise ValueError(f"{name} must be one of {known}, not {getattr(self, name)!r}")
