"""From page to ear: the paragraphs of an article as narration and quotations, every speaker named before speaking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.script.model import Line, Narration, Quotation, Style
from podcast.scripter import wording
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration_frame import GOES_OFF, parse_frame
from podcast.scripter.narration_intro import Intro, called, introduce, may_be_present, name_again
from podcast.scripter.narration_naming import Desk, key_of
from podcast.scripter.narration_quiet import quiet, sites
from podcast.scripter.narration_sentences import Piece, Sentence, split_sentences
from podcast.scripter.narration_speech import FEW, capital, finished, join_pieces, part_long, single_spaced, words_of
from podcast.scripter.narration_verbs import narrates_past

CONNECTIVE = 4  # words before a quotation that may go before its speaker: "But", "In the end"
SPOKEN = (QuoteKind.SPEECH, QuoteKind.BLOCK)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that somebody says, as the page has it: the narrator's text around its pieces."""

    lead: tuple[str, int]  # text and offset
    pieces: tuple[Piece, ...]
    between: tuple[tuple[str, int], ...]  # after each piece but the last
    tail: tuple[str, int]

    @property
    def group(self) -> int:
        """The number that its pieces share."""
        quote = self.pieces[0].quote
        assert quote is not None
        return quote.group


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of an utterance as a whole, over all its paragraphs."""

    given: Attribution
    words: int


def known_groups(quotes: Sequence[Quote]) -> dict[int, Group]:
    """The groups of an article: whose words, the best evidence among the pieces, and how many words."""
    groups: dict[int, Group] = {}
    for quote in quotes:
        size = words_of(quote.text)
        before = groups.get(quote.group)
        if before is None:
            groups[quote.group] = Group(quote.attribution, size)
            continue
        given = before.given
        better = given.clause[0] < 0 <= quote.attribution.clause[0] or (
            given.kind is SpeakerKind.NONE and quote.attribution.kind is not SpeakerKind.NONE
        )
        groups[quote.group] = Group(quote.attribution if better else given, before.words + size)
    return groups


class Narrator:
    """Writes the lines of one article, paragraph by paragraph, in order."""

    def __init__(self, source: str, quotes: Sequence[Quote], style: Style, desk: Desk) -> None:
        self.source = source
        self.groups = known_groups(quotes)
        self.style = style
        self.desk = desk
        self.lines: list[Line] = []
        self.paragraph_text: list[str] = []  # what the narrator says, not yet a line
        self.tied = False  # the paragraph has told something that happened
        self.begun: dict[int, int] = {}  # group -> how often its speaker was named

    def paragraph(self, start: int, end: int, quotes: Sequence[Quote]) -> None:
        """Write the paragraph `source[start:end]`."""
        self.tied = False
        sentences = list(split_sentences(self.source, start, end, quotes))
        at = 0
        while at < len(sentences):
            sentence = sentences[at]
            at += 1
            if not any(_spoken(piece) for piece in sentence):
                self.narrate(quiet(sentence))
                self.tied = self.tied or narrates_past(quiet(sentence))
                continue
            while at < len(sentences) and _continues(sentence, sentences[at]):
                sentence = (*sentence, *sentences[at])
                at += 1
            for part in _parts(sentence):
                if isinstance(part, Utterance):
                    self._say(part)
                else:
                    self.narrate(capital(quiet(part)))
        self.flush()

    def narrate(self, text: str) -> None:
        """The narrator says a sentence, in the paragraph that is being written."""
        if text.strip():
            self.paragraph_text.append(text)
            self.desk.narrated(text)

    def flush(self) -> None:
        """End the narrator's paragraph."""
        if self.paragraph_text:
            self.lines.append(Narration(" ".join(self.paragraph_text)))
            self.paragraph_text = []

    def quote(self, given: Attribution, text: str, again: str) -> None:
        """Somebody speaks; of a long quotation the narrator says in between who it is, with the verb `again`."""
        key = key_of(given)
        for number, part in enumerate(part_long(text)):
            if number:
                self.narrate(name_again(given, self.desk, again))
            self.flush()
            self.lines.append(Quotation(key, part))
            self.desk.spoke(key, words_of(part))

    def _say(self, said: Utterance) -> None:
        group = self.groups[said.group]
        given = group.given
        text = sites(join_pieces([piece.text for piece in said.pieces], _new_sentences(said)))
        if not text:
            return
        if self.style.attribution != "before":
            self._as_written(said, given, group.words)
            return
        intro = self._intro(said, given)
        if intro is None:
            self.narrate(capital(finished(quiet(_flat(said)))))
            return
        self.narrate(intro.text)
        self._voice(given, group.words, text)
        self.narrate(intro.after)

    def _voice(self, given: Attribution, words: int, text: str) -> None:
        """The words in the speaker's voice, or in the narrator's when they are few or nobody's."""
        if given.kind is SpeakerKind.NONE or not key_of(given) or words < FEW or self.style.quote_voices == "none":
            self.narrate(text)
            if key_of(given):
                self.desk.spoke(key_of(given), words_of(text))
            return
        self.quote(given, text, wording.WENT_ON if key_of(given) in self.desk.past else wording.GOES_ON)

    def _intro(self, said: Utterance, given: Attribution) -> Intro | None:
        """What is said before it, and after; None when the quotation must stay inside its sentence."""
        number = self.begun.get(said.group, 0)
        self.begun[said.group] = number + 1
        lead, tail = said.lead[0].strip(), said.tail[0].strip(" .,;\n")
        clause = given.clause[0]
        first, last = said.pieces[0].start, said.pieces[-1].start
        if clause >= 0 and first < clause <= last + len(said.pieces[-1].text) + len(said.tail[0]) + 4:
            return self._trailing(said, given, lead)
        if lead:
            return self._leading(said, given, lead, tail)
        if tail or any(text.strip(" ,.;") for text, _ in said.between):
            return None
        return Intro(self._unintroduced(given, number))

    def _trailing(self, said: Utterance, given: Attribution, lead: str) -> Intro | None:
        if lead and words_of(lead) > CONNECTIVE:
            return None
        text, start = _around(said, given)
        frame = parse_frame(text, start, given)
        present = self.style.tense == "present" and may_be_present(frame, given, self.desk, self.tied)
        intro = introduce(frame, given, self.desk, present)
        if lead:
            first = intro.text if given.kind is SpeakerKind.NAME else intro.text[:1].lower() + intro.text[1:]
            intro = Intro(f"{capital(lead)} {first}", intro.after)
        return intro

    def _leading(self, said: Utterance, given: Attribution, lead: str, tail: str) -> Intro | None:
        off = GOES_OFF.match(said.tail[0])
        if any(text.strip(" ,.;") for text, _ in said.between) or (tail and not off):
            return None
        if lead.rstrip(" ,:—–-").lower().endswith((" that", " as", " of", " a", " the", " to")):
            return None
        text = capital(sites(single_spaced(lead)).rstrip(" ,:;—–-.")) + ":"
        return Intro(text, capital(finished(tail)) if tail else "")

    def _unintroduced(self, given: Attribution, number: int) -> str:
        """What is said before words whose speaker the sentence does not name."""
        key = key_of(given)
        if not key or given.kind is SpeakerKind.NONE:
            return wording.NO_SPEAKER
        past = key in self.desk.past or self.style.tense != "present"
        if number or (self.desk.last_speaker == key and not self.paragraph_text):
            return name_again(given, self.desk, wording.WENT_ON if past else wording.GOES_ON)
        if self.desk.last_named == key and self.paragraph_text:
            return ""
        return name_again(given, self.desk, wording.SAID if past else wording.SAYS)

    def _as_written(self, said: Utterance, given: Attribution, words: int) -> None:
        """House style `as-written`: the order of the page, quotations in voices where they are long enough."""
        self.narrate(capital(single_spaced(said.lead[0])))
        texts = [*said.between, said.tail]
        for piece, (text, _) in zip(said.pieces, texts, strict=True):
            self._voice(given, words, finished(capital(single_spaced(piece.text))))
            rest = text.strip(" ,\n")
            if rest.strip(" .,;:"):
                self.narrate(capital(finished(sites(single_spaced(rest)))))


