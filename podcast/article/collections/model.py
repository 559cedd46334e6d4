"""An article of a collection, before it is read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from podcast.article.particulars import Particulars

NOTHING_TOLD = Particulars()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a collection says of one article: its words, and what is known beside them."""

    id: str  # its own name in the collection, by which it is known again
    place: int  # line of a file, row of a table, record of an archive; counted from 1
    html: str | None = None
    text: str | None = None
    url: str = ""
    told: Particulars = NOTHING_TOLD
    site: str = ""
    image: str = ""  # address of its picture
    dated: date | None = None  # published; of an archive: when it was fetched

    def digest(self) -> str:
        """SHA-256 of all that it says."""
        said = (self.html, self.text, self.url, self.told, self.site, self.image)
        return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()
