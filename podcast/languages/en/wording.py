"""Every word that the scripter may add of its own, in one place: the narration says them, the
ledger knows them."""

from __future__ import annotations

from podcast.languages.en.narration_lists import words

SAYS = "says"
SAID = "said"
GOES_ON = "goes on"
WENT_ON = "went on"
CONTINUES = "continues"
CONTINUED = "continued"
ADDS = "adds"
ADDED = "added"
HAS_BEEN = "has been"
IS = "is"
OPENING_BY = "By {author}."
OPENING_BY_FOR = "By {author}, for {site}."
OPENING_FROM = "From {site}."
OPENING_DATE = "Published on {date}."
HEADLINE_QUOTES = "The headline quotes {who}: {words}"
HEADLINE_QUOTATION = "The headline is a quotation: {words}"
CLOSING = "That was “{title}”"
CLOSING_BY = "by {author}"
CLOSING_SITE = "from {site}"
QUOTED_TEXT = "Quoted text"  # in the cast, for a quotation block of nobody's
TEXT_GOES_ON = "The text goes on:"
NO_SPEAKER = "The article quotes these words:"
SO_CALLED = "so-called"
IN_WORDS = "in {whose} words"
WE_ASKED = "We asked:"
ASKS = "asks"
ASKED = "asked"
ANSWERS = "answers"
THE_ANSWER = "The answer:"
THAT = "that"
AGED = "aged"
SMALL_TABLE = "A table, row by row."
TABLE = "A table of {rows} rows is left out here."
CODE = "A piece of code is left out here."
END_OF_QUOTATION = "End of quotation."
# Words that our phrases are made of; a run of added words that holds no others is surely ours.
# Names, titles and descriptions that are said a second time are the article's words, and known by
# that.
ADDED_WORDS = words("added")
