"""Who says a quotation's words: its speaker's own voice, or the narrator."""

from __future__ import annotations

import re

from podcast.languages.en import wording
from podcast.languages.en.narration_lists import words
from podcast.script.speaker_names import is_one_person, is_somebody
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.sentences.quote_text import part_long
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.typography import words_of

THINGS = words("things that say")
# "an article | in the Norrby Post", "a film | made by Jo Bell"
HEAD_ENDS = re.compile(r"\s(?:about|at|by|for|from|in|made|of|on|posted|that|to|which|with)\s|,")
LAST_STRETCH = 20  # words; a last stretch that is no longer is added rather than gone on with


def voice(
    state: NarrationState, attribution: Attribution, words: int, text: str, *, last: bool = True
) -> None:
    """Say the words in the speaker's voice, or in the narrator's where they are few or nobody's.

    `words` is the length of the whole utterance, `last` whether it ends with this text.
    """
    if is_heard(state, attribution, words):
        _quote(state, attribution, text, last=last)
    else:
        state.speaks_for(key_of(attribution), text)


def is_heard(state: NarrationState, attribution: Attribution, words: int) -> bool:
    """Whether an utterance of so many words has a voice of its own.

    Short words of somebody who says long ones in the same paragraph are heard in that voice, too,
    and those of somebody who was heard in the paragraph before.
    """
    heard = state.paragraph.voiced | state.paragraph.voiced_before
    is_long = words >= FEW or key_of(attribution) in heard
    return is_long and has_voice(attribution) and state.style.quote_voices != "none"


def has_voice(attribution: Attribution) -> bool:
    """Whether it is told who speaks: not of `he`, if nobody knows who he is, nor of `the two`."""
    if attribution.kind is SpeakerKind.NONE or not key_of(attribution):
        return False
    key = key_of(attribution)
    if attribution.kind is SpeakerKind.PRONOUN:
        return key == wording.QUOTED_TEXT or is_somebody(key)
    return is_one_person(key) and not is_read_out(attribution)


def is_read_out(attribution: Attribution) -> bool:
    """Whether the words are a thing's, which has no voice: `the ad`, `a 2013 article`, `another`.

    A statement, a letter or a council is heard: somebody speaks in it.
    """
    if attribution.kind is not SpeakerKind.NOMINAL or attribution.resolved or attribution.person:
        return False
    head = HEAD_ENDS.split(key_of(attribution).lower(), maxsplit=1)[0].split()[-1:]
    return head == ["another"] or bool(THINGS.intersection(head))


def _quote(state: NarrationState, attribution: Attribution, text: str, *, last: bool) -> None:
    """Somebody speaks; of a long quotation the narrator says in between who it is."""
    parts = part_long(text)
    for number, part in enumerate(parts):
        if number:
            is_end = last and number == len(parts) - 1
            ends = is_end and number > 1 and words_of(part) <= LAST_STRETCH
            state.narrate(state.again(attribution, ends=ends))
        state.speaks(key_of(attribution), part)
