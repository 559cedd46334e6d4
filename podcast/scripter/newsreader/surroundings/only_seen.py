"""What is there to be looked at, tapped or written to: nothing of it is for the ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "only to be seen"
SOURCE = "source in brackets"
LONGEST = 30  # words of a sentence that only points somewhere
SENTENCE = compiled(r"\S.*?(?:[.!?:…][\"”’')\]]*(?=\s|$)|$)", re.DOTALL)
# `It rained. [Calder Post]`: whose story is linked there.
CREDIT = compiled(
    r"(?:^\[(?=[A-Z0-9])|(?<=[.!?”\"’])\s*\[(?=[A-Z]|\d+[A-Za-z/]|538))[\w .,/&’'-]{0,60}\]?\W*$"
    r"|(?:^|(?<=[.!?”\"’])\s*|\s+)[(\[](?i:photo|image|picture|illustration|video|source)s?"
    r"(?i:\scredit)?\s?(?i::|/|\bby\b|\bcourtesy\b)[^()\[\]]{2,80}[)\]]?\W*$"
)
# A short link says nothing to the ear, not even whose it is.
SHORTENERS = [
    "amzn.to",
    "bit.ly",
    "t.co",
    "tinyurl.com",
    "ow.ly",
    "goo.gl",
    "buff.ly",
    "dlvr.it",
    "fb.me",
    "is.gd",
    "lnkd.in",
]
SHORT_LINK = compiled(
    rf"\s*[-–—:>(]*\s*\bhttps?://(?:{'|'.join(map(re.escape, SHORTENERS))})/[\w-]+/?\)?",
    re.IGNORECASE,
)
SENTENCES = ENGLISH.patterns["only_seen_sentence"]
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
    >>> aired("They rowed. [20/20]"), aired("They rowed. [538"), aired("They sat. (Photo: Al Roe")
    ('They rowed.', 'They rowed.', 'They sat.')
    >>> aired("Click here to see more. The pump is new.")
    'The pump is new.'
    >>> aired("Watch the harbour at night. The pump is found here and there.")
    'Watch the harbour at night. The pump is found here and there.'
    >>> aired("A lamp of brass, used: https://amzn.to/2iJFhRj")
    'A lamp of brass, used'
    """
    for pattern in (BRACKETS, PHRASES, SHORT_LINK):
        for found in pattern.finditer(text):
            yield AirChange(found.start(), found.end(), "", REASON, left_out=True)
    if credit := CREDIT.search(text):
        yield AirChange(credit.start(), credit.end(), "", SOURCE, left_out=True)
    for sentence in SENTENCE.finditer(text):
        if len(sentence[0].split()) <= LONGEST and SENTENCES.match(sentence[0]):
            end = sentence.end()
            yield AirChange(sentence.start(), end, "", REASON, left_out=True)
