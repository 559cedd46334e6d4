"""A turn of an interview, said: the question is the narrator's, the answer is its speaker's own
voice."""

from __future__ import annotations

from collections.abc import Callable

from podcast.languages.our_words.wording_table import Wording
from podcast.script.model import Quotation
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.narration.sentences.script_markup import read_out
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.interview_turns import InterviewTurn, turn_speaker
from podcast.scripter.typography import capital, words_of


def say_turn(
    state: NarrationState,
    turn: InterviewTurn,
    text: str,
    surname: Callable[[str], str] | None = None,
) -> None:
    """Write one turn; speakers are named at first and again after some turns, by what `surname`
    makes of a name that was heard, if it is given.

    `Q: Why boats?` / `A: Why not?` -> `The question: Why boats?` / `Ada Moss answers:` / `Why not?`
    """
    text, wording = sites(text), state.language.wording
    if turn.asks:
        if turn.first and text:
            state.narrate(_asked(turn, text, wording))
        state.narrate_read_out(text)
        state.flush()
        return
    attribution = turn_speaker(turn)
    key, listener = key_of(attribution), state.listener
    one_voice = state.style.quote_voices == "none"
    who = (surname or listener.short_name)(key) if key in listener.full else turn.speaker
    if turn.role and turn.first:
        who = f"{who}, {turn.role},"
    if turn.again:
        state.narrate(
            f"{who} {wording.answers}{wording.colon}" if turn.speaker else wording.the_answer
        )
    elif one_voice and turn.offset:
        state.narrate(f"{who}{wording.colon}" if turn.speaker else wording.the_answer)
    state.flush()
    if one_voice:
        state.narrate_quotation(text)
        state.flush()
    elif text:
        state.lines.append(Quotation(key, read_out(text)))
    listener.hears_speaker(key, words_of(text))


def _asked(turn: InterviewTurn, text: str, wording: Wording) -> str:
    """`The host asks:`, or `says:` before what is no question."""
    if not turn.speaker:
        return wording.we_asked
    role = f", {turn.role}," if turn.role else ""
    verb = wording.asks if "?" in text else wording.says
    return f"{capital(turn.speaker)}{role} {verb}{wording.colon}"
