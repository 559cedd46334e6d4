"""What the narration may rely on: attributions that it makes surer, or leaves unsure, before
anything is said aloud."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from podcast.languages.en.verb_forms import expressive
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import NOWHERE, Attribution, Quote, SpeakerKind
from podcast.scripter.quotations.quoted_speech import QuotedSpeech, Span

INDEFINITE = ENGLISH.patterns["indefinite_speaker"]
SHORT_NOUN = 5  # words
VERY_SURE = 0.8  # of whom a pronoun means, though nothing else tells that it is a person
LONGEST_CLAUSE = 200  # characters
LEADING_PRONOUN = ENGLISH.patterns["leading_pronoun"]
GENDERS = {"he": "male", "she": "female"}
SURE_BY_ITS_VERB = 0.85
LONGEST_NOUN = 9  # words of what somebody is, and the name
VERB_BEHIND = re.compile(r"\s*(?P<verb>[a-z][a-z-]+)\s+(?=[\w])")
WORD = re.compile(r"[^\W\d_]+")
NAME = re.compile(r"[^\W\d_][\w’'-]*")


def sure_pronouns(quotes: Iterable[Quote], genders: Mapping[str, str]) -> list[Quote]:
    """`he` and `she` stand for people only, of that gender as far as it is known; else they stay
    pronouns.

    `genders` has the people of the article.
    """
    from podcast.languages.en.lexicon import ORGANISATION_WORDS

    quotes = list(quotes)
    speakers = {
        quote.attribution.resolved
        for quote in quotes
        if quote.attribution.resolved
        and (
            quote.attribution.kind is SpeakerKind.NAME or quote.attribution.confidence >= VERY_SURE
        )
    }
    # `“…,” Moss said. “…,” he said`: whom the article never names in full
    by_surname = {
        quote.attribution.speaker
        for quote in quotes
        if quote.attribution.kind is SpeakerKind.NAME and quote.attribution.confidence >= VERY_SURE
    }
    named = {
        name
        for name in speakers
        if name
        and (" " in name or name in by_surname)
        and not any(word.lower() in ORGANISATION_WORDS for word in name.split())
    }
    allowed = named | set(genders)
    return [
        replace(quote, attribution=replace(quote.attribution, resolved=None))
        if _doubtful(quote.attribution, allowed, genders)
        else quote
        for quote in quotes
    ]


def with_inverted_verbs(quotes: Iterable[Quote], source: str) -> list[Quote]:
    """The quotations, each with the verb of saying that stands right behind it, before what its
    speaker is and the name: `“…,” wrote retired teacher Kit Orr`, `said 43-year-old Al Roe`."""
    return [
        replace(quote, attribution=_with_inverted_verb(quote, source))
        if quote.attribution.kind is SpeakerKind.NAME
        else quote
        for quote in quotes
    ]


def _with_inverted_verb(quote: Quote, source: str) -> Attribution:
    from podcast.languages.en.lexicon import STEMS, VERBS

    said = quote.attribution
    hit = VERB_BEHIND.match(source, quote.closed)
    if hit is None or hit["verb"] in STEMS:  # `“…,” state Senate leader Ada Moss said`
        return said
    if VERBS.get(hit["verb"].lower()) not in ("say", "tell", "write"):
        return said
    if hit.end() > said.mention[1] or said.verb == hit.span("verb"):
        return said
    name = (said.resolved or said.speaker or "").rsplit(" ", 1)[-1]
    between = source[hit.end() : said.mention[1]].split()
    if len(between) > LONGEST_NOUN or not between or between[-1] != name:
        return said
    if not _is_noun_phrase(between):
        return said
    clause = (hit.start("verb"), max(said.mention[1], said.clause[1]))
    return replace(
        said,
        verb=hit.span("verb"),
        mention=(hit.end(), said.mention[1]),
        clause=clause,
        confidence=max(said.confidence, SURE_BY_ITS_VERB),
    )


def _is_noun_phrase(words: Sequence[str]) -> bool:
    """Whether words are what somebody is and a name, and no more: `retired teacher Kit Orr`."""
    from podcast.languages.en.lexicon import AUXILIARIES, PREPOSITIONS, PRONOUNS, RELATIVES, VERBS

    low = [word.lower() for word in words]
    if any(not re.fullmatch(r"[\w’'.&-]+", word) for word in words):
        return False
    names = [number for number, word in enumerate(words) if word[:1].isupper()]
    stops = AUXILIARIES | RELATIVES | PREPOSITIONS | frozenset(PRONOUNS)
    told = [word for number, word in enumerate(low) if number not in names]
    return not any(word in stops or VERBS.get(word) == "say" for word in told)


def _doubtful(
    attribution: Attribution, allowed: Collection[str], genders: Mapping[str, str]
) -> bool:
    from podcast.scripter.mentions.linking.gender_inference import gender_of

    pronoun = (attribution.speaker or "").lower()
    if (
        attribution.kind is not SpeakerKind.PRONOUN
        or pronoun not in ("he", "she")
        or not attribution.resolved
    ):
        return False
    is_lone = " " not in attribution.resolved and attribution.resolved not in genders
    if attribution.resolved not in allowed or (is_lone and attribution.confidence < VERY_SURE):
        return True
    told = (
        attribution.confidence >= VERY_SURE
        and genders.get(attribution.resolved) == GENDERS[pronoun]
    )  # Billie, but "she"
    return (
        not told and gender_of(attribution.resolved) == GENDERS["she" if pronoun == "he" else "he"]
    )


def led_by(lead: str, attribution: Attribution) -> Attribution:
    """Of words that the paragraph before leads to: when it ends in "she said:", they are not a
    man's."""
    from podcast.scripter.mentions.linking.gender_inference import gender_of

    hit = LEADING_PRONOUN.search(lead[-60:])
    if (
        hit is None
        or not attribution.resolved
        or gender_of(attribution.resolved) in ("", GENDERS[hit[1].lower()])
    ):
        return attribution
    return Attribution(
        hit[1].lower(), SpeakerKind.PRONOUN, rule="the sentence that leads to it", confidence=0.5
    )


