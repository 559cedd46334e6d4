"""Short lines that are no headings though no full stop ends them: speech, labels, loose sentences.

Each rule has its name; a line that one of them fits is a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable

from podcast.kept_patterns import compiled
from podcast.languages.en.clause_openers import opens_a_clause

OPENING_MARKS = "“”„«»‹›\"‘'<"
# A sentence ends inside the line, or words that somebody says do.
TWO_SENTENCES = compiled(r"[.!?…][”\"’»>)]?\s|,[”\"’»>]|[”\"’»>],")
QUOTED_END = compiled(r"[.!?…,][”\"’»“>]$")
UNFINISHED = compiled(r"[.,;:…–—-]$")
# "HOST: Let's begin", ">> Ana: Why?", "[00:12] Ana: Why?", "Q: Why?"
SPEAKER_LABEL = compiled(
    r"(?:>>\s*|\[[\d:.]+\]\s*)\S"
    r"|[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я.’' -]*(?:\([^()]{1,30}\))?(?:,[^:]{1,30})?:\s"
)
CLAUSE_WITHIN = compiled(
    r",\s(?:I|he|she|it|we|they)\s(?:was|were|is|are|am|had|have|has|did|do|could|would|said)\b"
    r"|(?<=[^\W\d_])\sthere\s(?:was|were|is|are)\s\w"
)
CONJUNCTION = compiled(r"(?:Then|And|But)\s(?:\S+\s){1,}\S+")
BRACKET_END = compiled(r"[.!?…]\)$")
LED_QUOTATION = compiled(r"[:,]\s[“„«\"‘']")


def ends_unfinished(line: str) -> bool:
    """`We had no choice,` · `It was late —`"""
    return UNFINISHED.search(line) is not None


def is_quoted(line: str) -> bool:
    """`“We had no choice.”` · `‘Late’, she said`"""
    return line[0] in OPENING_MARKS or QUOTED_END.search(line) is not None


def leads_to_a_quotation(line: str) -> bool:
    """`He added: "I am not sorry"`"""
    return LED_QUOTATION.search(line) is not None


def has_two_sentences(line: str) -> bool:
    """`"Who is it?" he asked. Nobody answered`"""
    return TWO_SENTENCES.search(line) is not None


def is_turn_of_speech(line: str) -> bool:
    """`HOST: Let's begin` · `>> Ana: Why?`"""
    return SPEAKER_LABEL.match(line) is not None


def has_a_subject_and_its_verb(line: str) -> bool:
    """`It was dark up there` · `Nobody asked us`"""
    return opens_a_clause(line)


def goes_on_with_a_clause(line: str) -> bool:
    """`The night the bridge went, I was nine` · `In the beginning there was the ferry`"""
    return CLAUSE_WITHIN.search(line) is not None


def goes_on_from_before(line: str) -> bool:
    """`Then the lights went out` · `And then nothing`"""
    return CONJUNCTION.match(line) is not None and not line.endswith("?")


def ends_in_a_bracket(line: str) -> bool:
    """`(This story has been corrected.)`"""
    return BRACKET_END.search(line) is not None


SENTENCES: tuple[Callable[[str], bool], ...] = (
    ends_unfinished,
    is_quoted,
    leads_to_a_quotation,
    has_two_sentences,
    is_turn_of_speech,
    has_a_subject_and_its_verb,
    goes_on_with_a_clause,
    goes_on_from_before,
    ends_in_a_bracket,
)


def is_sentence_of_its_own(line: str) -> bool:
    """Whether a short line without a full stop is a sentence, or part of one, rather than a
    heading.

    >>> is_sentence_of_its_own("It was dark up there")
    True
    >>> is_sentence_of_its_own("Who comes at night?")
    False
    """
    return any(is_sentence(line) for is_sentence in SENTENCES)
