"""A turn of an interview, said: the question is the narrator's, the answer is its speaker's own voice."""

from __future__ import annotations

from podcast.script.model import Quotation
from podcast.scripter import wording
from podcast.scripter.narration.interview import Turn, turn_speaker
from podcast.scripter.narration.naming import key_of
from podcast.scripter.narration.narrator import Narrator
from podcast.scripter.narration.quiet import read_out
from podcast.scripter.narration.speech import words_of
from podcast.scripter.sites import sites


def say_turn(narrator: Narrator, turn: Turn, text: str) -> None:
    """Write one turn; speakers are named at first and again after some turns."""
    text = sites(text)
    if turn.asks:
        if turn.first and text:
            narrator.narrate(f"{turn.speaker} {wording.ASKS}:" if turn.speaker else wording.WE_ASKED)
        narrator.narrate(text)
        narrator.flush()
        return
    given = turn_speaker(turn)
    key, desk = key_of(given), narrator.desk
    if turn.again:
        who = desk.short_name(key) if key in desk.full else turn.speaker
        narrator.narrate(f"{who} {wording.ANSWERS}:" if turn.speaker else wording.THE_ANSWER)
    narrator.flush()
    if narrator.style.quote_voices == "none":
        narrator.narrate(text)
        narrator.flush()
    elif text:
        narrator.lines.append(Quotation(key, read_out(text)))
    desk.spoke(key, words_of(text))
