"""What speaks for each candidate speaker of a quotation: short names of facts, weighed by ranker.py."""

from __future__ import annotations

from dataclasses import dataclass, field

from podcast.scripter.clauses import Verb, adverb, after_inverted, subject_verb, verb_kind
from podcast.scripter.phrase import Form, Mention
from podcast.scripter.scene import Scene, Unit
from podcast.scripter.words import PREPOSITIONS
from podcast.scripter.zones import Zone, zone_of

BACK = 3  # paragraphs before the quotation's that are looked at
MOST_BEFORE = 14
MOST_AFTER = 6
NOBODY = -1


@dataclass(slots=True)
class Case:
    """One quotation with what was found around it."""

    unit: Unit
    zone: Zone
    ending: str  # the last sign inside the marks: "," "." "?" or ""
    opening: str  # "Aa" when it begins with a capital letter, "aa" when not
    words: int
    inverted: tuple[Verb, int] | None = None
    behind: tuple[int, Verb | None] | None = None  # the mention right after the marks, and its verb
    verbs: dict[int, Verb] = field(default_factory=dict)  # mention -> verb of speech it is the subject of
    last_verb: int = -1  # token of the last verb of speech before the quotation, in its sentence
    candidates: list[int] = field(default_factory=list)

    @property
    def explicit(self) -> int | None:
        """The mention that grammar alone points to, or None."""
        if self.inverted:
            return self.inverted[1]
        if self.behind and self.behind[1]:
            return self.behind[0]
        return None


