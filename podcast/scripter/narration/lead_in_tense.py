"""How somebody who goes on speaking is named again: varied as a newsroom varies it, the same way every time."""

from __future__ import annotations

from enum import Enum

from podcast.scripter import wording

SHORT = 20  # words; a last stretch that is no longer is added rather than gone on with


class Resumption(Enum):
    """Where a speaker takes up again; each has its verbs as (present, past), the likeliest first."""

    STRETCH = ((wording.GOES_ON, wording.WENT_ON), (wording.CONTINUES, wording.CONTINUED))  # amid a long quotation
    MORE = ((wording.ADDS, wording.ADDED), (wording.GOES_ON, wording.WENT_ON))  # its end, or another one

    def verb(self, before: str, *, past: bool) -> str:
        """The verb of saying for this resumption, another than the one `before`."""
        present = next(verbs for verbs in self.value if before not in verbs)
        return present[past]
