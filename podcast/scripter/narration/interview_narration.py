"""A turn of an interview, said: the question is the narrator's, the answer is its speaker's own
voice."""

from __future__ import annotations

from podcast.languages.en import wording
from podcast.script.model import Quotation
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.narration.script_markup import read_out
from podcast.scripter.narration.state import Telling
from podcast.scripter.quotations.interview_turns import Turn, turn_speaker
from podcast.scripter.typography import capital, words_of


def say_turn(telling: Telling, turn: Turn, text: str) -> None:
    """Write one turn; speakers are named at first and again after some turns."""
    text = sites(text)
    if turn.asks:
        if turn.first and text:
            telling.narrate(
                f"{capital(turn.speaker)} {wording.ASKS}:" if turn.speaker else wording.WE_ASKED
            )
        telling.narrate(text)
        telling.flush()
        return
    given = turn_speaker(turn)
    key, desk = key_of(given), telling.desk
    one_voice = telling.style.quote_voices == "none"
    who = desk.short_name(key) if key in desk.full else turn.speaker
    if turn.again:
        telling.narrate(f"{who} {wording.ANSWERS}:" if turn.speaker else wording.THE_ANSWER)
    elif one_voice and turn.offset:
        telling.narrate(f"{who}:" if turn.speaker else wording.THE_ANSWER)
    telling.flush()
    if one_voice:
        telling.narrate_quotation(text)
        telling.flush()
    elif text:
        telling.lines.append(Quotation(key, read_out(text)))
    desk.spoke(key, words_of(text))
