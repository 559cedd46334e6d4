"""What is there to be looked at, tapped or written to: nothing of it is for the ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "only to be seen"
SOURCE = "source in brackets"
SHOP = "terms of a shop"
LONGEST = 30  # words of a sentence that only points somewhere
SENTENCE = compiled(r"\S.*?(?:(?<!\bP)(?<!\bP\.O)[.!?:…][\"”’')\]]*(?=\s|$)|$)", re.DOTALL)
# `It rained. [Calder Post]`: whose story is linked there.
CREDIT = compiled(
    r"(?:^\[(?=[A-Z0-9])|(?<=[.!?”\"’])\s*\[(?=[A-Z]|\d+[A-Za-z/]|538))[\w .,/&’'-]{0,60}\]?\W*$"
    r"|^[A-Z][^.!?\[\]]{20,120}(?<=\w)(?P<source>\s\[[A-Z][\w .&]{1,30}\])$"
    r"|(?:^|(?<=[.!?”\"’])\s*|\s+)[(\[](?i:photo|image|picture|illustration|video|source)s?"
    r"(?i:\scredit)?\s?(?i::|/|\bby\b|\bcourtesy\b)[^()\[\]]{2,80}[)\]]?\W*$"
)
# A short link says nothing to the ear, not even whose it is.
SHORTENERS = (
    r"amzn\.to|bit\.ly|t\.co|tinyurl\.com|ow\.ly|goo\.gl|buff\.ly|dlvr\.it|fb\.me|is\.gd|lnkd\.in"
    r"|trib\.al"
)
# Those of one paper each, which stand bare behind an item of a digest as well: "nyti.ms/2Ab3c".
OF_A_PAPER = (
    r"nyti\.ms|on\.(?:wsj|ft|msnbc|cnn|mktw|inc|rt)\.(?:com|net)|politi\.co|wapo\.st|cnn\.it|reut\.rs|nyp\.st|bbc\.in"
    r"|bloom\.bg|nydn\.us|dnain\.fo|herl\.ds|huff\.to|usat\.ly|theatln\.tc|lat\.ms|apne\.ws|abcn\.ws"
    r"|cbsn\.ws|nbcnews\.to|hill\.cm|n\.pr|tcrn\.ch|read\.bi|ti\.me|slate\.me|thebea\.st|econ\.st|yhoo\.it|gu\.com"
)
SHORT_LINK = compiled(
    rf"\s*[-–—:>(]*\s*\bhttps?://(?:{SHORTENERS})/[\w-]+/?\)?"
    rf"|\s?[-–—:>(\[]?\s?(?<![\w./@-])(?:https?://)?(?:{OF_A_PAPER})(?:/[\w-]+)?/?[)\]]?(?![\w.-]*\w)",
    re.IGNORECASE,
)
HOST = compiled(r"\.\w\w")  # no link is without it, and few texts are with it
BELOW = compiled(r"Below,\s(?P<first>[\w“])(?!hold)")  # "Below, we list all five."
SENTENCES = ENGLISH.patterns["only_seen_sentence"]
TERMS = ENGLISH.patterns["shop_terms_sentence"]
BRACKETS = ENGLISH.patterns["only_seen_brackets"]
PHRASES = ENGLISH.patterns["only_seen_phrase"]


def only_seen(text: str) -> Iterator[AirChange]:
    """Sentences, brackets and phrases that point to what a listener has not got.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(only_seen(text))).strip()
    >>> aired("The pump (pictured above) is new. Watch the full video below.")
    'The pump is new.'
    >>> aired("Ada Moss, pictured left, rows. Follow her on Instagram at @moss.")
    'Ada Moss, rows.'
    >>> aired("The race is on. [Calder Post, Hest Echo]")
    'The race is on.'
    >>> aired("Why nobody rows home any more from Norrby [Calder Post]")
    'Why nobody rows home any more from Norrby'
    >>> aired("Contact Moe at www.moe.example or P.O. Box 69, Hest. She writes.")
    'She writes.'
    >>> aired("They rowed. [20/20]"), aired("They rowed. [538"), aired("They sat. (Photo: Al Roe")
    ('They rowed.', 'They rowed.', 'They sat.')
    >>> aired("Below, the Calder Post lists all five boats.")
    'The Calder Post lists all five boats.'
    >>> aired("Click here to see more. The pump is new.")
    'The pump is new.'
    >>> aired("Watch the harbour at night. The pump is found here and there.")
    'Watch the harbour at night. The pump is found here and there.'
    >>> aired("A lamp of brass, used: https://amzn.to/2iJFhRj")
    'A lamp of brass, used'
    >>> aired("They rowed home. nyti.ms/2Ab3c"), aired("It sank. (on.wsj.com/2xY)")
    ('They rowed home.', 'It sank.')
    """
    yield from short_links(text)
    for pattern in (BRACKETS, PHRASES):
        for found in pattern.finditer(text):
            yield AirChange(found.start(), found.end(), "", REASON, left_out=True)
    if credit := CREDIT.search(text):
        part = "source" if credit["source"] else 0  # behind a headline, or all of it
        yield AirChange(credit.start(part), credit.end(part), "", SOURCE, left_out=True)
    if below := BELOW.match(text):
        at = below.start("first")
        yield AirChange(0, at, "", REASON, left_out=True)
        yield AirChange(at, at + 1, below["first"].upper(), REASON)
    for sentence in SENTENCE.finditer(text):
        if len(sentence[0].split()) > LONGEST:
            continue
        for kind, reason in ((SENTENCES, REASON), (TERMS, SHOP)):
            if kind.match(sentence[0]):
                yield AirChange(sentence.start(), sentence.end(), "", reason, left_out=True)
                break


def short_links(text: str) -> Iterator[AirChange]:
    """Links that say nothing to the ear, in any language.

    >>> [change.start for change in short_links("Una lampada https://amzn.to/2iJFhRj")]
    [11]
    """
    if HOST.search(text):
        for found in SHORT_LINK.finditer(text):
            yield AirChange(found.start(), found.end(), "", REASON, left_out=True)
