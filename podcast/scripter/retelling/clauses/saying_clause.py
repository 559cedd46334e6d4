"""The narrator's words after a quotation, taken apart: verb, speaker, description, the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.quotations.quoted_speech import Span
from podcast.scripter.retelling.clauses.clause_description import described
from podcast.scripter.retelling.clauses.clause_subject import (
    ClauseParts,
    may_be_subject,
    with_all_of_the_subject,
    with_particles,
)
from podcast.scripter.retelling.clauses.clause_words import (
    begins_with_verb,
    is_function_word,
    is_time_word,
    verb_group,
)
from podcast.scripter.retelling.clauses.verb_alone import tells_alone
from podcast.scripter.retelling.passages import EDGES, MARKS

MOST_REST = 24  # words behind the speaker; more tell another story
LONGEST_RELATIVE = 14  # words that a listener keeps in mind before the words come
MOST_VERB = 7  # words before the speaker
WORD = compiled(r"[^\W_]+(?:[’'-][^\W_]+)*[’']?")
AND_DOES = compiled(r"(?:,\s|^\s)([^\W\d_]+)\s((?=[a-zà-ÿ])[^\W\d_]+)")
# A name or a few words in marks, whole: `dem „Hafenblatt“`.
MARKED = compiled(r'„[^“”„]{1,60}[“”]|“[^”“]{1,60}”|«[^»«]{1,60}»|»[^»«]{1,60}«|"[^"]{1,60}"')
COLON = compiled(r":(?!\d)|(?<!\d):")  # not that of `nach dem 1:4`
NAME_GOES_ON = compiled(r"[-’'\w]|\s(?=[^\W\d_a-zà-ÿß])")


@dataclass(frozen=True, slots=True)
class SayingClause:
    """`verb subject, description, rest`, as `sagt Jens Harms, der Kapitän, am Montag`."""

    verb: str  # with what stands before the speaker: `sagte am Montag`; "" for `so Harms`
    subject: str  # as written; "" where the language leaves it out
    description: str = ""
    rest: str = ""  # with its comma, if it has one
    turn: str = ""  # what the speaker does then: `y toca la bocina`
    is_turn_of_subject: bool = False  # the turn has a verb for its subject, and no `and`
    is_pronoun: bool = False


def saying_clause(gap: Span, attribution: Attribution, language: Language) -> SayingClause | None:
    """The clause of a gap; None where nothing can be made of it."""
    text, start = gap
    begin = len(text) - len(text.lstrip(EDGES + MARKS))
    end = len(text.rstrip(EDGES + MARKS))
    if marked := next((hit for hit in MARKED.finditer(text, begin) if hit.start() < end), None):
        end = max(end, len(text[: marked.end()].rstrip(EDGES))) if marked.end() > end else end
    if begin >= end:
        return None
    inner = text[begin:end]
    low, high = attribution.mention[0] - start - begin, attribution.mention[1] - start - begin
    if not 0 <= low < high <= len(inner):
        return _without_subject(inner, language)
    low += _verb_in_mention(inner[low:high], language)
    at = start + begin + high
    parts = ClauseParts(
        inner[:low],
        inner[low:high],
        inner[high:],
        (attribution.description[0] - at, attribution.description[1] - at),
        inner[low:high].lower() in language.pronouns.subject,
        attribution.kind is SpeakerKind.NAME,
        language,
    )
    clause = _taken_apart(with_particles(parts, attribution.resolved or ""))
    return clause if clause is not None and _is_clean(clause) else None


def _verb_in_mention(mention: str, language: Language) -> int:
    """How many characters of a mention are a verb of saying that was taken for a part of it:
    `sagt Bademeister Moos`."""
    first, space, rest = mention.partition(" ")
    is_verb = first.islower() and first in language.speech_verbs.kind
    return len(first) + len(space) if is_verb and rest else 0


def _taken_apart(parts: ClauseParts) -> SayingClause | None:
    if parts.subject.startswith("-"):
        return _turned_over(replace(parts, subject=parts.subject.rpartition("-")[2]))
    if not parts.is_pronoun:
        parts = with_all_of_the_subject(parts)
        if NAME_GOES_ON.match(parts.after) and not _is_day(parts.after, parts.language):
            return None  # the name goes on behind what was taken for it
    if not may_be_subject(parts):
        return None
    if not parts.before.strip():
        return _straight(parts)
    description, after = described(parts)
    if (told := _told_of_subject(description, parts)) and not after:
        clause = _turned_over(replace(parts, after=""))
        return clause and replace(clause, turn=told, is_turn_of_subject=True)
    clause = _turned_over(replace(parts, after=after))
    return clause and replace(clause, description=description)


def _is_day(after: str, language: Language) -> bool:
    """Whether a capital behind a name begins a time: `sagte Harms Montag früh`."""
    word = WORD.search(after)
    return word is not None and is_time_word(word[0], language)


def _turned_over(parts: ClauseParts) -> SayingClause | None:
    """The verb stands before the speaker."""
    language, verb = parts.language, parts.before.strip(" ,")
    words = tuple(verb.lower().replace("’", "'").replace("'", "' ").split())
    if words in language.constructions.according_to:
        return _according(parts, has_case=words != language.constructions.according_to[0])
    if words and words[0] in language.constructions.as_words:
        if len(words) == 1:
            return _verb_last(parts)
        verb = verb.split(" ", 1)[1]
    is_nobodys = set(words) & language.constructions.no_speaker_pronouns  # `hieß es von`
    if is_nobodys or not begins_with_verb(verb, language) or len(words) > MOST_VERB:
        return None
    subject = parts.subject.strip()
    clause = SayingClause(verb, subject, rest=parts.after, is_pronoun=parts.is_pronoun)
    return _with_turn(clause, language)


def _according(parts: ClauseParts, *, has_case: bool) -> SayingClause | None:
    """`so Harms`; of `laut dem Kapitän` the case is another one."""
    language, first = parts.language, parts.subject.lower().partition(" ")[0]
    inflects = language.traits.inflects_articles and first in language.lexicon.determiners
    if has_case and (inflects or parts.is_pronoun or first in language.pronouns.object):
        return None
    return SayingClause("", parts.subject.strip(), rest=parts.after)


def _verb_last(parts: ClauseParts) -> SayingClause | None:
    """`wie Harms am Montag mitteilte` -> `Harms teilte am Montag mit`."""
    *between, last = parts.after.split() or [""]
    finite, prefix = verb_group(last, parts.language)
    if not finite:
        return None
    verb = " ".join([finite, *between, prefix]).strip()
    return SayingClause(verb, parts.subject.strip(), is_pronoun=parts.is_pronoun)


def _straight(parts: ClauseParts) -> SayingClause | None:
    """`el alcalde dijo ayer`, `Harms zufolge`."""
    description, after = described(parts)
    verb, subject = after.strip(" ,."), parts.subject.strip()
    if verb.lower() in parts.language.narration["after a source"]:
        return SayingClause("", subject, description)
    if not begins_with_verb(verb, parts.language):
        return None
    clause = SayingClause(verb, subject, description, is_pronoun=parts.is_pronoun)
    return _with_turn(clause, parts.language)


def _without_subject(text: str, language: Language) -> SayingClause | None:
    """`aclara`, `se quejó entre risas`: who speaks is known already."""
    if not language.traits.drops_subjects:
        return None
    if not tells_alone(text, language):
        return None
    verb, comma, rest = text.partition(",")
    clause = _with_turn(SayingClause(verb.strip(), "", rest=f"{comma}{rest}"), language)
    goes_on = clause.rest.strip(" ,").partition(" ")[0] in language.constructions.and_words
    return clause if _is_clean(clause) and not goes_on else None  # not `, y el gobernador se rió`


def _told_of_subject(description: str, parts: ClauseParts) -> str:
    """What a long relative clause tells, to be told after the words: `quien prefirió no dar su
    nombre porque …` -> `prefirió no dar su nombre porque …`; "" where it is short, or where its
    verb stands last."""
    language = parts.language
    first, _, rest = description.partition(" ")
    is_relative = first.lower() in language.constructions.relative_subjects
    is_long = len(description.split()) > LONGEST_RELATIVE
    return rest if is_relative and is_long and not language.traits.inflects_articles else ""


def _with_turn(clause: SayingClause, language: Language) -> SayingClause:
    """What the speaker does then, apart: `, y toca la bocina`."""
    for joint in AND_DOES.finditer(clause.rest):
        joins = joint[1].lower() in language.constructions.and_words
        low = joint[2].lower()
        is_verb = low in language.narration["before verbs"] or not is_function_word(low, language)
        if joins and is_verb:
            turn = clause.rest[joint.start() :].strip(" ,")
            return replace(clause, rest=clause.rest[: joint.start()], turn=turn)
    return clause


def _is_clean(clause: SayingClause) -> bool:
    """Whether it can be said first: no half of a pair of marks, nothing that tells a story."""
    told = f"{clause.verb} {clause.subject} {clause.description} {clause.rest}"
    if told.count("(") != told.count(")"):
        return False
    if any(mark in MARKED.sub("", told) for mark in MARKS if mark not in "’'‘"):
        return False
    return not COLON.search(told) and len(clause.rest.split()) <= MOST_REST
