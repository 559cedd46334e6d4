"""Whether an article tells that somebody is a man or a woman, where no list knows the first name:
by a title, a noun beside the name, a pronoun near it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from podcast.kept_patterns import compiled
from podcast.scripter.discourse.referring_expressions import (
    gendered_noun,
    person_word,
    surname,
)
from podcast.scripter.mentions.linking.gender_inference import gender_of

# What a hint weighs. A chairman may be a woman; a pronoun may mean somebody else.
NOUN, OFFICE, LIST, PRONOUN, SUBJECT = 6.0, 3.0, 2.5, 1.0, 0.5
CLEAR = 2.0  # times as much as for the other
MENTIONS_READ = 40  # of one person
MARKED = compiled(r"“[^“”]*”|\"[^\"\n]*\"|''.+?''|“[^“”\n]*$", re.MULTILINE)
SENTENCE_END = compiled(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bProf)"
    r"(?<!\bRev)(?<!\bGen)(?<!\bLt)(?<!\bSgt)(?<!\bCapt)(?<!\b[A-Z])[.!?][”\"’)]*\s+|\n+"
)
WORD = compiled(r"[A-Za-zÀ-ÿ]+(?:[’'-][A-Za-zÀ-ÿ]+)*")
BEFORE = compiled(r"([A-Za-z][\w-]*)\.?,?\s+$")
NOUN_BEFORE = compiled(
    r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|[’']s)(?:\s[a-z-]+){0,3}\s([a-z-]+),\s$"
)
AGE = r"(?:,\s\d{1,3}(?:\s?years?(?:\sold)?)?)?(?:,\s(?:of|from)\s[^,.;]+)?"
OF_WHOM = r"(?:an?|the|his|her|their|whose|[A-Z][\w’' ]+[’']s)\s"
APPOSED = compiled(
    rf"{AGE}(?:,|\s(?:is|was|became|remains)(?=\s{OF_WHOM}))\s({OF_WHOM})?"
    r"((?:[\w’'-]+\s){0,4}?[a-z-]+)"
    r"(?=[,.;:()—–]|\s(?:of|in|at|for|from|who|that|with|and|to|on|by)\b|$)"
)
HERS = compiled(
    r"her\s(?!to\b|that\b|and\b|for\b|in\b|on\b|at\b|with\b|as\b|by\b|of\b|the\b|a\b)[a-z]"
)
FOLLOWS = compiled(
    r"(?:“”,?\s|(?:When|After|While|As|Before|But|And|Later|Since|Then|In|On|At)\b(?:[^,;“”]*,)?\s)?"
    r"(?P<who>He|She|His|Her|he|she)\s[a-z]"
)
OPENS = compiled(
    r"^(?:In|At|From|On|With|During|After|Before|When|While|As|Though|Speaking|Asked|Through|Despite"
    r"|Like|For|Since|Until)\b[^.;“”]*?\b(?P<who>his|her|he|she)\b[^.;“”]*,\s$"
)
PRONOUNS = {
    "he": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
FULL_NAME = compiled(r"[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ]")
WITH_SOMEBODY = frozenset(("by", "with", "and", "than", "against", "told", "met", "asked"))
BESIDE = frozenset(("with", "of", "to", "for", "from", "against", "beside", "near", "than"))
OWN_NOUN = compiled(
    r"(?:[a-z-]+,?|Mayor|Gov\.|Sen\.|Rep\.|Dr\.|Prof\.|President|Coach|Judge)\s$"
)  # "the mayor, Ada Moss"
PLACE_BEFORE = frozenset(("in", "at", "from", "of", "the", "near", "on", "to", "for"))


def told_gender(name: str, text: str, others: Collection[str] = ()) -> str:
    """`"female"`, `"male"` or `""`: what `text` tells of `name`, else what the first name does;
    `others` are further names in it.

    >>> told_gender("Tendrel Ostby", "Tendrel Ostby rows with her husband.")
    'female'
    >>> told_gender("Tendrel Ostby", "Ida Moss met Tendrel Ostby. She laughed.")
    ''
    """
    listed = gender_of(name) or ("" if " " in name else _by_first_name(name, text))
    votes = Counter({listed: LIST} if listed else {})
    for gender, weight in _hints(name, text, others):
        votes[gender] += weight  # type: ignore[assignment]
    female, male = votes["female"], votes["male"]
    if female > CLEAR * male:
        return "female"
    return "male" if male > CLEAR * female else listed


def _by_first_name(name: str, text: str) -> str:
    """`Moyle`, whom the text calls Will Moyle."""
    found = re.finditer(rf"([A-Z][\w’-]+)\s{re.escape(name)}(?![\w-])", text)
    told = {gender_of(f"{hit[1]} {name}") for hit in found} - {""}
    return next(iter(told)) if len(told) == 1 else ""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name where it stands, with the words around it; what is in marks is left out."""

    before: str  # of its sentence
    after: str
    following: str  # the sentence after it


