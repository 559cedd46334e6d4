"""From page to ear: the paragraphs of an article as narration and quotations, every speaker named before speaking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from podcast.script.model import Line, Narration, Quotation, Style
from podcast.scripter import wording
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration.evidence import led_by, named_after, named_in_lead, names_somebody
from podcast.scripter.narration.frame import GOES_OFF, Frame, parse_frame
from podcast.scripter.narration.intro import (
    SURE,
    Intro,
    introduce,
    labels,
    lead_in_tense,
    may_be_present,
    name_again,
    participle_led,
)
from podcast.scripter.narration.naming import Desk, key_of
from podcast.scripter.narration.quiet import plain, quiet, read_out, unmarked, without_noise
from podcast.scripter.narration.reported import claim, mark_as_theirs, says_first, split_reported
from podcast.scripter.narration.resuming import SHORT, Resumption
from podcast.scripter.narration.sentences import Piece, Sentence, split_sentences
from podcast.scripter.narration.speech import (
    CONNECTIVE,
    FEW,
    LONG,
    capital,
    finished,
    is_connective,
    join_pieces,
    part_long,
    single_spaced,
    words_of,
)
from podcast.scripter.narration.utterance import Utterance, clause_text, continues, has_speech, known_groups, utterances
from podcast.scripter.narration.verbs import narrates_past
from podcast.scripter.sites import sites

HANGING = (" that", " as", " of", " a", " an", " the", " to", " and", " is", " was", " are", " were")


class Narrator:
    """Writes the lines of one article, paragraph by paragraph, in order."""

    def __init__(
        self, source: str, quotes: Sequence[Quote], style: Style, desk: Desk, printed: Mapping[int, Frame]
    ) -> None:
        self.source = source
        self.groups = known_groups(quotes)
        self.printed = printed  # of quotation blocks, by group
        self.printed_said: set[int] = set()
        self.style = style
        self.desk = desk
        self.lines: list[Line] = []
        self.saying: list[str] = []  # what the narrator says, not yet a line
        self.tied = False  # the paragraph has told something that happened
        self.led_text = ""  # the last sentence of the paragraph before
        self.led = False  # the paragraph before ended in a colon: it has said who speaks
        self.taken: dict[int, Attribution] = {}  # group -> whose words they were taken to be
        self.moved: set[tuple[int, int]] = set()  # attributions said before their own paragraph
        self.begun: set[int] = set()  # groups whose speaker has been named
        self.spoke_for = ""  # whose words the narrator has just said in the narrator's own voice

    def paragraph(self, start: int, end: int, quotes: Sequence[Quote]) -> None:
        """Write the paragraph `source[start:end]`."""
        self.tied = False
        sentences = list(split_sentences(self.source, start, end, quotes))
        at = 0
        while at < len(sentences):
            sentence = sentences[at]
            at += 1
            if not has_speech(sentence):
                self._tell(sentence)
                continue
            pieces = list(sentence)
            while at < len(sentences) and continues(pieces, sentences[at]):
                pieces += sentences[at]
                at += 1
            for part in utterances(tuple(pieces)):
                self._say(part)
        self.led_text = self.saying[-1] if self.saying else ""
        self.led = self.led_text.endswith(":")
        self.flush()

    def narrate(self, text: str) -> None:
        """The narrator says a sentence, in the paragraph that is being written."""
        text = unmarked(text)
        if text.strip():
            self.saying.append(text)
            self.spoke_for = ""
            self.desk.narrated(text)

    def flush(self) -> None:
        """End the narrator's paragraph."""
        if self.saying:
            self.lines.append(Narration(plain(" ".join(self.saying))))
            self.saying = []

    def quote(self, given: Attribution, text: str, *, last: bool = True) -> None:
        """Somebody speaks; of a long quotation the narrator says in between who it is."""
        key = key_of(given)
        parts = part_long(text)
        for number, part in enumerate(parts):
            if number:
                ends = last and number == len(parts) - 1 and number > 1 and words_of(part) <= SHORT
                self.narrate(self._again(given, ends=ends))
            self.flush()
            self.lines.append(Quotation(key, read_out(part)))
            self.desk.spoke(key, words_of(part))

    def _again(self, given: Attribution, *, ends: bool) -> str:
        """`Lunde goes on:`; `ends`: with what is said now the speaker comes to an end."""
        past = key_of(given) in self.desk.past or self.style.tense != "present"
        kind = Resumption.MORE if ends else Resumption.STRETCH
        self.desk.resumed = kind.verb(self.desk.resumed, past=past)
        return name_again(given, self.desk, self.desk.resumed)

    def _tell(self, sentence: Sentence) -> None:
        self.narrate(self._reported(sentence))
        self.begun.update(piece.quote.group for piece in sentence if piece.quote is not None)
        self.tied = self.tied or narrates_past(quiet(sentence))

    def _reported(self, sentence: Sentence) -> str:
        """A sentence with words of somebody's inside it, whoever says it first, in the narrator's voice."""
        parts = split_reported(sentence) if self.style.attribution == "before" else None
        if parts is None or not claim(*parts[1:]):
            return quiet(mark_as_theirs(sentence, self.desk))
        body, text, start, given = parts
        frame = parse_frame(text, start, given)
        if frame.verb.lower() == "according to":
            return finished(says_first(f"{capital(single_spaced(text)).rstrip(' .,')},", quiet(body)))
        saying = introduce(frame, given, self.desk, present=False).text.rstrip(":")
        return finished(says_first(saying, quiet(mark_as_theirs(body, self.desk, frame.verb))))

    def _say(self, said: Utterance) -> None:
        group = self.groups[said.group]
        given = self._given(said, group.given)
        text = without_noise(sites(join_pieces([piece.text for piece in said.pieces], said.breaks)))
        if self.style.attribution != "before":
            self._as_written(said, given, group.words)
            return
        intro = self._intro(said, given) if text.strip(" .") else None
        self.begun.add(said.group)
        if intro is None:
            self.narrate(capital(finished(self._reported(said.flat))))
            return
        self.narrate(intro.text)
        self.desk.quoted_since = 0 if intro.text else self.desk.quoted_since
        block = group.quotes[0].kind is QuoteKind.BLOCK
        self._voice(given, FEW if block else group.words, text, last=self._ends(said))
        if block and given.speaker == wording.QUOTED_TEXT and self.style.quote_voices == "none":
            self.narrate(wording.END_OF_QUOTATION)
        self.narrate(intro.after)

    def _given(self, said: Utterance, given: Attribution) -> Attribution:
        """The attribution as far as it holds here: a pronoun that may mean somebody else names nobody."""
        if said.group in self.taken:
            return self.taken[said.group]
        if not said.lead[0].strip() and not said.holds(given):
            given = named_after(said, given) or given
        given = named_in_lead(said.lead, given, self.desk.people) or given
        if given.kind is SpeakerKind.NAME and not given.resolved and given.speaker:
            given = replace(given, resolved=self.desk.bearer(given.speaker))
        if self.saying and self.desk.unsure(given):
            given = replace(given, resolved=None)
        if self.groups[said.group].quotes[0].kind is QuoteKind.BLOCK and not names_somebody(given):
            given = Attribution(wording.QUOTED_TEXT, SpeakerKind.NOMINAL, rule="a quotation block of nobody's")
        if self.led and not self.saying:
            given = led_by(self.led_text, given)
        self.taken[said.group] = given
        return given

    def _ends(self, said: Utterance) -> bool:
        """Whether no more follows of the same utterance, in this paragraph or another."""
        return self.groups[said.group].quotes[-1].start <= said.pieces[-1].start

    def _voice(self, given: Attribution, words: int, text: str, *, last: bool = True) -> None:
        """The words in the speaker's voice, or in the narrator's when they are few or nobody's."""
        key = key_of(given)
        own = given.kind is SpeakerKind.PRONOUN and key == "I"  # the narrator reads for the one who tells it
        if given.kind is SpeakerKind.NONE or not key or own or words < FEW or self.style.quote_voices == "none":
            self.narrate(text)
            self.spoke_for = key
            if key:
                self.desk.spoke(key, words_of(text))
            return
        self.quote(given, text, last=last)

    def _intro(self, said: Utterance, given: Attribution) -> Intro | None:
        """What is said before it, and after; None when the quotation must stay inside its sentence."""
        lead, tail = said.lead[0].strip(), said.tail[0].strip(" .,;\n")
        clause = given.clause[0]
        first = said.pieces[0].start
        if clause > first and said.holds(given):
            return self._trailing(said, given, lead)
        if lead.strip(' ,.;:–—-"”“'):
            return self._leading(said, given, lead, tail)
        if tail or any(text.strip(" ,.;") for text, _ in said.between):
            return None
        return self._bare(said, given)

    def _trailing(self, said: Utterance, given: Attribution, lead: str) -> Intro | None:
        labelled = lead.endswith(":") and words_of(lead) <= CONNECTIVE  # `Norrby College: “…,” its principal says`
        if lead and not labelled and not is_connective(lead):
            return None
        text, start = said.around(given)
        frame = parse_frame(text, start, given)
        present = self._present(given, frame.beside)
        intro = introduce(frame, given, self.desk, present)
        if given.clause in self.moved:
            return Intro(self._again(given, ends=self._ends(said)), intro.after)
        if lead:
            first = (
                intro.text if labelled or given.kind is SpeakerKind.NAME else intro.text[:1].lower() + intro.text[1:]
            )
            intro = Intro(f"{capital(lead)} {first}", intro.after)
        return intro

    def _present(self, given: Attribution, beside: str) -> bool:
        return may_be_present(beside, given, self.desk, self.tied) and self.style.tense == "present"

    def _verb(self, given: Attribution, *, asks: bool = False) -> str:
        present = self._present(given, "")
        if asks:
            return wording.ASKS if present else wording.ASKED
        return wording.SAYS if present else wording.SAID

    def _leading(self, said: Utterance, given: Attribution, lead: str, tail: str) -> Intro | None:
        off = GOES_OFF.match(said.tail[0])
        if any(text.strip(" ,.;") for text, _ in said.between) or (tail and not off):
            return None
        if lead.rstrip(" ,:—–-").lower().endswith(HANGING):
            return None
        if not lead.endswith((":", ",")) and said.pieces[0].text[:1].islower():
            return None  # the words are a part of the narrator's sentence: `was tested "in all kinds of weather"`
        past = not self._present(given, "")
        if following := participle_led(lead, given, self.desk, past=past):
            return Intro(following, capital(finished(tail)) if tail else "")
        if lead[-1:] != ":" and is_connective(lead) and words_of(lead) == 1 and key_of(given):
            return Intro(f"{capital(lead.rstrip(','))} {name_again(given, self.desk, self._verb(given))}")
        lead = lead_in_tense(said.lead, given, self._present)
        if labels(said.lead, given):
            lead = f"{lead.rstrip(' :')} {self._verb(given, asks=said.pieces[-1].text.rstrip().endswith('?'))}"
        text = capital(sites(single_spaced(lead)).rstrip(" ,:;—–-.")) + ":"
        return Intro(text, capital(finished(tail)) if tail else "")

    def _bare(self, said: Utterance, given: Attribution) -> Intro:
        """What is said before words whose sentence names no speaker."""
        key = key_of(given)
        group = self.groups[said.group]
        if group.quotes[0].kind is QuoteKind.BLOCK and said.group in self.begun and self.desk.quoted_since <= LONG:
            return Intro("")
        unsure = given.clause[0] < 0 or (given.confidence < SURE and self._ends(said))
        guessed = given.kind is SpeakerKind.NOMINAL and unsure and not self.led and not self._led_here()
        guessed = guessed and self.desk.last_speaker != key and group.quotes[0].kind is not QuoteKind.BLOCK
        if guessed and group.words < FEW:
            return Intro("")  # on a sign, in a crowd: the sentence beside it says where
        if key == wording.QUOTED_TEXT and said.group in self.begun:
            return Intro(wording.TEXT_GOES_ON)
        if not key or given.kind is SpeakerKind.NONE or guessed or key == wording.QUOTED_TEXT:
            return Intro("" if self.led or self._led_here() else wording.NO_SPEAKER)
        follows = self.desk.last_speaker == key and not self.saying and not self.led
        if said.group in self.begun or follows or (key == self.spoke_for and not self._led_here()):
            return Intro(self._again(given, ends=self._ends(said)))
        if said.group in self.printed:
            self.printed_said.add(said.group)
            return introduce(self.printed[said.group], given, self.desk, self._present(given, ""))
        more = given.clause[0] > said.pieces[-1].start and not self._ends(said)
        later = clause_text(self.source, group) if more else None
        if later is not None:
            frame = parse_frame(*later, given)
            self.moved.add(given.clause)
            return Intro(introduce(frame, given, self.desk, self._present(given, frame.beside)).text)
        if self.led or self._led_here() or (self.desk.last_named == key and self.saying):
            return Intro("")
        return Intro(name_again(given, self.desk, self._verb(given)))

    def _led_here(self) -> bool:
        return bool(self.saying) and self.saying[-1].endswith(":")

    def _as_written(self, said: Utterance, given: Attribution, words: int) -> None:
        """House style `as-written`: the order and the marks of the page, quotations in voices where long enough."""
        self.narrate(quiet((Piece(*said.lead),)))
        for piece, (text, _) in zip(said.pieces, said.gaps, strict=True):
            self._voice(given, words, without_noise(sites(single_spaced(piece.text))))
            rest = single_spaced(text).lstrip(" ,.;")
            if rest.strip(" .,;:"):
                self.narrate(sites(rest))
