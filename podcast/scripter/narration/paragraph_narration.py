"""From page to ear: the paragraphs of an article as narration and quotations, every speaker named
before speaking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.languages.en import wording
from podcast.script.model import Quotation
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration.inline_quotes import quiet
from podcast.scripter.narration.lead_in import introduce
from podcast.scripter.narration.lead_in_choice import introduction, stays_inside
from podcast.scripter.narration.lead_in_tense import SHORT
from podcast.scripter.narration.partial_quotes import (
    claim,
    in_first_person,
    mark_as_theirs,
    parted,
    says_first,
    split_reported,
)
from podcast.scripter.narration.quote_text import join_pieces, part_long
from podcast.scripter.narration.script_markup import read_out, without_noise
from podcast.scripter.narration.state import Telling
from podcast.scripter.quotations.attribution_repair import (
    led_by,
    named_after,
    named_in_lead,
    names_somebody,
)
from podcast.scripter.quotations.quoted_sentences import Piece, Sentence, split_sentences
from podcast.scripter.quotations.quoted_speech import Utterance
from podcast.scripter.quotations.speech_splitting import continues, has_speech, utterances
from podcast.scripter.reporting_clauses.reporting_clause import parse_frame
from podcast.scripter.reporting_clauses.tense import heard_in_past, narrates_past
from podcast.scripter.typography import capital, finished, single_spaced, words_of

# words of a piece of a quotation, in the order of the page, that are heard in a voice of their own
FEWEST = 4


def tell_paragraph(telling: Telling, start: int, end: int, quotes: Sequence[Quote]) -> None:
    """Write the lines of the paragraph `source[start:end]`."""
    telling.tied = False
    sentences = list(split_sentences(telling.source, start, end, quotes))
    at = 0
    while at < len(sentences):
        sentence = sentences[at]
        at += 1
        if not has_speech(sentence):
            _tell(telling, sentence)
            continue
        pieces = list(sentence)
        while at < len(sentences) and continues(pieces, sentences[at]):
            pieces += sentences[at]
            at += 1
        for part in utterances(tuple(pieces)):
            _say(telling, part)
    telling.led_text = telling.saying[-1] if telling.saying else ""
    telling.led = telling.led_text.endswith(":")
    heard = any(isinstance(line, Quotation) for line in telling.lines)
    telling.before = "" if heard else " ".join(telling.saying)
    telling.flush()


def _quote(telling: Telling, given: Attribution, text: str, *, last: bool = True) -> None:
    """Somebody speaks; of a long quotation the narrator says in between who it is."""
    key = key_of(given)
    parts = part_long(text)
    for number, part in enumerate(parts):
        if number:
            ends = last and number == len(parts) - 1 and number > 1 and words_of(part) <= SHORT
            telling.narrate(telling.again(given, ends=ends))
        telling.flush()
        telling.lines.append(Quotation(key, read_out(part)))
        telling.desk.spoke(key, words_of(part))


def _tell(telling: Telling, sentence: Sentence) -> None:
    sentence, more = parted(sentence) if telling.style.attribution == "before" else (sentence, None)
    telling.narrate(_reported(telling, sentence))
    heard = quiet(sentence)  # once: a sentence can have thousands of pieces
    quotes = [piece.quote for piece in sentence if piece.quote is not None]
    said_in_past = heard_in_past(heard) if quotes or more is not None else None
    for quote in quotes:
        telling.begun.add(quote.group)
        telling.reported(quote.attribution, said_in_past)
    past = narrates_past(heard)
    telling.tied = telling.tied or past
    if more is not None and more.quote is not None:
        _say_more(telling, more, more.quote.attribution, past=past or said_in_past is True)


def _say_more(telling: Telling, more: Piece, given: Attribution, *, past: bool) -> None:
    """What follows in the same marks as words that stayed inside the narrator's sentence."""
    if telling.desk.unsure(given):
        given = replace(given, resolved=None)
    again = replace(given, resolved=None) if given.kind is SpeakerKind.PRONOUN else given
    telling.told_past[key_of(again)] = past
    telling.narrate(telling.again(again, ends=True))
    guessed = given.kind is SpeakerKind.PRONOUN and not given.resolved
    _voice(
        telling,
        given,
        0 if guessed else words_of(more.text),
        without_noise(single_spaced(more.text)),
    )


def _reported(telling: Telling, sentence: Sentence) -> str:
    """A sentence with words of somebody's inside it, whoever says it first, in the narrator's
    voice."""
    parts = split_reported(sentence) if telling.style.attribution == "before" else None
    if parts is None or not claim(*parts[1:]):
        return quiet(mark_as_theirs(sentence))
    body, text, start, given = parts
    frame = parse_frame(text, start, given)
    if frame.verb.lower() == "according to":
        return finished(says_first(f"{capital(single_spaced(text)).rstrip(' .,')},", quiet(body)))
    saying = introduce(frame, given, telling.desk, present=False).text.rstrip(":")
    return finished(says_first(saying, quiet(mark_as_theirs(body, frame.verb))))