def _hints(name: str, text: str, others: Collection[str]) -> Iterator[tuple[str, float]]:
    """What tells of the gender, with its weight."""
    namesakes = [other for other in others if other != name and surname(other) == surname(name)]
    called = re.escape(name) if namesakes else re.escape(surname(name))
    apart = frozenset(part for other in others if other != name for part in other.split())
    own = frozenset(name.split())
    for mention in _mentions(re.compile(rf"(?<![\w-]){called}(?![\w-])"), text, own):
        yield from _beside(mention)
        yield from _pronouns(mention, apart - own, own)


def _mentions(called: re.Pattern[str], text: str, own: frozenset[str]) -> Iterator[_Mention]:
    sentences = _sentences(text)
    read = 0
    for sentence, following in zip(sentences, [*sentences[1:], ""], strict=True):
        for hit in called.finditer(sentence):
            read += 1
            if read > MENTIONS_READ:
                return
            before = sentence[: hit.start()]
            while before.rstrip().rsplit(" ", 1)[-1] in own:  # the first names
                before = f"{before.rstrip().rpartition(' ')[0]} ".lstrip()
            yield _Mention(before, sentence[hit.end() :], following)


@lru_cache(maxsize=2)
def _sentences(text: str) -> tuple[str, ...]:
    """The narrator's sentences, with `“”` for somebody's words; "" where a paragraph ends."""
    marked = MARKED.sub("“”", text)
    sentences: list[str] = []
    start = 0
    for end in SENTENCE_END.finditer(marked):
        sentences.append(marked[start : end.end()].strip("\n"))
        if "\n" in end[0]:
            sentences.append("")
        start = end.end()
    return (*sentences, marked[start:])


def _beside(mention: _Mention) -> Iterator[tuple[str, float]]:
    """A title or noun right before the name, a description right after it."""
    if before := NOUN_BEFORE.search(mention.before) or BEFORE.search(mention.before):
        is_title = not before[0].rstrip().endswith(",") or before.re is NOUN_BEFORE
        if is_title and (gender := gendered_noun(before[1].lower())):
            yield gender, _weight(before[1])
    after = APPOSED.match(mention.after)
    if after and (gender := gendered_noun(after[2].rsplit(" ", 1)[-1].lower())):
        yield gender, _weight(after[2])


def _weight(noun: str) -> float:
    """A woman may be called chairman."""
    return OFFICE if noun.lower().endswith("man") and len(noun) > len("woman") else NOUN


def _pronouns(
    mention: _Mention, apart: Collection[str], own: Collection[str]
) -> Iterator[tuple[str, float]]:
    """The first pronoun that can mean nobody but the one who is named."""
    opens = OPENS.match(mention.before)
    if opens and _somebody_in(mention.before, apart, own, nouns=False) < 0:
        yield PRONOUNS[opens["who"]], PRONOUN
    said_before = OWN_NOUN.sub("", mention.before)
    last = said_before.split()[-1:] or [""]
    if _somebody_in(said_before, apart, own) >= 0 or last[0].lower() in BESIDE:
        return
    described = APPOSED.match(mention.after)
    after = mention.after[described.end() if described else 0 :]
    other = _somebody_in(after, apart, own)
    for word in WORD.finditer(after[: None if other < 0 else other]):
        gender = PRONOUNS.get(word[0])
        if gender and (word[0] != "her" or HERS.match(after, word.start())):
            yield gender, PRONOUN
            return
        if word[0] in ("him", "they", "their"):
            return
    follows = FOLLOWS.match(mention.following)
    if follows is None or _somebody_in(mention.following[: follows.start("who")], apart, own) >= 0:
        return
    told = PRONOUNS[follows["who"].lower()]
    if other < 0:
        yield told, PRONOUN
    elif not said_before.strip() and _is_another_gender(after[other:], told):
        yield told, SUBJECT  # `Tendrel Ostby admired Rolf Moss. She rowed`: whom the story is about


def _is_another_gender(words: str, told: str) -> bool:
    """Whether whoever is named here cannot be meant by the pronoun, as far as is known."""
    hit = WORD.match(words)
    word = hit[0].removesuffix("’s").removesuffix("'s") if hit else ""
    return told not in person_word(word) and word[:1].isupper()


def _somebody_in(
    words: str, apart: Collection[str], own: Collection[str], *, nouns: bool = True
) -> int:
    """Where somebody else is spoken of, by a name or one of the `nouns`; -1 if nobody is."""
    last = ""
    for word in WORD.finditer(words):
        bare = word[0].removesuffix("’s").removesuffix("'s")
        if bare in own:
            last = bare
            continue
        is_upper = bare[:1].isupper()
        if is_upper and not word.start() and FULL_NAME.match(words) and person_word(bare):
            return 0
        if bare in apart or (is_upper and word.start() and person_word(bare)):
            return word.start()
        if is_upper and last in WITH_SOMEBODY:
            return word.start()
        if is_upper and last[:1].isupper() and word.start() and last not in own:
            begins = words[: word.start()].split()
            if len(begins) > 1 and begins[-2].lower() not in PLACE_BEFORE:
                return word.start()  # two words with capitals: perhaps somebody
        if nouns and not is_upper and (person_word(bare) or bare in ("him", "them")):
            return word.start()
        last = bare
    return -1
