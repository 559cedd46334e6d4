"""Spoken text with the sounds of its names: what engines are given.

What people are shown is `verbalize.spoken`; the two differ in the marks only (sound_marks.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from podcast.languages.en.spoken.spoken_tables import table
from podcast.speech.phonemes.ipa import plain_ipa
from podcast.speech.phonemes.respelling import ipa_of_respelling
from podcast.speech.phonemes.sound_marks import SoundMark, unmarked
from podcast.speech.tagging.line_tokens import SpokenSpan
from podcast.speech.tagging.pronunciation import sounded, without_ipa, written
from podcast.speech.tagging.span_joining import join
from podcast.speech.verbalize import Context, explain

LEXICON = "lexicon"  # the class of spans that a lexicon or `{written|said}` has made
# Words that stand for marks while a line is put together: letters, so that spaces and hyphens
# around them are set as around words. Cuneiform: a line that has some itself gets no marks.
HOLDERS = [chr(code) for code in range(0x12000, 0x1236F)]
_HOLDER = re.compile("[\U00012000-\U0001236e]")
_HELD = re.compile("([\U00012000-\U0001236e])(['’]s(?![^\\W_]))?")
_INLINE = re.compile(r"\{[^{}|\n]+\|([^{}|\n]*)\}")
_IPA = re.compile(r"(.*?)\s*/([^/]+)/")
_POSSESSIVE = re.compile("['’]s\\Z")
HISSING = ("s", "z", "ʃ", "ʒ", "tʃ", "dʒ")  # after these "'s" is a syllable
VOICELESS = ("p", "t", "k", "f", "θ", "x")


def speech_of(text: str, language: str, context: Context) -> str:
    """The words of `text` as `spoken` has them, with marks where a lexicon says how one sounds.

    >>> speech_of("In {Kyiv|/ˈkiːɪv/}, {Ode|OH-day}'s mayor waits.", "en-US", Context())
    "In [Kyiv](/ˈkiːɪv/), [oh-day's](~ˈoʊdeɪz~) mayor waits."
    """
    spans = explain(text, language, context)
    if not any(span.kind == LEXICON for span in spans) or _HOLDER.search(text):
        return unmarked(join(spans))
    entries = _entries(tuple(context.lexicon.items()), language)
    marks: list[SoundMark] = []
    held = [_held(span, entries, language, marks) for span in spans]
    by_holder = dict(zip(HOLDERS, marks, strict=False))
    return _HELD.sub(
        lambda match: str(_inflected(by_holder[match[1]], match[2])), unmarked(join(held))
    )


def sounds_of(entry: str, language: str) -> tuple[str, bool]:
    """The IPA of a lexicon's entry, and whether it was written so; ("", False) when it has none.

    >>> sounds_of("/ˈkiːɪv/", "en-US"), sounds_of("KEE-iv", "en-US"), sounds_of("Keev", "en-US")
    (('ˈkiːɪv', True), ('ˈkiːɪv', False), ('', False))
    """
    if match := _IPA.fullmatch(entry.strip()):
        return plain_ipa(match[2]), True
    english = language.lower().startswith("en")
    return (ipa_of_respelling(entry.strip()) if english else ""), False


def _held(
    span: SpokenSpan, entries: Mapping[str, str], language: str, marks: list[SoundMark]
) -> SpokenSpan:
    """The span with a holder for each of its words whose sounds are known; adds their marks."""
    if span.kind != LEXICON or len(marks) + len(span.said) > len(HOLDERS):
        return span
    inline = _INLINE.fullmatch(span.written)
    ending = _ending(span)
    entry = (inline[1] if inline else entries.get(span.said.removesuffix(ending), "")).strip()
    respelled = without_ipa(entry)
    words = respelled.split() if respelled == entry else [entry]
    said = []
    for word in words:
        ipa, is_written = sounds_of(word, language)
        if ipa:
            read = sounded(without_ipa(word)) or written(span.written).removesuffix(ending)
            said.append(HOLDERS[len(marks)])
            marks.append(SoundMark(read, ipa, is_written))
        else:
            said.append(sounded(word))
    return span._replace(said=" ".join(said) + ending) if said else span


def _ending(span: SpokenSpan) -> str:
    """ "'s" that a lexicon has taken along with its word."""
    match = _POSSESSIVE.search(span.said)
    return match[0] if match and _POSSESSIVE.search(span.written) else ""


def _inflected(mark: SoundMark, ending: str) -> SoundMark:
    """The mark of a word with its "'s"."""
    if not ending:
        return mark
    return SoundMark(mark.read + ending, mark.ipa + _ending_sound(mark.ipa), mark.written)


def _ending_sound(ipa: str) -> str:
    """How "'s" sounds behind a word."""
    if ipa.endswith(HISSING):
        return "ɪz"
    return "s" if ipa.endswith(VOICELESS) else "z"


@lru_cache(maxsize=8)
def _entries(own: tuple[tuple[str, str], ...], language: str) -> dict[str, str]:
    """Entries of the lexicons by how they are said: what a span has kept of its entry."""
    english = language.lower().startswith("en")
    entries = {**(table("names") if english else {}), **dict(own)}
    return {sounded(entry): entry for entry in entries.values()}
