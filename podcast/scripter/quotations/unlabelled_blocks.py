"""What stands between the turns of an interview without a label: more of an answer, the
interviewer's `Thanks, Ada!`, the narrator."""

from __future__ import annotations

import re
from collections.abc import Collection

from podcast.article.model import Block, BlockKind
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import surname

TURNS_TO = ENGLISH.patterns["turns_to_next_question"]
THANKS = ENGLISH.patterns["thanks_for_interview"]
MOST_WORDS = 12  # of what an interviewer says between two answers
MOST_ASKED = 30  # words of a question


def asks_unlabelled(text: str, answers: str, *, follows: str) -> bool:
    """Whether a paragraph in somebody's answer is the interviewer's all the same.

    `answers` is who is answering, `follows` whose label comes right behind it, "" where none does:
    whoever is labelled twice running was asked something in between.

    >>> asks_unlabelled("Thanks, Ada!", "Ada Moss", follows="")
    True
    >>> asks_unlabelled("I saw the coast.", "Ada Moss", follows="")
    False
    """
    words = len(text.split())
    if follows and follows == answers:
        return words <= MOST_ASKED
    if words > MOST_WORDS:
        return False
    return (bool(TURNS_TO.match(text)) and bool(follows)) or _speaks_to(text, answers)


def _speaks_to(text: str, answers: str) -> bool:
    """`Thanks, Ada!`, `Thank you for talking to us, Ms. Moss.`"""
    if not THANKS.match(text):
        return False
    called = "|".join(map(re.escape, answers.split()))
    return bool(called) and re.search(rf"[,\s](?:{called})\s*[.!]*$", text) is not None


def is_told(block: Block, speaking: str | None, names: Collection[str]) -> bool:
    """Whether a block without a label is the narrator's: it names who was speaking, or speaks of
    the interview. `speaking` is None where nobody is."""
    text = block.text
    if re.match(r"\s*(?:This|The|Our) (?:interview|conversation|transcript)\b", text):
        return True
    if speaking is None or block.kind is not BlockKind.PARAGRAPH:
        return block.kind is not BlockKind.PARAGRAPH
    is_addressed = asks_unlabelled(text, speaking, follows="")
    return speaking in names and surname(speaking) in text and not is_addressed