def _spoken(piece: Piece) -> bool:
    return piece.quote is not None and piece.quote.kind in SPOKEN


def _continues(sentence: Sentence, following: Sentence) -> bool:
    """Whether the next sentence is nothing but more of the same person's words."""
    last = next((piece.quote for piece in reversed(sentence) if _spoken(piece)), None)
    first = following[0].quote
    if last is None or first is None or first.kind not in SPOKEN:
        return False
    return first.group == last.group and not any(p.text.strip() for p in following if p.quote is None)


def _parts(sentence: Sentence) -> list[Utterance | Sentence]:
    """The sentence cut so that each part holds one utterance; `“A,” said X, but Y said: “B.”` gives two."""
    parts: list[Utterance | Sentence] = []
    rest: list[Piece] = []
    group = -1
    for piece in sentence:
        quote = piece.quote
        if quote is not None and _spoken(piece):
            if group >= 0 and quote.group != group:
                head, rest = _cut_before(rest)
                parts.append(_utterance(head))
            group = quote.group
        rest.append(piece)
    parts.append(_utterance(rest))
    return parts


def _cut_before(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Cut the narrator's text after the last quotation where that quotation's attribution ends."""
    last = max(index for index, piece in enumerate(pieces) if _spoken(piece))
    quote = pieces[last].quote
    assert quote is not None
    clause = quote.attribution.clause[1]
    between = pieces[last + 1 :]
    head = pieces[: last + 1]
    for index, piece in enumerate(between):
        if piece.quote is None and piece.start < clause <= piece.start + len(piece.text):
            cut = clause - piece.start
            kept = [*head, *between[:index], Piece(piece.text[:cut], piece.start)]
            left = piece.text[cut:].lstrip(" ,;")
            after = [Piece(left, piece.start + len(piece.text) - len(left))] if left else []
            return kept, [*after, *between[index + 1 :]]
    return head, list(between)


def _utterance(pieces: Sequence[Piece]) -> Utterance:
    """Pieces of one sentence as an utterance; quiet quotations are part of the narrator's text."""
    spoken = [index for index, piece in enumerate(pieces) if _spoken(piece)]
    lead = _text(pieces[: spoken[0]])
    between = tuple(_text(pieces[one + 1 : two]) for one, two in zip(spoken, spoken[1:], strict=False))
    return Utterance(lead, tuple(pieces[i] for i in spoken), between, _text(pieces[spoken[-1] + 1 :]))


def _text(pieces: Sequence[Piece]) -> tuple[str, int]:
    return "".join(piece.text for piece in pieces), pieces[0].start if pieces else -1


def _flat(said: Utterance) -> Sentence:
    row = [Piece(*said.lead)]
    for piece, (text, start) in zip(said.pieces, [*said.between, said.tail], strict=True):
        row += [piece, Piece(text, start)]
    return tuple(row)


def _new_sentences(said: Utterance) -> list[bool]:
    return [text.rstrip()[-1:] in (".", "!", "?", ":", "") for text, _ in said.between]


def _around(said: Utterance, given: Attribution) -> tuple[str, int]:
    """The narrator's text that holds the attribution, with what follows the last piece."""
    texts = [*said.between, said.tail]
    for index, (text, start) in enumerate(texts):
        if start <= given.clause[0] < start + len(text):
            more = " ".join(other.strip(" .,;\n") for other, _ in texts[index + 1 :]).strip()
            return (f"{text.rstrip(' .,;')} {more}" if more else text), start
    return said.tail


__all__ = ["Narrator", "called"]
