"""Which line of a paste is the title: the page's, printed again over the article, or the one that
tells most of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.metadata.titles import same_title
from podcast.article.normalization import letters_only
from podcast.article.paste.lexical_overlap import WORDS, roots
from podcast.article.prose import is_prose, word_count
from podcast.kept_patterns import compiled
from podcast.languages.en.clause_openers import opens_a_clause

MOST_HEADLINES = 12  # places of a title that are tried
# Between a title and the name of its site.
BETWEEN_TITLE_AND_SITE = compiled(r"\s+[|–—·•:»-]\s+")
SHORTEST_TITLE = 8  # letters of one without its site's name: a shorter one is also a section's
ABOVE = 12  # lines above the first paragraph that are tried as its title
FEWEST_WORDS, MOST_WORDS = 2, 30  # of a title
UNDER = 2  # lines under a title that its byline or date is one of
BYLINES, STAMPS = ("byline", "author-line"), ("stamp", "updated-at")
DATED_BYLINES = ("byline-dated", "byline-with-credits")  # names, and much else
HEAD_RULES = (*BYLINES, *STAMPS, "reading-time")  # what stands above a text
TELLS = 3  # words of one that is found by what it tells
LONGEST_SENTENCE = 20  # words of a title that is a sentence
ENDS_OF_TITLES = "?!”\"’»'"  # of one that is a sentence: asked, called out, quoted
DATELINE = compiled(r"[A-Z][A-Z .’'-]{2,40}(?:, [^()]{3,24})? \([A-Za-z.]{2,12}\)")  # "SKERRY (QN)"
UNFINISHED = ",;"  # ends of a line that goes on in the next one
DECKED = ";"  # between a headline and its deck, where an archive prints both in one field
SAME_WORDS = 0.7  # share of a title's words in which an editor's shorter one is the same
WORDS_IN_CASE = compiled(r"[^\W\d_]+")
LONG_WORD, FEWEST_LONG_WORDS = 4, 4  # letters; words of a headline in which nearly every one …
TITLE_CASE = 0.85  # … has a capital
# In a line of more than one sentence, or with a speaker; the stop of an initial ends none, nor one
# before a small letter: "Rowers to sue Calif. on access".
SAID = compiled(r"(?<![A-Z])(?:\.\s(?![a-z])|\.[”\"’»]\s|[!?…][”\"’»]?\s)|,[”\"’»]")


def find_headlines(lines: Sequence[str]) -> list[int]:
    """The lines that are the page's title, which its first line is."""
    title, words = letters_only(lines[0]), _long_words(lines[0])
    without_site = letters_only(BETWEEN_TITLE_AND_SITE.split(lines[0])[0])

    def is_printing(line: str) -> bool:
        printed = letters_only(line)
        return (
            (printed == without_site and len(printed) >= SHORTEST_TITLE)
            or same_title(printed, title)
            or same_words(_long_words(line), words)
        )

    printings = (index for index, line in enumerate(lines) if is_printing(line))
    return list(islice(printings, MOST_HEADLINES))


def same_words(line: set[str], title: set[str]) -> bool:
    """Whether a line says the title in almost the same words: editors shorten it for the tab."""
    return len(line) >= 4 and len(line & title) >= SAME_WORDS * len(line)


def guess_headlines(
    lines: Sequence[str], rules: Sequence[LineRule | None], first: int, last: int
) -> list[int]:
    """The lines that look like the title of a paste that no title begins.

    The one above the first paragraph that says most words of the article, and those with a byline
    or a date under them.
    """
    told = {root for line in lines[first:last] if is_prose(line) for root in roots(line)}
    above = range(max(0, first - ABOVE), first)
    near = [index for index in above if rules[index] is None and _may_tell(lines[index])]
    best = max(
        near,
        key=lambda index: (len(told & roots(lines[index])), word_count(lines[index])),
        default=None,
    )
    over_a_byline = (index for index in range(last) if _is_over_byline(lines, rules, index))
    return [*_printings(lines, best), *islice(over_a_byline, MOST_HEADLINES)]


def _printings(lines: Sequence[str], headline: int | None) -> list[int]:
    """A title's line, and the first line that says the same."""
    if headline is None:
        return []
    title = letters_only(lines[headline])
    earlier = (index for index in range(headline) if letters_only(lines[index]) == title)
    return [headline, *islice(earlier, 1)]


def _is_over_byline(lines: Sequence[str], rules: Sequence[LineRule | None], index: int) -> bool:
    """Whether a line may be the title that the byline or date under it belongs to."""
    if rules[index] is not None:
        return False
    under = rules[index + 1 : index + 1 + UNDER]
    if not any(rule is not None and rule.name in HEAD_RULES for rule in under):
        return False
    return word_count(lines[index]) > TELLS and is_title(lines[index])  # a name has three words


def is_title(line: str) -> bool:
    """Whether a line may be a title: no sentence, or one that asks, calls out or quotes, and nobody
    says it.

    >>> is_title("The lamp of Corran Head"), is_title("“Who lights it now?”")
    (True, True)
    >>> is_title("Moss: 'We are going to row so far.'")
    True
    >>> is_title("The lamp was lit by hand for ninety years.")
    False
    >>> is_title("Moss: Race Was ‘More Fun Than Ever,’ Not a ‘Show of Force.’")
    True
    """
    if DATELINE.fullmatch(line):
        return False
    if line[-1] in UNFINISHED or (line[-1] == "." and opens_a_clause(line)):
        return False  # "Dear Ines,", "It was dark."
    if not is_prose(line) or in_title_case(line):
        return FEWEST_WORDS <= word_count(line) <= MOST_WORDS
    return (
        word_count(line) <= LONGEST_SENTENCE
        and line[-1] in ENDS_OF_TITLES
        and not SAID.search(line)
    )


def may_name(paragraph: str) -> bool:
    """Whether the first paragraph of a text without a title can name it: one short sentence, said
    by nobody, or a headline with its deck behind it.

    >>> may_name("The U.N. chief and J. Vale row home."), may_name("Rowing is dear. Good.;")
    (True, True)
    >>> may_name("Rowers to sue Calif. on river access.")
    True
    >>> may_name("It was dark. Nobody came.")
    False
    """
    return (
        TELLS <= word_count(paragraph) <= LONGEST_SENTENCE
        and "\n" not in paragraph
        and (in_title_case(paragraph) or paragraph.endswith(DECKED) or not SAID.search(paragraph))
    )


def as_name(paragraph: str) -> str:
    """A first paragraph as a title, without the marks that end it.

    >>> as_name("Rowing is dear. Good.;")
    'Rowing is dear. Good'
    """
    return paragraph.rstrip(f".{DECKED}")


def in_title_case(line: str) -> bool:
    """Whether nearly every long word of a line has a capital, as no sentence's have: a headline,
    whatever is quoted in it.

    >>> in_title_case("Moss: Race Was ‘More Fun Than Ever,’ Not a ‘Show of Force.’")
    True
    >>> in_title_case("“We row,” said Ada Moss of the Hest Rowing Club.")
    False
    """
    long_words = [word for word in WORDS_IN_CASE.findall(line) if len(word) >= LONG_WORD]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= FEWEST_LONG_WORDS and capitals >= TITLE_CASE * len(long_words)


def _may_tell(line: str) -> bool:
    return word_count(line) >= TELLS and is_title(line)


def _long_words(text: str) -> set[str]:
    return set(WORDS.findall(text.casefold()))