class Reader:
    """Gathers cases of a scene, in text order; remembers what each mention's verb is."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._verbs: dict[int, Verb | None] = {}
        self.by_paragraph: dict[int, list[int]] = {}
        for number, mention in enumerate(scene.mentions):
            if scene.tokens.quote[mention.first] < 0:
                self.by_paragraph.setdefault(scene.tokens.paragraph[mention.first], []).append(number)

    def verb(self, number: int) -> Verb | None:
        """The verb of speech that the mention is the subject of."""
        if number not in self._verbs:
            self._verbs[number] = subject_verb(self.scene, number)
        return self._verbs[number]

    def case(self, unit: Unit) -> Case:
        """Look at one quotation."""
        tokens = self.scene.tokens
        zone = zone_of(self.scene, unit)
        inner = [tokens.word[i] for i in range(unit.first + 1, unit.end - 1)]
        plain = [word for word in inner if word[0].isalnum()]
        ending = next((word for word in reversed(inner) if word not in "’”'\"''"), "")
        case = Case(
            unit,
            zone,
            ending if ending in (",", ".", "?", "!", "—", "…", "...") else "",
            "Aa" if plain and plain[0][0].isupper() else "aa",
            len(plain),
        )
        self._read_after(case)
        self._read_before(case)
        case.candidates = self._candidates(case)
        return case

    def _read_after(self, case: Case) -> None:
        tokens, after = self.scene.tokens, case.zone.after
        if not after:
            return
        at = after[0]
        if tokens.word[at] in (",", "—", "–", "-", "--") and len(after) > 1:
            at = after[1]
        case.inverted = after_inverted(self.scene, at)
        if case.inverted and case.inverted[1] not in self._near(case):
            case.inverted = None
        number = self.scene.starts.get(at)
        if number is None and adverb(tokens, at):
            number = self.scene.starts.get(at + 1)
        if number is not None and not case.inverted:
            case.behind = (number, self.verb(number))

    def _near(self, case: Case) -> list[int]:
        return self.by_paragraph.get(self.scene.tokens.paragraph[case.unit.end - 1], [])

    def _read_before(self, case: Case) -> None:
        tokens = self.scene.tokens
        for index in reversed(case.zone.before):
            if verb_kind(tokens, index) and not (tokens.upper[index] and not tokens.first[index]):
                case.last_verb = index
                break

    def _candidates(self, case: Case) -> list[int]:
        tokens = self.scene.tokens
        here = tokens.paragraph[case.unit.first]
        last = tokens.paragraph[case.unit.end - 1]
        before: list[int] = []
        for paragraph in range(here, max(-1, here - BACK - 1), -1):
            numbers = [
                n for n in self.by_paragraph.get(paragraph, ()) if self.scene.mentions[n].first < case.unit.first
            ]
            before += reversed(
                numbers if paragraph == here else [n for n in numbers if not self.scene.mentions[n].possessive]
            )
            if len(before) >= MOST_BEFORE:
                break
        after = [n for n in self.by_paragraph.get(last, ()) if self.scene.mentions[n].first >= case.unit.end]
        if len(after) < 2:
            after += self.by_paragraph.get(last + 1, [])[:2]
        found = list(reversed(before[:MOST_BEFORE])) + after[:MOST_AFTER]
        for extra in (case.inverted[1] if case.inverted else None, case.behind[0] if case.behind else None):
            if extra is not None and extra not in found:
                found.append(extra)
        return found


def bucket(number: int) -> str:
    """A distance as one of a few sizes."""
    for limit in (0, 1, 2, 4, 8, 16, 32):
        if number <= limit:
            return str(limit)
    return "far"


def evidence(
    reader: Reader, case: Case, previous: int | None, previous_case: Case | None, following: int | None
) -> list[list[str]]:
    """For every candidate, and nobody last, the facts that speak for or against it."""
    facts = [
        _facts(reader, case, number, rank, previous, previous_case, following)
        for rank, number in enumerate(case.candidates)
    ]
    facts.append(_nobody(reader, case, previous_case))
    return facts


def _nobody(reader: Reader, case: Case, previous_case: Case | None) -> list[str]:
    facts = ["nobody", f"nobody:{min(case.words, 6)}", f"nobody:{case.opening}:{case.ending}"]
    if case.last_verb < 0 and not case.explicit:
        facts.append("nobody:no verb")
    if case.zone.starts_paragraph and case.zone.ends_paragraph:
        facts.append("nobody:alone")
    if not case.candidates:
        facts.append("nobody:nobody near")
    return facts


def _facts(
    reader: Reader,
    case: Case,
    number: int,
    rank: int,
    previous: int | None,
    previous_case: Case | None,
    following: int | None,
) -> list[str]:
    scene = reader.scene
    mention = scene.mentions[number]
    where = _where(reader, case, number, mention)
    kind = _sort(scene, mention)
    facts = [where, f"{where.split(' ')[0]}|{kind}", kind]
    zone = where.split(" ")[0]
    if mention.possessive:
        facts.append(f"{zone}|'s")
    if mention.inside:
        facts.append(f"{zone}|inside")
    facts += _role(reader, case, number, mention, zone)
    facts += _neighbours(reader, case, number, mention, zone, previous, previous_case, following)
    return facts


def _sort(scene: Scene, mention: Mention) -> str:
    """What kind of mention it is, in a word."""
    if mention.form is Form.PRONOUN:
        return "pron:" + (mention.gender or "they")
    if mention.form is Form.NOMINAL:
        return (
            "nom:generic"
            if mention.generic
            else "nom:thing"
            if mention.gender == "thing"
            else "nom:plural"
            if mention.plural
            else "nom"
        )
    if mention.gender == "thing":
        return "name:thing"
    entity = scene.entities[mention.entity]
    return "name:" + ("person" if entity.known or entity.titled else "unknown")


def _where(reader: Reader, case: Case, number: int, mention: Mention) -> str:
    """Where it stands towards the quotation; the first word is the zone."""
    scene, unit, zone = reader.scene, case.unit, case.zone
    tokens = scene.tokens
    if case.inverted and case.inverted[1] == number:
        return f"inv {case.inverted[0].kind} {case.ending or case.opening}"
    if case.behind and case.behind[0] == number:
        verb = case.behind[1]
        return f"beh{'V' if verb else '-'} {verb.kind if verb else ''} {case.ending or case.opening}"
    if zone.before and zone.before[0] <= mention.first < unit.first:
        verb = reader.verb(number)
        if verb is None:
            return f"bef- {'last verb' if case.last_verb >= 0 else 'no verb'} {_mark(zone)}"
        direct = "=" if verb.end - 1 == case.last_verb else "<" if verb.end - 1 < case.last_verb else ">"
        return f"bef{direct} {verb.kind} {_mark(zone)} {bucket(unit.first - verb.end)}"
    if zone.after and mention.first >= unit.end and mention.first <= zone.after[-1]:
        verb = reader.verb(number)
        return f"aft{'V' if verb else '-'} {case.ending or case.opening}"
    here = tokens.paragraph[unit.first]
    away = tokens.paragraph[mention.first] - here
    if mention.first >= unit.end:
        return f"later {min(2, tokens.paragraph[mention.first] - tokens.paragraph[unit.end - 1])}"
    return f"early{min(3, -away)} {'V' if reader.verb(number) else '-'}"


def _mark(zone: Zone) -> str:
    return ":" if zone.colon else "," if zone.comma else "that" if zone.that else "-"


def _role(reader: Reader, case: Case, number: int, mention: Mention, zone: str) -> list[str]:
    """Subject or not, how far away, how many others in between."""
    scene = reader.scene
    tokens = scene.tokens
    facts: list[str] = []
    begin = tokens.bounds[tokens.paragraph[mention.first]][0]
    before = tokens.low[mention.first - 1] if mention.first > begin else ""
    if before in PREPOSITIONS:
        facts.append(f"{zone}|prep")
    elif before and verb_kind(tokens, mention.first - 1):
        facts.append(f"{zone}|object {verb_kind(tokens, mention.first - 1)}")
    if tokens.first[mention.first] or mention.first == begin:
        facts.append(f"{zone}|first word")
    same = [n for n in case.candidates if _zone_key(reader, case, n) == _zone_key(reader, case, number)]
    real = [n for n in same if not scene.mentions[n].possessive and not scene.mentions[n].inside]
    if real and real[0] == number:
        facts.append(f"{zone}|first there")
    if real and real[-1] == number:
        facts.append(f"{zone}|last there")
    facts.append(f"{zone}|of {min(4, len(real))}")
    return facts


def _zone_key(reader: Reader, case: Case, number: int) -> tuple[int, int]:
    first = reader.scene.mentions[number].first
    tokens = reader.scene.tokens
    side = 0 if first < case.unit.first else 1
    if case.zone.before and case.zone.before[0] <= first < case.unit.first:
        side = 2
    return (tokens.paragraph[first], side)


def _neighbours(
    reader: Reader,
    case: Case,
    number: int,
    mention: Mention,
    zone: str,
    previous: int | None,
    previous_case: Case | None,
    following: int | None,
) -> list[str]:
    scene = reader.scene
    facts: list[str] = []
    if previous_case is not None:
        gap = scene.tokens.paragraph[case.unit.first] - scene.tokens.paragraph[previous_case.unit.end - 1]
        relation = "same par" if gap == 0 else "next par" if gap == 1 else "far"
        if gap == 0:
            relation += " adjacent" if case.unit.first == _after_clause(case, previous_case) else ""
        floating = "floating" if case.last_verb < 0 and case.explicit is None else "bound"
        if previous is not None and (number == previous or same(scene, number, previous)):
            exact = "same" if number == previous else "coref"
            facts += [f"prev {exact} {relation} {floating}", f"prev {exact} {relation}"]
    if following is not None and (number == following or same(scene, number, following)):
        facts.append(
            f"next {'same' if number == following else 'coref'} {case.ending} {'alone' if case.zone.ends_paragraph else ''}"
        )
    return facts


def _after_clause(case: Case, previous_case: Case) -> int:
    """The token at which a quotation would start that follows the previous one's attribution without a word between."""
    if previous_case.zone.after:
        return previous_case.zone.after[-1] + 2
    return previous_case.unit.end


def same(scene: Scene, one: int, two: int) -> bool:
    """Whether two mentions name one entity."""
    a, b = scene.mentions[one], scene.mentions[two]
    return a.entity >= 0 and a.entity == b.entity
