"""Texts that ask for consent to cookies: taken out of a page, however long they are."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.prose import word_count

# Names that pages and consent services give to the box.
BOX_NAMES = re.compile(
    r"\bgdpr|cookie-?(?:banner|notice|consent|bar|popup|message|law|info|modal|overlay|dialog)"
    r"|consent-?(?:banner|modal|dialog|popup|manager|box|overlay|layer)|onetrust|didomi|\bqc-cmp"
    r"|\bcmp-?(?:box|container|banner|root)|cookiebot|cybotcookie|\beu-?cookie|truste-",
    re.IGNORECASE,
)
BOXES = ("div", "section", "aside", "dialog", "form")
# What one paragraph of such a text says, all three of them: what, whose, and of the reader.
SAYS = (
    re.compile(r"\bcookies?\b", re.IGNORECASE),
    re.compile(
        r"\b(?:we|our|us|this (?:web)?site|wir|unsere[nrs]?|nous|nos|notre|nosotros|nuestr[ao]s?"
        r"|utiliz?amos|noi|nostr[aoei]|utilizziamo|wij|onze)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\byour (?:device|choices?|consent|browser|preferences|experience)\b"
        r"|\bpartners?n?\b|\bpartenaires\b|\bsocios\b|\bconsent\b|\baccept\b|\bagree\b"
        r"|\beinwilligung\w*|\bihr\w* (?:gerät|browser|nutzung|auswahl)|\banzeigen\b|\bwerbung\b"
        r"|\bconsentement\b|\bconsentimiento\b|\bconsenso\b|\bpublicit\w+|\bpublicidad\b",
        re.IGNORECASE,
    ),
)
# What its further paragraphs are about, where one says all that.
TALKS = re.compile(
    r"\bcookies?\b|\bconsent\b|\blegitimate interests?\b|\bpartners?n?\b|\bvendors\b"
    r"|\badvertising\b|\bpersonal data\b|\bbrowsing data\b"
    r"|\byour (?:choices?|preferences|privacy|rights?)\b"
    r"|\beinwilligung\w*|\bwerbung\b|\bpartenaires\b|\bconsentement\b|\bsocios\b|\bpublicidad\b"
    r"|\bconsentimiento\b|\bconsenso\b",
    re.IGNORECASE,
)
MENTIONS = etree.XPath("boolean(.//p[contains(., 'ookie')])")
FEWEST_WORDS = 15  # of other paragraphs that have to be left on the page


def take_out_consent(tree: HtmlElement) -> None:
    """Take out, in place, boxes named as consent text and boxes whose paragraphs are one; none
    that holds a headline or an article."""
    for box in list(tree.iter(*BOXES)):
        if _is_named(box.get("class"), box.get("id")) and not _holds_article(box):
            _drop(box)
    if not MENTIONS(tree):
        return
    boxes: dict[HtmlElement, list[HtmlElement]] = {}
    for paragraph in tree.iter("p"):
        boxes.setdefault(paragraph.getparent(), []).append(paragraph)
    texts = {box: [_text(paragraph) for paragraph in inside] for box, inside in boxes.items()}
    asking = {box for box, inside in texts.items() if _is_consent(box, inside)}
    others = boxes.keys() - asking
    words = sum(word_count(text) for box in others for text in texts[box])
    if words >= FEWEST_WORDS or any(_has_headline(box) and any(texts[box]) for box in others):
        for box in asking:
            _drop(box)


@lru_cache(4096)
def _is_named(names: str | None, identity: str | None) -> bool:
    return BOX_NAMES.search(f"{names or ''} {identity or ''}") is not None


def _is_consent(box: HtmlElement, texts: list[str]) -> bool:
    said = [text for text in texts if text]
    asks = any(all(pattern.search(text) for pattern in SAYS) for text in said)
    return asks and all(map(TALKS.search, said)) and not _holds_article(box)


def _has_headline(box: HtmlElement) -> bool:
    return box.find("h1") is not None


def _holds_article(box: HtmlElement) -> bool:
    if box.tag in ("body", "main", "article"):
        return True
    return next(box.iter("h1", "article", "main"), None) is not None


def _text(paragraph: HtmlElement) -> str:
    return " ".join("".join(paragraph.itertext()).split())


def _drop(box: HtmlElement) -> None:
    if box.getparent() is not None:
        box.drop_tree()
