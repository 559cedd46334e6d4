"""Who is the subject of a verb of saying behind a phrase between commas: `Park, speaking for Bell,
who is ill, said: “…”`, `A memo from Park to Bell, seen by the Courier, says: “…”`."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import adverb

BEHIND = 6  # tokens between the verb and the marks: `told the inquiry on Monday`


def over_insertions(reader: MentionSyntax, case: QuoteCase) -> int:
    """The mention before the insertion; -1 where there is none, or what stands there is no plain
    subject."""
    tokens, at = reader.scene.tokens, case.last_verb
    if at < 0 or tokens.low[at].endswith(tokens.endings.participle):
        return -1
    begin = case.zone.before[0] if case.zone.before else 0
    if not case.zone.lead or at <= begin or case.unit.first - at > BEHIND:
        return -1
    at = _before_helpers(reader, at, begin)
    comma = at - 1
    if comma <= begin or tokens.word[comma] != ",":
        return -1
    opening = _opening(reader, comma, begin)
    # `, speaking for Bell|, who is ill,`: a phrase that the insertion belongs to
    while opening > begin and (outer := _outer(reader, opening, begin)) > begin:
        opening = outer
    return _head_before(reader, opening, begin) if opening > begin else -1


def _before_helpers(reader: MentionSyntax, at: int, begin: int) -> int:
    """Where the verb with its helpers and adverbs begins: `had | then said`."""
    tokens = reader.scene.tokens
    while at - 1 > begin and (
        tokens.low[at - 1] in tokens.lexicon.auxiliaries or adverb(tokens, at - 1)
    ):
        at -= 1
    return at


def _opening(reader: MentionSyntax, closing: int, begin: int) -> int:
    """The comma that opens the insertion which `closing` closes, -1 if it is none."""
    tokens = reader.scene.tokens
    commas = [at for at in range(begin, closing) if tokens.word[at] == ","]
    last = commas[-1] if commas else -1
    return last if last >= 0 and _inserts(reader, last + 1) else -1


def _outer(reader: MentionSyntax, closing: int, begin: int) -> int:
    """The same of what the insertion belongs to, which may be what somebody is, too: `Willie
    Park|, a rower in Hest|, who is ill,`."""
    tokens = reader.scene.tokens
    if (opening := _opening(reader, closing, begin)) >= 0:
        return opening
    commas = [at for at in range(begin, closing) if tokens.word[at] == ","]
    last = commas[-1] if commas else -1
    is_name = last > begin and tokens.word[last - 1][:1].isupper()
    return last if is_name and tokens.low[last + 1] in tokens.lexicon.determiners else -1


def _inserts(reader: MentionSyntax, at: int) -> bool:
    """Whether a phrase between commas begins here that holds no subject of the sentence."""
    tokens = reader.scene.tokens
    low = tokens.low[at]
    is_relative = low in tokens.lexicon.relatives & tokens.constructions.go_on_describing
    is_passive = tokens.low[at + 1] in tokens.lexicon.prepositions  # `seen by the Courier`
    return is_relative or is_passive or low.endswith(tokens.endings.participle)


def _head_before(reader: MentionSyntax, opening: int, begin: int) -> int:
    """`A | memo from Park to Bell |,`: the mention at the head of the phrase that ends here."""
    scene = reader.scene
    tokens = scene.tokens
    end = opening
    while True:
        near = [n for n in reader.before(end, begin, 3) if scene.mentions[n].end == end]
        if not near:
            return -1
        number = min(near, key=lambda n: scene.mentions[n].first)
        before = scene.mentions[number].first - 1
        while before > begin and tokens.low[before] in tokens.lexicon.determiners:
            before -= 1
        leads = tokens.lexicon.prepositions | tokens.constructions.of
        if before < begin or tokens.low[before] not in leads:
            return number
        end = before
