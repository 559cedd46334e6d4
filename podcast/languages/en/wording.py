"""Our own words in English, for code that does not yet ask the text's language."""

from __future__ import annotations

from podcast.languages.our_words.own_words import own_words
from podcast.languages.registry import ENGLISH

_OWN = ENGLISH.wording
SAYS = _OWN.says
SAID = _OWN.said
GOES_ON = _OWN.goes_on
WENT_ON = _OWN.went_on
CONTINUES = _OWN.continues
CONTINUED = _OWN.continued
ADDS = _OWN.adds
ADDED = _OWN.added
HAS_BEEN = _OWN.has_been
IS = _OWN.is_
OPENING_BY = _OWN.opening_by
OPENING_BY_FOR = _OWN.opening_by_for
OPENING_FROM = _OWN.opening_from
OPENING_DATE = _OWN.opening_date
HEADLINE_QUOTES = _OWN.headline_quotes
HEADLINE_QUOTATION = _OWN.headline_quotation
CLOSING = _OWN.closing
CLOSING_BY = _OWN.closing_by
CLOSING_SITE = _OWN.closing_site
QUOTED_TEXT = _OWN.quoted_text
TEXT_GOES_ON = _OWN.text_goes_on
NO_SPEAKER = _OWN.no_speaker
QUOTE = _OWN.quote
IN_WORDS = _OWN.in_words
WE_ASKED = _OWN.we_asked
ASKS = _OWN.asks
ASKED = _OWN.asked
ANSWERS = _OWN.answers
THE_ANSWER = _OWN.the_answer
THAT = _OWN.that
AGED = _OWN.aged
SMALL_TABLE = _OWN.small_table
TABLE = _OWN.table
NOTE = _OWN.note
CODE = _OWN.code
END_OF_QUOTATION = _OWN.end_of_quotation
ADDED_WORDS = own_words(ENGLISH)
