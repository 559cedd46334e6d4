"""Reported statements: who says it is said first, as a newsreader does. No words in marks are
needed for that."""

from __future__ import annotations

import re
from collections.abc import Collection

from podcast.kept_patterns import compiled
from podcast.languages.en.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    ORGANISATION_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATING,
    VERBS,
)
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.narration.sentences.first_words import PLURALS, as_inside, is_plural
from podcast.scripter.narration.sentences.partial_quotes import (
    CONJUNCTION,
    INVERTED,
    LINK,
    begins_aside,
    is_tied_within,
    says_first,
)
from podcast.scripter.reporting_clauses.tense import looks_finite, narrates_past
from podcast.scripter.typography import capital, finished

SAID_LAST, SAID_BETWEEN = ENGLISH.patterns["said_last"], ENGLISH.patterns["said_between"]
NAMED_LATER = ENGLISH.patterns["named_by_statement"]
TAKEN_UP = ENGLISH.patterns["taken_up_by_pronoun"]
LEANS = ENGLISH.patterns["leaning_subject"]
BESIDE_NAME = ENGLISH.patterns["ends_beside_name"]
OPENING_APPOSITIVE = ENGLISH.patterns["opening_appositive"]
OF_THE_SPEAKER = ENGLISH.patterns["opening_of_the_speaker"]
IN_PERSON = ENGLISH.patterns["first_or_second_person"]
FEWEST_WORDS = 3  # of a statement
LIKELY_SENTENCE = 8  # words
LONGEST_SUBJECT = 12  # words of a speaker before the verb
LONGEST_SOURCE = 25  # words after "said" or "according to"
NEAR = 5  # words at the start of a statement: a person named there may be the "he" who says it
ALWAYS_VERBS = words("verbs that are no participles")
PERSONAL = compiled(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
CAPITAL = compiled(r"\b[A-Z][a-z]+")
REFERRING = frozenset(("he", "she", "they", "it"))
SUBJECTS = REFERRING | {"i", "we", "you", "there", "this", "that", "these", "those"}
SAYING_HEADS = ORGANISATION_WORDS | PLURALS | REFERRING | words("papers that say")
HIS = frozenset(POSSESSIVES)
NEVER_FIRST = CONJUNCTIONS | SUBORDINATING | RELATIVES | ADVERBS | PREPOSITIONS
# "according to the board, and sank it": the statement goes on behind its source
GOES_ON = compiled(r",\s+(?:and|but|or|so|while|although|though|because)\b")
SAID_WITHIN = compiled(r"\s([a-z]+),\s")
OF_WHAT = compiled(r"\s(?:of|at|in|for|from|with|on|who|that)\s")
WORD = compiled(r"[^\W_]+(?:['’-][^\W_]+)*")


def said_first(text: str, source: str, people: Collection[str] = ()) -> str | None:
    """The sentence with its speaker first; None where it stays as it is.

    `source` is the whole text, which tells which words have a capital of their own; `people` are
    the surnames in it.

    >>> said_first("The ferry sank, officials said.", "")
    'Officials said the ferry sank.'
    >>> said_first("But nobody was on it, said the harbour master, Ida Moe.", "")
    'But the harbour master, Ida Moe, said nobody was on it.'
    >>> said_first("It may sink again, according to people who saw the hull.", "")
    'According to people who saw the hull, it may sink again.'
    >>> said_first("Rolf Holm sold the boat, his brother said.", "")
    >>> said_first("The ferry, officials said, sank in May.", "")
    'Officials said the ferry sank in May.'
    """
    hit = SAID_LAST.match(text)
    if hit is None:
        return _said_between(text, source, people)
    body = f"{hit['body'].strip()}{hit['mark']}"
    if not _is_statement(body):
        return None
    if hit["source"]:
        told = f"according to {hit['source']}"
        saying = f"{told}," if _is_source(hit["source"]) and not _stays(told, source) else ""
    elif hit["named"]:
        described = "," if "," in hit["named"] else ""
        fits = _is_named(hit["named"]) and not _takes_his(hit["named"], body)
        saying = f"{hit['named']}{described} {hit['says']}" if fits else ""
    else:
        fits = _is_subject(hit["subject"], body, source, people)
        fits = fits and not _is_participle(hit) and not _takes_his(hit["subject"], body)
        saying = f"{hit['subject']} {hit['verb']}{hit['when'] or ''}" if fits else ""
        body = f"{body}{hit['tail'] or ''}"
    return _together(saying.rstrip("."), body, source, people) if saying else None


def _said_between(text: str, source: str, people: Collection[str]) -> str | None:
    """The same where it stands behind the subject, or behind when or where."""
    hit = SAID_BETWEEN.match(text)
    if hit is None:
        return None
    first, rest = hit["first"], hit["rest"]
    begins, follows = first.split()[0].lower(), rest.split()[0]
    told = [word for word in WORD.findall(first) if word != "May"]
    if any(looks_finite(word) or word in AUXILIARIES | RELATIVES for word in told):
        return None
    if begins in PREPOSITIONS:
        is_whole = follows[:1].isupper() or follows.lower() in DETERMINERS | REFERRING
        body = f"{first}, {rest}"
    else:
        is_whole = begins not in NEVER_FIRST and _is_verb(follows)
        body = f"{first} {rest}"
    fits = is_whole and _is_statement(body) and _is_subject(hit["subject"], body, source, people)
    if not fits or _takes_his(hit["subject"], body):
        return None
    return _together(f"{hit['subject']} {hit['verb']}{hit['when']}", body, source, people)


def _is_verb(word: str) -> bool:
    return word.lower() in AUXILIARIES or looks_finite(word)


def _together(saying: str, body: str, source: str, people: Collection[str]) -> str | None:
    """The two halves as a sentence; what ties it to the one before stays in front."""
    front = ""
    if link := LINK.match(body):
        front, body = link[0], body[link.end() :]
    conjunction = CONJUNCTION.match(body)
    if not conjunction:
        body = as_inside(body, source, people)
    said = says_first(saying if front or conjunction else capital(saying), body)
    return finished(f"{front}{said}")


def _is_statement(body: str) -> bool:
    """Whether these words are a sentence that somebody else can be said to say: a long one is,
    though no verb in it is known."""
    said = [hit[0].lower() for hit in WORD.finditer(body)]
    if len(said) < FEWEST_WORDS or body.count("“") != body.count("”"):
        return False
    if begins_aside(body) or is_tied_within(body) or body.count("(") != body.count(")"):
        return False
    if any(no.match(body) for no in (INVERTED, OF_THE_SPEAKER, OPENING_APPOSITIVE)):
        return False
    if any(VERBS.get(hit[1]) == "say" for hit in SAID_WITHIN.finditer(body)):
        return False  # `It is “safe,” the board claims, and quick`: somebody else's in part
    if re.search(r"[:;?!–—―]|\s-|--", body) or IN_PERSON.search(body):
        return False
    is_long = len(said) >= LIKELY_SENTENCE and said[0] not in PREPOSITIONS
    return (
        is_long
        or narrates_past(body)
        or any(looks_finite(word) or word in AUXILIARIES for word in said)
    )


def _is_source(named: str) -> bool:
    """Whether who is named behind the verb can be named before it: nobody whom the sentence itself
    has to tell first, like `his lawyer`."""
    said = [hit[0].lower() for hit in WORD.finditer(named)]
    if re.search(r"[“”–—―]|\s-|--", named) or GOES_ON.search(named) or LEANS.search(named):
        return False
    return 0 < len(said) <= LONGEST_SOURCE and not HIS & set(said)


def _stays(told: str, source: str) -> bool:
    """Whether a source leans on its statement, or `They` of the next sentence means it."""
    at = source.find(told)
    return bool(NAMED_LATER.search(told) or (at >= 0 and TAKEN_UP.match(source, at + len(told))))


def _is_named(named: str) -> bool:
    """Whether words after `said` are somebody and no more: `the mayor`, `Ida Moe, a pilot`; not
    `afterwards that he rowed`."""
    if not _is_source(named):
        return False
    name, _, told = named.partition(",")
    if told.split() and (told.split()[0].lower() in PREPOSITIONS or told.split()[0][-3:] == "ing"):
        return False  # `said Ida Moe, with games of chess`: the programme has games
    head = [hit[0] for hit in WORD.finditer(name)]
    head = [word if word.isupper() else word.lower() for word in head]  # "WHO" is no "who"
    if not head or head[0] in NEVER_FIRST or RELATIVES & set(head) or len(head) > LONGEST_SUBJECT:
        return False
    if head[0] in SUBJECTS and len(head) > 1:  # `Bo Moe, the cook, said he supports the plan`
        return False
    begins = named[:1].isupper() or head[0] in DETERMINERS or any(map(is_plural, head[:3]))
    return begins and not any(looks_finite(word) or word in AUXILIARIES for word in head)


def _is_participle(hit: re.Match[str]) -> bool:
    """Whether what looks like a verb describes what stands before it: `a plan announced earlier
    this year`."""
    if hit["verb"].split()[-1].lower() in ALWAYS_VERBS or hit["verb"].startswith("told"):
        return False
    if "," in hit["subject"]:  # "the mayor, Ida Moe, announced"
        return False
    if hit["subject"].lower() in REFERRING:
        return False
    head = OF_WHAT.split(hit["subject"].lower())[0].split()[-1]
    is_noun = head in SAYING_HEADS or ENGLISH.lexicon.is_person_noun(head)
    if hit["when"]:  # "a plan announced on Monday", "the firm announced on Monday"
        return not (is_noun and (hit["subject"].startswith("the ") or is_plural(head)))
    return not (is_noun or hit["subject"][:1].isupper())


def _takes_his(who: str, body: str) -> bool:
    """Whether `his` of the statement would be heard as the speaker's: `His boat could matter, said
    the strategist Ida Moe`."""
    first = who.split(",", 1)[0].lower().split()
    if first[0] in REFERRING or (who[:1].islower() and is_plural(first[-1])):
        return False
    his = PERSONAL.search(body)
    return his is not None and not CAPITAL.search(body, 1, his.start())


def _is_subject(subject: str, body: str, source: str, people: Collection[str]) -> bool:
    """Whether `people familiar with the plan` and no more stands before the verb."""
    said = [hit[0].lower() for hit in WORD.finditer(subject)]
    if not 0 < len(said) <= LONGEST_SUBJECT or said[0] in NEVER_FIRST or said[0].isdigit():
        return False
    if LEANS.search(subject) or HIS & set(said):
        return False
    if any(word in AUXILIARIES or word in RELATIVES for word in said):
        return False
    if said[0] in REFERRING:
        if any(VERBS.get(hit[0].lower()) == "say" for hit in WORD.finditer(body)):
            return False  # `Other rowers said they would stay, they said`
        is_one = said[0] in ("he", "she")
        return len(said) == 1 and not _names_somebody(body, source, people, anywhere=is_one)
    is_name = subject[:1].isupper()
    if is_name and BESIDE_NAME.search(body):
        return False
    begins = is_name or said[0] in DETERMINERS or any(is_plural(word) for word in said[:3])
    return begins and not any(looks_finite(word) for word in said[1:])


def _names_somebody(
    body: str, source: str, people: Collection[str], *, anywhere: bool = False
) -> bool:
    """Whether a name stands where it could be the one whom `he` means."""
    near = body.split() if anywhere else body.split()[:NEAR]
    if near[0].isalpha() and near[0][1:].islower() and near[1][:1].islower():
        small = as_inside(body, source, people)  # "Holm would lose, he said"
        if small == body:
            return True
    return any(re.split(r"[.,’']", word, maxsplit=1)[0] in people for word in near)
