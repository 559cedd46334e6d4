"""Everything that is read off a text once, before anybody asks who says what."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.mentions.capitalization import headline_paragraphs
from podcast.scripter.mentions.linking.entities import Entity
from podcast.scripter.mentions.linking.entity_linking import link_names
from podcast.scripter.mentions.mention_detection import find_mentions
from podcast.scripter.mentions.noun_phrases import Mention
from podcast.scripter.tokenization.mark_pairs import Pair
from podcast.scripter.tokenization.paragraphs import paragraphs
from podcast.scripter.tokenization.quotation_marks import pair_marks
from podcast.scripter.tokenization.tokenizer import tokenize_text
from podcast.scripter.tokenization.tokens import Tokens


@dataclass(slots=True)
class QuotedSpan:
    """An utterance without a break: one pair of marks, or the pairs of a quotation over several
    paragraphs."""

    pairs: list[int]
    first: int  # token of its opening mark
    end: int  # token after its closing mark


@dataclass(slots=True)
class AnnotatedText:
    """A text with its marks, tokens, mentions and people."""

    tokens: Tokens
    pairs: list[Pair]
    units: list[QuotedSpan]
    mentions: list[Mention]
    entities: list[Entity]
    starts: dict[int, int]  # token -> number of the longest mention that starts there
    covers: list[int]  # token -> number of a mention that covers it, -1
    headlines: set[int]  # paragraphs where nearly every word has a capital

    @property
    def language(self) -> Language:
        """The language that the text is read in."""
        return self.tokens.language


def annotate(text: str, language: Language = ENGLISH) -> AnnotatedText:
    """Find marks, tokens, mentions and people of a text; linear in its length."""
    inside = paragraphs(text)
    pairs = pair_marks(text, inside, language)
    tokens = tokenize_text(text, inside, pairs, language)
    headlines = headline_paragraphs(tokens)
    mentions = find_mentions(tokens, headlines)
    entities = link_names(tokens, mentions)
    starts: dict[int, int] = {}
    covers = [-1] * len(tokens)
    for number, mention in enumerate(mentions):
        known = starts.get(mention.first)
        if known is None or mentions[known].end <= mention.end:
            starts[mention.first] = number
        for index in range(mention.first, mention.end):
            if covers[index] < 0 or not mention.inside:
                covers[index] = number
    return AnnotatedText(
        tokens, pairs, _units(tokens, pairs), mentions, entities, starts, covers, headlines
    )


def _units(tokens: Tokens, pairs: list[Pair]) -> list[QuotedSpan]:
    units: list[QuotedSpan] = []
    going_on = False
    for number, pair in enumerate(pairs):
        first, end = tokens.at(pair.opened), tokens.at(pair.closed)
        if first >= len(tokens):
            break  # marks inside the last word of the text, an address: nobody speaks there
        if (
            going_on
            and first == tokens.bounds[pair.paragraph][0]
            and units[-1].pairs[-1] == number - 1
        ):
            units[-1].pairs.append(number)
            units[-1].end = end
        else:
            units.append(QuotedSpan([number], first, end))
        following = pairs[number + 1].paragraph if number + 1 < len(pairs) else -1
        going_on = not pair.complete and following == pair.paragraph + 1
    return units