def _say(telling: Telling, said: Utterance) -> None:
    group = telling.groups[said.group]
    given = _given(telling, said, group.given)
    text = without_noise(sites(join_pieces([piece.text for piece in said.pieces], said.breaks)))
    if telling.style.attribution != "before":
        _as_written(telling, said, given, group.words)
        return
    intro = introduction(telling, said, given) if text.strip(" .") else None
    telling.begun.add(said.group)
    if intro is None:
        if (
            not said.lead[0].strip()
            and not said.holds(given)
            and key_of(given)
            and in_first_person(said.pieces[0])
        ):
            telling.narrate(
                telling.again(given, ends=True)
            )  # else it would be the narrator who says "I"
        telling.narrate(capital(finished(_reported(telling, said.flat))))
        return
    telling.narrate(intro.text)
    telling.introduced(given, intro.text)
    telling.desk.quoted_since = 0 if intro.text else telling.desk.quoted_since
    block = group.quotes[0].kind is QuoteKind.BLOCK
    if intro.text == wording.NO_SPEAKER and not block:
        given = Attribution(
            None, SpeakerKind.NONE
        )  # whose words they are was not said, so no voice tells it
    _voice(telling, given, FEW if block else group.words, text, last=telling.ends(said))
    nobodys = block and given.speaker == wording.QUOTED_TEXT
    if nobodys and telling.style.quote_voices == "none" and telling.ends(said):
        telling.narrate(wording.END_OF_QUOTATION)
    telling.narrate(intro.after)


def _given(telling: Telling, said: Utterance, given: Attribution) -> Attribution:
    """The attribution as far as it holds here: a pronoun that may mean somebody else names
    nobody."""
    if said.group in telling.taken:
        return telling.taken[said.group]
    if not said.lead[0].strip() and not said.holds(given):
        given = _corrected(telling, said, given)
    if not said.holds(given):
        given = named_in_lead(said.lead, given, telling.desk.people) or given
    if given.kind is SpeakerKind.NAME and not given.resolved and given.speaker:
        given = replace(given, resolved=telling.desk.bearer(given.speaker))
    if given.kind is SpeakerKind.NOMINAL and (
        person := telling.desk.person_in(given.speaker or "")
    ):
        given = replace(given, kind=SpeakerKind.NAME, resolved=person)
    elif given.kind is SpeakerKind.NOMINAL and not given.resolved:
        given = replace(given, resolved=given.person or telling.desk.known_as(given.speaker or ""))
    doubtful = telling.desk.unsure(given) or telling.desk.rather_another(
        given, " ".join(telling.saying)
    )
    if telling.saying and doubtful:
        given = replace(given, resolved=None)
    if telling.groups[said.group].quotes[0].kind is QuoteKind.BLOCK and not names_somebody(given):
        given = Attribution(
            wording.QUOTED_TEXT, SpeakerKind.NOMINAL, rule="a quotation block of nobody's"
        )
    if telling.led and not telling.saying:
        given = led_by(telling.led_text, given)
    telling.taken[said.group] = given
    return given


def _corrected(telling: Telling, said: Utterance, given: Attribution) -> Attribution:
    """The attribution that stands in the tail of these words, or stood in that of the words just
    before them."""
    if found := named_after(said, given):
        telling.corrected = found
        return found
    before = telling.corrected
    goes_on = before is not None and given.clause[0] < 0 and telling.spoke_for == key_of(before)
    return before if before is not None and goes_on else given


def _voice(
    telling: Telling, given: Attribution, words: int, text: str, *, last: bool = True
) -> None:
    """The words in the speaker's voice, or in the narrator's when they are few or nobody's."""
    key = key_of(given)
    own = (
        given.kind is SpeakerKind.PRONOUN and key == "I"
    )  # the narrator reads for the one who tells it
    if (
        given.kind is SpeakerKind.NONE
        or not key
        or own
        or words < FEW
        or telling.style.quote_voices == "none"
    ):
        telling.narrate_quotation(text)
        telling.spoke_for = key
        if key:
            telling.desk.spoke(key, words_of(text))
        return
    _quote(telling, given, text, last=last)


def _as_written(telling: Telling, said: Utterance, given: Attribution, words: int) -> None:
    """House style `as-written`: the order and the marks of the page, quotations in voices where
    long enough."""
    if stays_inside(said, given):
        telling.narrate(quiet(said.flat))
        return
    telling.narrate(quiet((Piece(*said.lead),)))
    for piece, (text, _) in zip(said.pieces, said.gaps, strict=True):
        heard = words if words_of(piece.text) >= FEWEST else 0
        _voice(telling, given, heard, without_noise(sites(single_spaced(piece.text))))
        rest = single_spaced(text).lstrip(" ,.;")
        if rest.strip(" .,;:"):
            telling.narrate(sites(rest))
