"""Something that is not as it should be."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.errors import place


@dataclass(frozen=True, slots=True)
class Ailment:
    """What `podcast doctor` found."""

    what: str
    remedy: str = ""
    file: str = ""
    mended: bool = False
    error: bool = True  # False: it works all the same

    def __str__(self) -> str:
        return f"{place(self.file, None)}{self.what}"
