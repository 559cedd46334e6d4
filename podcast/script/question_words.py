"""In which words an editor may be asked and told: those of every language, to be known again."""

from __future__ import annotations

from functools import cache

from podcast.languages.registry import codes, language_of


@cache
def settling() -> tuple[str, ...]:
    """How a question may be settled, in each language."""
    return tuple(language_of(code).editor.settle for code in codes())


@cache
def guessing() -> tuple[tuple[str, str], ...]:
    """What stands before the candidates of a question, and between them: (”: perhaps , or )."""
    words = (language_of(code).editor for code in codes())
    return tuple((f": {each.perhaps} ", f" {each.or_} ") for each in words)


@cache
def asking() -> tuple[str, ...]:
    """How a question begins where it is told of as a finding: `who speaks?`."""
    return tuple(language_of(code).editor.who_speaks.partition("{")[0] for code in codes())


def question_of(text: str) -> str:
    """The question without how to settle it."""
    for settle in settling():
        text = text.partition(settle)[0]
    return text.strip()


def candidates_of(question: str) -> tuple[str, ...]:
    """Who it may be, the likeliest first; () where the article names nobody.

    >>> candidates_of("“We row”: perhaps Ada Moss or Joren Ek.")
    ('Ada Moss', 'Joren Ek')
    >>> candidates_of("„Wir rudern“: vielleicht Ada Moss oder Joren Ek.")
    ('Ada Moss', 'Joren Ek')
    """
    for before, between in guessing():
        _, found, names = question.rpartition(before)
        if found:
            return tuple(names.rstrip(".").split(between))
    return ()


@cache
def meaning() -> tuple[str, ...]:
    """What to do with a change that is meant, in each language."""
    return tuple(language_of(code).editor.meant for code in codes())


@cache
def giving_back() -> tuple[str, ...]:
    """How the remedy for a changed quotation begins, in each language."""
    return tuple(language_of(code).editor.quote_again.partition("{")[0] for code in codes())
