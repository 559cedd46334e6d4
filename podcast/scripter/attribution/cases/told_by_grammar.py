"""Whom grammar gives a quotation, though somebody else is the subject beside it: `Park quotes
Bell: “…”`."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.cases.told_by_participles import saying, shown
from podcast.scripter.attribution.cases.told_in_paragraph import only_one_who_spoke
from podcast.scripter.attribution.cases.told_over_insertions import over_insertions
from podcast.scripter.mentions.noun_phrases import Mention, MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import adverb, verb_kind
from podcast.scripter.tokenization.tokens import DASHES

NEAR = 4  # tokens between the verb of what is heard and the marks
LEADS = (":", ",", "")
SIGNATURE = 24  # tokens of a line that says whose the words over it are
CLOSING = ("”", '"', "''")


def told_by_grammar(reader: MentionSyntax, case: QuoteCase) -> int:
    """The number of the mention, -1 where no rule finds one."""
    if case.zone.lead not in LEADS:
        return -1
    if case.explicit is not None:  # `The film shows Bell asking, “Why?” The film goes on.`
        is_led = case.ending in ("?", "!", ".") and case.zone.before and not case.zone.announced
        return shown(reader, case) if is_led else -1
    for rule in (_pointed_to, _signed_below):
        if (number := rule(reader, case)) >= 0:
            return number
    if not case.zone.before:
        if case.zone.starts_paragraph:
            return -1
        number = _cuts_in(reader, case)
        return number if number >= 0 else only_one_who_spoke(reader, case)
    if case.zone.announced:
        return -1
    rules = (_quoted, _perceived, _labelled, _related, _owner_of_answer, saying, shown)
    for rule in (*rules, over_insertions):
        number = rule(reader, case)
        if number >= 0:
            return number
    return -1


def _quoted(reader: MentionSyntax, case: QuoteCase) -> int:
    """`Park quotes | Bell: “…”`, `Park quoted | her aunt as saying: “…”`."""
    tokens, scene = reader.scene.tokens, reader.scene
    for at in reversed(case.zone.before[1:]):
        if tokens.low[at] not in tokens.constructions.quoting_others:
            continue
        number = scene.starts.get(at + 1, -1)
        if number < 0 or (scene.mentions[number].possessive and _is_name(scene.mentions[number])):
            return -1
        rest = range(scene.mentions[number].end, case.unit.first)
        is_free = all(
            not verb_kind(tokens, word)
            or tokens.begins_phrase(word - 1, tokens.constructions.as_saying)
            for word in rest
        )
        is_said = bool(case.zone.lead) or case.last_verb > at
        return number if is_free and is_said else -1
    return -1


def _perceived(reader: MentionSyntax, case: QuoteCase) -> int:
    """`Park heard | Bell shout: “…”`, `Park remembers | her uncle saying, “…”`."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    for number in reader.between(case.zone.before[0], case.unit.first)[::-1]:
        mention = mentions[number]
        at = mention.end
        is_near = at < case.unit.first <= at + NEAR and tokens.low[at] in tokens.verbs.kind
        if is_near and tokens.low[mention.first - 1] in tokens.constructions.perceiving:
            return number
    return -1


