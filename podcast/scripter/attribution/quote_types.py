"""Speech, part of a sentence, marks of distance, or a title: what the words between marks are."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.model import QuoteKind
from podcast.scripter.tokenization.tokens import STOPS, Tokens

NAMED_BEFORE = 12  # tokens before a second name of something: one sentence with its name


def quote_type_of(scene: AnnotatedText, case: QuoteCase, spoken: bool, words: str) -> QuoteKind:
    """What one pair of marks is, `spoken` when a speaker was found for it."""
    tokens, first = scene.tokens, case.unit.first
    before = tokens.low[first - 1] if first else ""
    own_sentence = case.zone.starts_paragraph or before in STOPS
    said = before in tokens.constructions.saying_right_before
    attributed = _is_attributed(case) or said
    placed = (
        before in tokens.constructions.before_titles and len(words.split()) > 1
    )  # `on “The Late Hour,” the senator said that …`
    introduced = case.zone.opener in ("work", "named") and case.zone.lead == ""
    if (
        (placed or introduced or not attributed)
        and not own_sentence
        and _looks_like_title(tokens, words, case.zone.opener in ("work", "named"))
        and tokens.paragraph[first] not in scene.headlines
    ):
        return QuoteKind.TITLE
    if not attributed and not own_sentence and _is_name_in_small_letters(scene, case, words):
        return QuoteKind.TITLE
    whole = case.capital and (case.ending != "" or case.zone.lead == ":")
    if before in tokens.constructions.so_called:
        return QuoteKind.SCARE
    if whole or case.explicit is not None or (case.ending == "," and case.words > 3):
        return QuoteKind.SPEECH
    if (
        case.words <= 2
        and before not in tokens.constructions.before_words_of_somebody
        and (not spoken or case.last_verb < 0)
    ):
        return QuoteKind.SCARE
    return QuoteKind.PARTIAL


def _is_name_in_small_letters(scene: AnnotatedText, case: QuoteCase, words: str) -> bool:
    """Whether the words are what something is called, where titles have no capitals: `une pétition
    intitulée « Rendez-nous la rive »`, `On le surnomme « le juge ». Il préfère « le maître »`."""
    tokens, first = scene.tokens, case.unit.first
    if tokens.language.traits.titles_in_capitals or tokens.paragraph[first] in scene.headlines:
        return False
    lexicon = tokens.lexicon
    before = tokens.low[first - 1] if first else ""
    if before in lexicon.named | lexicon.works and words[:1].isupper():
        return True
    begin = max(tokens.bounds[tokens.paragraph[first]][0], first - NAMED_BEFORE)
    constructions = tokens.constructions
    is_thing = words.lower().split()[0] in constructions.articles
    return is_thing and any(low in constructions.nicknaming for low in tokens.low[begin:first])


def _is_attributed(case: QuoteCase) -> bool:
    """Whether something beside the marks says that somebody says the words.

    A comma does so only where no word for a work or a name leads to it: `her book, “Salt and
    Iron,” sold well`, `a column, entitled “Why the Ferry Must Stay,” ran on Monday`.
    """
    if case.explicit is not None:
        return True
    if case.zone.lead == ",":
        return case.zone.opener not in ("work", "named")
    return case.zone.lead != ""


def _looks_like_title(tokens: Tokens, words: str, introduced: bool) -> bool:
    """Whether all words but the small ones have a capital letter; `introduced`: a word like `film`
    stands before."""
    parts = [part.strip("’'“”\".,:;!?()[]") for part in words.split()]
    parts = [part for part in parts if part]
    if (
        not parts
        or not parts[0][0].isupper()
        or (words.rstrip()[-1:] in ".!?" and len(parts) < 3 and not introduced)
    ):
        return False
    return all(
        part[0].isupper() or part[0].isdigit()
        for part in parts
        if part.lower() not in tokens.constructions.small_in_titles
    )
