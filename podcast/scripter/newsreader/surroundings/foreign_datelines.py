"""Where a report was filed, as other languages than English print it: `Graz (APA) - `, `Graz. `,
`PUERTO NORTE.- `. Not for the ear."""

from __future__ import annotations

from collections.abc import Iterator

from podcast.article.model import Article, BlockKind
from podcast.kept_patterns import compiled
from podcast.scripter.newsreader.model import AirChange

REASON = "dateline"
PLACE_WORDS = 4  # "NUEVO PUERTO DEL NORTE"
CAPITAL = r"[^\W\d_a-zà-ÿß]"
INSIDE_PLACE = r"(?:(?:de|del|la|le|les|du|sur|am|an|der|im|bei|in)\s)*"
PLACE = rf"{CAPITAL}[\w.’'-]+(?:(?:\s|\s?/\s?){INSIDE_PLACE}{CAPITAL}[\w.’'-]+){{0,4}}"
STATE = r"(?:,\s[^\W\d_]{2,5}\.)?"  # "Sin.", of Sinaloa
DAY = r"(?:,?\s(?:\d{1,2}\.?(?:er)?\s(?:de\s)?[^\W\d_]{3,10}\.?|[^\W\d_]{5,10}))?"
AGENCY = r"\((?:[A-Z]{2,6}|[a-z]{2,5}|[A-Z][\w ]{2,20})(?:[/.,-]\s?[\w ]{2,12}){0,3}\)"
BEGINS = r"(?=[„«“\"»¿¡—‚‹]?\s?[^\W_a-zà-ÿß])"
WITH_AGENCY = compiled(rf"(?:(?P<place>{PLACE}){STATE}{DAY}\s?)?{AGENCY}\s?[-–—:.]*\s+{BEGINS}")
WITH_DASH = compiled(
    rf"(?P<place>[^\W\d_a-zà-ÿß]{{3,}}(?:\s[^\W\d_a-zà-ÿß]{{2,}}){{0,3}}){DAY}\s?(?:\.\s?)?[-–—]+\s+{BEGINS}"
)
WITH_STOP = compiled(rf"(?P<place>{PLACE})(?P<sep>\.-?|\s?[.:]?\s?[–—]|\s-)\s+{BEGINS}")


def foreign_dateline(text: str, whole: str) -> Iterator[AirChange]:
    """The dateline at the start of a report's text; a place with nothing but a full stop behind it
    has to stand in the article's headline or text again.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text, whole=""): return changed(text, list(foreign_dateline(text, whole)))
    >>> aired("Graz (XPA) - Die Fähre sank.")
    'Die Fähre sank.'
    >>> aired("(XGA) – Quelque 300 habitants sont partis.")
    'Quelque 300 habitants sont partis.'
    >>> aired("PUERTO NORTE.- Veintisiete perros ladraron.")
    'Veintisiete perros ladraron.'
    >>> aired("Niederau. Die Fähre sank.", "Niederau: Die Fähre sank. In Niederau regnet es.")
    'Die Fähre sank.'
    >>> aired("Dies irae. Die Fähre sank."), aired("Schluss. Die Fähre sank.", "Schluss. Die Fähre")
    ('Dies irae. Die Fähre sank.', 'Schluss. Die Fähre sank.')
    """
    found = WITH_AGENCY.match(text) or WITH_DASH.match(text)
    if found is None:
        found = WITH_STOP.match(text)
        is_told_by_dash = found is not None and found["sep"] == ".-"
        if found is None or (not is_told_by_dash and whole.count(found["place"].rstrip(".")) < 2):
            return
    place = (found["place"] or "").split()
    if len(place) <= PLACE_WORDS + 1:
        yield AirChange(0, found.end(), "", REASON, left_out=True)


def foreign_datelines(article: Article) -> dict[int, list[AirChange]]:
    """The dateline of an article in another language, by its block: the first paragraph may have
    one."""
    prose = (
        number
        for number, block in enumerate(article.blocks)
        if block.kept and block.kind is BlockKind.PARAGRAPH
    )
    first = next(prose, None)
    if first is None:
        return {}
    whole = f"{article.title} {article.text}"
    found = list(foreign_dateline(article.blocks[first].text, whole))
    return {first: found} if found else {}