def named_in_lead(
    lead: Span, attribution: Attribution, people: Mapping[str, Collection[str]]
) -> Attribution | None:
    """Of words after `but Petra Novak said:` it is she who speaks, not whoever spoke before."""
    from podcast.languages.en.lexicon import VERBS

    text, start = lead
    if not text.rstrip().endswith(":") or start <= attribution.mention[0] < start + len(text):
        return None
    named = {key for hit in NAME.finditer(text) for key in people.get(hit[0], ()) if key in text}
    if len(named) != 1 or attribution.resolved in named:
        return None
    (name,) = named
    at = start + text.index(name)
    end = start + len(text.rstrip())
    said = [
        hit.span() for hit in WORD.finditer(text, at - start + len(name)) if hit[0].lower() in VERBS
    ]
    verb = (start + said[0][0], start + said[0][1]) if said else NOWHERE
    return Attribution(
        name,
        SpeakerKind.NAME,
        (at, at + len(name)),
        name,
        (at, end),
        verb,
        rule="named before it",
        confidence=0.8,
    )


def named_after(said: QuotedSpeech, attribution: Attribution) -> Attribution | None:
    """An attribution out of the tail of a quotation, where none was marked: `one of them, Abe Rowe,
    used to say`."""
    from podcast.languages.en.lexicon import VERBS

    text, start = said.tail
    last = said.pieces[-1].text.rstrip()
    if not last.endswith((",", "?", "!")) or text.lstrip()[:1] in ("", ".", ","):
        return None
    near = WORD.finditer(text[:LONGEST_CLAUSE])
    verbs = [
        hit
        for hit in near
        if VERBS.get(hit[0].lower()) in ("say", "tell", "write") or expressive(hit[0])
    ]
    if not verbs:
        return None
    mention = (attribution.mention[0] - start, attribution.mention[1] - start)
    unnamed = not text[: verbs[0].start()].strip() and INDEFINITE.match(text, verbs[0].end())
    if unnamed or not 0 <= mention[0] < mention[1] <= len(text):
        return _noun_says(text, start, verbs[0])
    verb = next((hit for hit in verbs if hit.start() >= mention[1]), verbs[0])
    clause = (start + len(text) - len(text.lstrip()), start + len(text.rstrip(" .\n")))
    begins = attribution.mention[0] if verb.end() <= mention[0] else clause[0]
    span = (start + verb.start(), start + verb.end())
    return replace(attribution, clause=clause, verb=span, mention=(begins, attribution.mention[1]))


def _noun_says(text: str, start: int, verb: re.Match[str]) -> Attribution | None:
    """`fishermen said`, `said an official familiar with the plan`: a noun and a verb of saying."""
    noun = text[: verb.start()].strip()
    span = (start + verb.start(), start + verb.end())
    clause = (start + len(text) - len(text.lstrip()), start + len(text.rstrip(" .\n")))
    hit = INDEFINITE.match(text, verb.end())
    if not noun and hit:
        noun, at = hit[1], start + hit.start(1)
    elif (
        text[verb.end() :].strip(" .\n") or not 1 <= len(noun.split()) <= SHORT_NOUN or "," in noun
    ):
        return None
    else:
        at = clause[0]
    mention = (at, at + len(noun))
    return Attribution(
        noun, SpeakerKind.NOMINAL, mention, None, clause, span, rule="noun and verb", confidence=0.5
    )


def names_somebody(attribution: Attribution) -> bool:
    """Whether an attribution tells whose words a quotation block is; the `I` in it does not."""
    pronoun = attribution.kind is SpeakerKind.PRONOUN and (attribution.speaker or "").lower() in (
        "i",
        "we",
        "you",
        "my",
        "our",
    )
    return bool(key_of(attribution)) and attribution.kind is not SpeakerKind.NONE and not pronoun
