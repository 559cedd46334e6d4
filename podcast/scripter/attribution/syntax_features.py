"""What a candidate does in its own sentence; the names of these facts are in feature_names.py."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.position_features import EARLY, bucket, quote_shape
from podcast.scripter.feature_names import SpeakerFact
from podcast.scripter.feature_slots import Part, Zone
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import Mention, MentionForm
from podcast.scripter.syntax.attribution_clauses import passive_by
from podcast.scripter.syntax.beside_nouns import modifies_noun
from podcast.scripter.syntax.mention_syntax import MentionSyntax, Signs
from podcast.scripter.syntax.speech_verbs import verb_kind
from podcast.scripter.tokenization.tokens import DASHES, Tokens

CLOSE = 4  # tokens between a candidate or its verb and the quotation that it runs into
LABEL_MARKS = DASHES | {"•", "*", "·", "…", "..."}


def clues(reader: MentionSyntax, case: QuoteCase, number: int, zone: Zone) -> list[str]:
    """What the words right before and right after the mention tell."""
    signs = reader.signs.get(number)
    if signs is None:
        signs = reader.signs[number] = _signs(reader, number)
    facts = [f"{zone} {sign}" for sign in signs.towards_words]
    facts += signs.ever
    if signs.clause:
        facts.append(f"{zone} {signs.clause} {case.zone.lead}")
    mention = reader.scene.mentions[number]
    if (
        case.zone.lead == ":"
        and case.unit.first - mention.end == 1
        and _label(reader.scene.tokens, mention.first)
    ):
        facts.append(SpeakerFact.LABEL)
    return facts


def _signs(reader: MentionSyntax, number: int) -> Signs:
    tokens, mention = reader.scene.tokens, reader.scene.mentions[number]
    sort = f"{mention.form}{' thing' if mention.gender == 'thing' else ''}"
    clause = ""
    if reader.subordinate(number):
        before = tokens.low[mention.first - 1]
        clause = tokens.constructions.conjoining.get(before, "reported")
    towards, ever = [], []
    if reader.relative(number):
        towards.append("relative")
    verb = reader.verb(number)
    if (
        verb
        and verb.first == mention.end
        and tokens.low[verb.end - 1].endswith(tokens.endings.participle)
    ):
        towards.append("participle")  # `footage of Park saying “…”`
        ever.append(f"participle {sort}")
    if passive_by(tokens, mention.end):
        towards.append("passive by")
    if modifies_noun(tokens, mention):
        ever.append(f"modifier {sort}")
    return Signs(clause, tuple(towards), tuple(ever))


def _label(tokens: Tokens, first: int) -> bool:
    """Whether nothing, a dash, a bullet, `by` or `from` stands before: `More turn out — Ana Bell:
    “…”`."""
    return (
        tokens.first[first]
        or first == 0
        or tokens.low[first - 1] in LABEL_MARKS
        or tokens.low[first - 1] in tokens.constructions.before_labels
    )


def mention_type(scene: AnnotatedText, mention: Mention) -> str:
    """What kind of mention it is, in a word."""
    if mention.form is MentionForm.PRONOUN:
        return "pron:" + (mention.gender or "they")
    if mention.form is MentionForm.NOMINAL:
        return f"nom:{_nominal_kind(mention)}" + ("s" if mention.plural else "")
    if mention.gender == "thing":
        return "name:thing"
    entity = scene.entities[mention.entity]
    if entity.place:
        return "name:place"
    return "name:person" if entity.known or entity.titled else "name:unknown"


def _nominal_kind(mention: Mention) -> str:
    """What a description is of: anybody of a kind, a thing, or somebody."""
    if mention.generic:
        return "generic"
    return "thing" if mention.gender == "thing" else "person"


def syntax_features(
    reader: MentionSyntax, case: QuoteCase, number: int, mention: Mention, zone: Zone
) -> list[str]:
    """What it does in its own sentence."""
    tokens = reader.scene.tokens
    facts: list[str] = []
    if mention.possessive:
        facts.append(f"{zone} 's")
        if case.unit.first - mention.end == 1:
            facts.append(SpeakerFact.OWNER)  # `Park's “beautiful wall”`
    if mention.inside:
        facts.append(f"{zone} inside")
    before = tokens.low[mention.first - 1] if mention.first else ""
    if reader.after_preposition(number):
        facts.append(f"{zone} preposition")
        if key := tokens.constructions.telling_prepositions.get(before):
            facts.append(f"after {key}")
    elif mention.first and (kind := verb_kind(tokens, mention.first - 1)):
        facts.append(f"{zone} object {kind}")
        if mention.first > 1 and not tokens.word[mention.first - 2][0].isalnum():
            facts += [f"{zone} inverted {kind}", f"inverted {kind}"]
    elif before in (",", "—", "-"):
        facts.append(f"{zone} after {before}")
    elif before in tokens.constructions.and_words:
        facts.append(f"{zone} after and")
    if (
        case.unit.first - mention.end == 1
        and case.zone.lead
        and not reader.after_preposition(number)
    ):
        facts.append(f"touches {case.zone.lead}")  # `Ana Bell: “…”`
    if any(begin <= mention.first < end for begin, end in case.descriptions):
        facts.append(f"{zone} in description")
    if reader.subordinate(number):
        facts.append(f"{zone} subordinate")
    if reader.subject(number):
        facts.append(f"{zone} subject")
    if tokens.first[mention.first]:
        facts.append(f"{zone} first word")
    if number == case.near_subject:
        facts.append(f"near subject {_form(tokens, case)} {case.zone.lead}")
    if number == case.main_subject:
        facts.append(f"main subject {_form(tokens, case)} {case.zone.lead}")
    same_paragraph = tokens.paragraph[mention.first] == tokens.paragraph[case.unit.first]
    if same_paragraph and zone in EARLY:
        back = bucket(_sentences(reader, mention.end, case.unit.first))
        facts += [f"sentences back {back}", f"{_part(reader, case, number)} {back} {case.bond}"]
    facts += _runs_into(reader, case, number)
    return facts


def _part(reader: MentionSyntax, case: QuoteCase, number: int) -> Part:
    """What a candidate does in its own sentence, in a word."""
    mention = reader.scene.mentions[number]
    if mention.possessive:
        return Part.OWNER
    if mention.inside or any(begin <= mention.first < end for begin, end in case.descriptions):
        return Part.DESCRIPTION
    if reader.subject(number):
        return Part.SUBORDINATE if reader.subordinate(number) else Part.SUBJECT
    return Part.AFTER_PREPOSITION if reader.after_preposition(number) else Part.OTHER


def _runs_into(reader: MentionSyntax, case: QuoteCase, number: int) -> list[str]:
    """Whether the quoted words go on with what is said of a candidate: `Park | “misspoke”`, `Park
    would be | “the healthiest”`; or its verb of speech leads straight to them."""
    tokens, mention = reader.scene.tokens, reader.scene.mentions[number]
    between = case.unit.first - mention.end
    facts: list[str] = []
    verb = reader.verb(number)
    if verb is not None and verb.end - 1 == case.last_verb:
        gap = case.unit.first - verb.end
        is_anothers = case.explicit is not None and case.ending == ","
        if gap <= CLOSE and not is_anothers:
            clause = "subordinate" if reader.subordinate(number) else "main"
            facts.append(f"direct {clause} {case.zone.lead} {gap}")
    if verb is not None or case.zone.lead or mention.possessive or not 0 <= between <= CLOSE:
        return facts
    last = tokens.low[case.unit.first - 1]
    if between == 0:
        facts.append(f"runs into {quote_shape(case)}")
    elif reader.subject(number) and last in tokens.lexicon.auxiliaries:
        facts.append(f"completed {quote_shape(case)}")
    return facts


def _form(tokens: Tokens, case: QuoteCase) -> str:
    """The form of the verb that leads to the quotation: "ing", "V" for any other, "-" none."""
    if case.last_verb < 0:
        return "-"
    return "ing" if tokens.low[case.last_verb].endswith(tokens.endings.participle) else "V"


def _sentences(reader: MentionSyntax, start: int, stop: int) -> int:
    tokens = reader.scene.tokens
    return sum(
        tokens.first[index] and tokens.quote[index] < 0
        for index in range(start, min(stop, start + 200))
    )
