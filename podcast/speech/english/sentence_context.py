"""What the words around a number say about it."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.line_tokens import SPACE, WORD, TokenizedLine


def attributive(line: TokenizedLine, i: int, end: int) -> bool:
    """Whether the quantity in tokens `i` to `end` stands before a noun as "a $5 million plan"
    does."""
    j = end
    if line.text[j] == "-":
        plus = line.text[j + 1] == "plus" and (
            line.kind[j + 3] != WORD or line.text[j + 3] in words("cues", "function")
        )
        return line.kind[j + 1] == WORD and not plus
    if line.kind[j] != SPACE or line.kind[j + 1] != WORD:
        return False
    following, before = line.text[j + 1], line.word_before(i).lower()
    if following.lower() in words("cues", "function") or following.endswith("ly"):
        return False
    if not following[0].islower():
        return before in ("a", "an") or (
            before == "the" and not _whose(line, j + 2)
        )  # "a $5m NHS scheme"
    if before in words("cues", "determiner"):
        return True
    return (
        i > 3
        and before.isalpha()
        and before not in words("cues", "function")
        and _one_thing(line, i - 4)
    )


def _whose(line: TokenizedLine, i: int) -> bool:
    """Whether the name that ends before token `i` did something with the sum: "the $130,000 Moss
    paid"."""
    verb = line.text[i + 1] if line.kind[i] == SPACE else ""
    return (
        not verb
        or verb.endswith("ed")
        or verb in words("cues", "function")
        or verb in words("cues", "sums")
    )


def _one_thing(line: TokenizedLine, i: int) -> bool:
    """Whether the word at `i` opens one thing: "a whopping $5m fine", "a freshly painted $15
    chair"."""
    return line.text[i] in ("a", "an") or (
        i > 1 and line.text[i].endswith("ly") and line.text[i - 2] in ("a", "an")
    )


def point(line: TokenizedLine, i: int, *, title: bool = False) -> str:
    """The full stop to keep when an abbreviation's point is token `i - 1`: "." if the sentence ends
    with it.

    Of a title ("Dr.") it never does; of others when nothing follows, or a word that mostly opens
    sentences.
    """
    if title:
        return ""
    j = i
    while j - i < 4 and line.text[j] and line.text[j] in "\"'”’»":
        j += 1
    if j >= line.size:
        return "."
    if line.kind[j] != SPACE:
        return ""
    j += 1
    if j >= line.size:
        return "."
    while j - i < 6 and line.text[j] and line.text[j] in "\"'“‘([«":
        j += 1
    return "." if line.text[j] in words("cues", "opener") else ""


def is_price(line: TokenizedLine, i: int, end: int, *, sure: bool) -> bool:
    """Whether two numbers in tokens `i` to `end` are a bet's price: "at odds of 5/1", "the 9-2
    favourite".

    `sure` of numbers that no fraction has: those need only be near a word of betting.
    """
    betting = words("cues", "betting")
    named = line.word_after(end).lower() in betting or line.text[i - 4].lower() == "odds"
    return named or (sure and bool(line.near(i, betting)))


def means_inches(line: TokenizedLine, end: int) -> bool:
    """Whether what follows "in" says that inches are meant: "6 in wide", "6 in of rain"; not "at 6
    in long boots"."""
    k = line.skip_space(end)
    if k == end or line.text[k].lower() not in words("cues", "inches_of"):
        return False
    following = line.word_after(k + 1).lower()
    ends = line.kind[k + 1] != SPACE or following in ("and", "by", "or", "at", "x", "×", "when")
    return ends or line.text[k] == "of"
