"""From a written line to the words that are spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import table
from podcast.speech.english.letters.phonetic_notation import hold_notations
from podcast.speech.english.rules import tag
from podcast.speech.tagging.english_numbers import English
from podcast.speech.tagging.holding.held_spans import HeldSpans
from podcast.speech.tagging.holding.other_scripts import hold_other_scripts
from podcast.speech.tagging.holding.styled_letters import plain_letters
from podcast.speech.tagging.holding.written_slips import hold_slips
from podcast.speech.tagging.line_tokens import SpokenSpan, TokenizedLine, tokenize_line
from podcast.speech.tagging.pronunciation import Lexicon, hold_inline
from podcast.speech.tagging.rule_walk import walk
from podcast.speech.tagging.span_joining import join


class Context(NamedTuple):
    """What is known beyond the line itself."""

    lexicon: Mapping[str, str] = MappingProxyType({})  # the show's: written -> said
    # text around the line, such as the paragraph: only gives cues ("the vote", "on penalties")
    neighbours: str = ""


_NOTHING = Context()


def spoken(text: str, language: str = "en-US", context: Context | None = None) -> str:
    """`text` in words only, as a newsreader says it; `language` is a BCP 47 tag.

    Inline `{written|said}` and the lexicons are applied. The written form is for transcripts:
    `lexicon.written`.
    """
    return join(explain(text, language, context))


def explain(text: str, language: str = "en-US", context: Context | None = None) -> list[SpokenSpan]:
    """The spans of `text` with what each becomes and why; their written parts joined are the text
    itself."""
    context = context or _NOTHING
    held = HeldSpans()
    english = language.lower().startswith("en")
    marked = hold_inline(plain_letters(text), held)
    if english:
        marked = hold_slips(marked, held)
    if not marked.isascii():
        if english:
            marked = hold_notations(marked, held)
        marked = hold_other_scripts(marked, language, context.lexicon, held)
    if not english:
        return _other(marked, language, context, held.spans)
    line = tokenize_line(marked, English(british=language.lower() in BRITISH), context.neighbours)
    return list(tag(line, _lexicon_of(tuple(context.lexicon.items()), english=True), held.spans))


def _other(
    text: str, language: str, context: Context, held: Mapping[str, SpokenSpan]
) -> list[SpokenSpan]:
    """Languages with a frame of their own; any other goes to its engine as it is, but for the
    lexicons."""
    from podcast.speech.continental.rules import tag as tag_continental
    from podcast.speech.continental.vocabulary import vocabulary_of

    line = tokenize_line(text, English())
    own = _lexicon_of(tuple(context.lexicon.items()), english=False)
    frame = vocabulary_of(language)
    return list(tag_continental(line, frame, own, held) if frame else tag_lexicon(line, own, held))


@cache
def built_in() -> Lexicon:
    """Names of the news by respelling."""
    return Lexicon.of(table("names"))


@lru_cache(maxsize=8)
def _lexicon_of(own: tuple[tuple[str, str], ...], *, english: bool) -> Lexicon:
    """The show's entries, over the built-in ones in English."""
    if not own and english:
        return built_in()
    return built_in() | Lexicon.of(dict(own)) if english else Lexicon.of(dict(own))


BRITISH = frozenset(("en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za", "en-sg", "en-hk"))


def tag_lexicon(
    line: TokenizedLine, lexicon: Lexicon, held: Mapping[str, SpokenSpan]
) -> Iterator[SpokenSpan]:
    """The line with nothing but the lexicons applied."""
    return walk(line, lambda _line, _at: None, lexicon, held)
