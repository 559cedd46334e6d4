"""Words of somebody's that stay in the narrator's sentence, marked as theirs for the ear: `sprach
von einer, Zitat, „…“`, `a promis, selon ses mots, « … »`."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.quotations.quoted_sentences import outer
from podcast.scripter.retelling.people.known_names import KnownNames
from podcast.scripter.retelling.sentence_ends import sentence_ends
from podcast.scripter.typography import capital, words_of

SOMEBODYS = (QuoteKind.SPEECH, QuoteKind.PARTIAL, QuoteKind.BLOCK)
WORD = compiled(r"[^\W\d_]+[’']?")
LED = (":", "—", "–", "-")  # tell by themselves that words follow
MANY = 2  # the number of a pronoun


def marked(source: str, span: tuple[int, int], quotes: Sequence[Quote], names: KnownNames) -> str:
    """The article's words `source[span]`, with a spoken mark before each quotation that is too long
    for marks alone, or would make the narrator say "I"."""
    start, end = span
    told, done = "", start
    for quote in quotes:
        opened, closed = outer(quote)
        if opened < done or closed > end or not needs_mark(quote, names.language):
            continue
        before = source[start:opened]
        if before.rstrip().endswith(LED):
            continue
        told += _followed_by_mark(source[done:opened], before, quote, names)
        done = opened
    return told + source[done:end]


def needs_mark(quote: Quote, language: Language) -> bool:
    """Whether words are somebody's, and eight or more, or of a first person."""
    is_somebodys = quote.kind in SOMEBODYS
    words = {hit[0].lower().replace("’", "'") for hit in WORD.finditer(quote.text)}
    is_first = bool(words & language.narration["first person"])
    if is_first and _is_said(quote.attribution, language):  # `We row` on a wall is a slogan
        return True
    return is_somebodys and words_of(quote.text) >= FEW


def _is_said(attribution: Attribution, language: Language) -> bool:
    """Whether somebody says it: not `on` or `man`."""
    if attribution.kind is SpeakerKind.PRONOUN:
        form = (attribution.speaker or "").lower()
        return language.pronouns.subject.get(form, ("", 0))[0] in ("female", "male")
    return attribution.kind is not SpeakerKind.NONE


def _followed_by_mark(text: str, before: str, quote: Quote, names: KnownNames) -> str:
    """The narrator's words since the last mark, and the one that the quotation gets; `before` is
    all that he told of the passage until then."""
    wording = names.language.wording
    starts = [0, *sentence_ends(f"{before}X", names.language)]
    sentence = before[starts[-1] :]
    if not sentence.strip():
        return f"{text}{capital(wording.quote)}{wording.colon} "
    led = text.rstrip(" \u00a0\u202f")
    mark = _in_their_words(sentence, quote, names) or wording.quote
    return f"{led.rstrip(',')}, {mark}, "


def _in_their_words(sentence: str, quote: Quote, names: KnownNames) -> str:
    """`in ihren Worten`, where the sentence has told whose, and of nobody else since; not between
    an article and its noun: `von einer, Zitat, „…“`."""
    language, attribution = names.language, quote.attribution
    lexicon = language.lexicon
    last = sentence.lower().replace("’", "'").split()[-1]
    if last in lexicon.determiners | lexicon.prepositions | lexicon.conjunctions:
        return ""
    begin = outer(quote)[0] - len(sentence)
    low, high = attribution.mention
    since = names.named_in(names.source[high : outer(quote)[0]]) if low >= begin else ["?"]
    whose = _whose(attribution, names)
    if since or not begin <= low < quote.start or not whose:
        return ""
    return language.wording.in_words.format(whose=whose)


def _whose(attribution: Attribution, names: KnownNames) -> str:
    """`ihren`, `seinen`, `ses`: the words of narration_words.txt, by who speaks."""
    language = names.language
    if attribution.kind is SpeakerKind.PRONOUN:
        gender, number = language.pronouns.subject.get((attribution.speaker or "").lower(), ("", 0))
        gender = "many" if number == MANY else gender
    elif attribution.resolved:
        gender = names.gender(attribution.resolved)
    else:
        gender = ""
    kinds = {"female": "words of a woman", "male": "words of a man", "many": "words of many"}
    return next(iter(language.narration[kinds[gender]]), "") if gender in kinds else ""