def _labelled(reader: MentionSyntax, case: QuoteCase) -> int:
    """`Pollsters agree — | Ana Bell: “…”`: a name between a dash and a colon."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    if case.zone.lead != ":":
        return -1
    for number in reader.between(case.zone.before[0], case.unit.first)[::-1]:
        mention = mentions[number]
        is_label = mention.end == case.unit.first - 1 and _is_name(mention)
        if is_label and mention.first > case.zone.before[0]:
            return number if tokens.low[mention.first - 1] in DASHES else -1
    return -1


def _related(reader: MentionSyntax, case: QuoteCase) -> int:
    """`Park says to | Bell on camera, who answers softly: “…”`: the relative clause right before
    the marks tells of whoever was named last."""
    tokens, at = reader.scene.tokens, case.last_verb
    if case.zone.lead != ":" or at < 2 or case.unit.first - at > NEAR:
        return -1
    opens = at - 1
    while adverb(tokens, opens):
        opens -= 1
    is_open = tokens.low[opens] in tokens.constructions.who and tokens.word[opens - 1] == ","
    if not is_open:
        return -1
    near = [
        number
        for number in reader.before(opens, case.zone.before[0], NEAR)
        if reader.scene.mentions[number].gender != "thing"
    ]
    return near[0] if near and not reader.scene.mentions[near[0]].possessive else -1


def _owner_of_answer(reader: MentionSyntax, case: QuoteCase) -> int:
    """`| Bell's message to Park was clear: “…”`: whoever owns the answer gives it."""
    tokens, scene = reader.scene.tokens, reader.scene
    at = case.zone.before[0]
    number = reader.scene.starts.get(at, -1)
    if case.zone.lead != ":" or case.last_verb >= 0 or number < 0:
        return -1
    owners = [
        n
        for n in reader.between(at, at + 1)
        if scene.mentions[n].possessive and _is_name(scene.mentions[n])
    ]
    if not owners:
        return -1
    noun = scene.mentions[owners[0]].end + 1
    words = tokens.lexicon.answers | tokens.constructions.messages
    return owners[0] if noun < case.unit.first and tokens.low[noun] in words else -1


def _pointed_to(reader: MentionSyntax, case: QuoteCase) -> int:
    """`“…” That was how | Bell described it.`, `“…” Those were the words of | Bell.`: the next
    sentence points back."""
    scene = reader.scene
    tokens, at = scene.tokens, case.unit.end
    if case.zone.before or case.ending in (",", "") or at + 3 >= len(tokens):
        return -1
    words = tokens.constructions
    if tokens.low[at] not in words.pointing_back or tokens.low[at + 1] not in words.to_be:
        return -1
    at += 2
    how = tokens.low[at] in words.how_words
    length = 1 if how else tokens.begins_phrase(at, words.words_of)
    number = scene.starts.get(at + length, -1) if length else -1
    if number < 0 or scene.mentions[number].possessive:
        return -1
    if not how:
        return number
    end = tokens.bounds[tokens.paragraph[at]][1]
    said = any(verb_kind(tokens, word) for word in range(scene.mentions[number].end, end))
    return number if said else -1


def _signed_below(reader: MentionSyntax, case: QuoteCase) -> int:
    """`“We row at dawn.` / `| Ada Moss, a rower.”`: the name under the words."""
    number = reader.scene.starts.get(case.unit.end, -1)
    if number < 0 or not is_signed_below(reader, case):
        return -1
    return number if _is_name(reader.scene.mentions[number]) else -1


def is_signed_below(reader: MentionSyntax, case: QuoteCase) -> bool:
    """Whether the mark that closes the words stands behind a line with a name and a comma."""
    scene = reader.scene
    tokens, at = scene.tokens, case.unit.end
    is_open = not scene.pairs[case.unit.pairs[-1]].complete and case.zone.starts_paragraph
    if not is_open or at + 2 >= len(tokens) or not tokens.upper[at]:
        return False
    end = tokens.bounds[tokens.paragraph[at]][1]
    is_line = end - at <= SIGNATURE and tokens.word[end - 1] in CLOSING
    return is_line and "," in tokens.word[at + 1 : min(end, at + NEAR + 1)]


def _cuts_in(reader: MentionSyntax, case: QuoteCase) -> int:
    """`“…,” Park said, and | Bell cut in. “…”`: the last clause before the marks brings in whoever
    speaks next."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    at = case.unit.first - 1
    if at < 2 or tokens.word[at] != ".":
        return -1
    at -= 1
    if tokens.low[at] in tokens.constructions.after_unknown_verbs | tokens.constructions.hearers:
        at -= 1
    is_interruption = tokens.low[at] in tokens.constructions.interrupting
    if not is_interruption and not verb_kind(tokens, at):
        return -1
    subject = at
    while adverb(tokens, subject - 1):
        subject -= 1
    near = reader.before(subject, max(0, subject - 8), 1)
    if not near or mentions[near[0]].end != subject:
        return -1
    mention = mentions[near[0]]
    joins = tokens.low[mention.first - 1] in tokens.constructions.joining_clauses
    return near[0] if joins or (is_interruption and tokens.first[mention.first]) else -1


def _is_name(mention: Mention) -> bool:
    return mention.form is MentionForm.NAME
