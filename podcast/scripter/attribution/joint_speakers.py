"""Those who speak together: `Ana Bell and Jo Park said`."""

from __future__ import annotations

from podcast.scripter.attribution.speaker_choice import SpeakerChoice
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm


def full_name(scene: AnnotatedText, choice: SpeakerChoice) -> str:
    numbers = joint(scene, choice.named) if choice.named == choice.mention else [choice.named]
    names = [scene.entities[scene.mentions[number].entity].name for number in numbers]
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]


def joint(scene: AnnotatedText, number: int) -> list[int]:
    """The mentions that speak together: `Ana Bell and Jo Park said`; the one alone if it is
    alone."""
    tokens = scene.tokens
    found = [number, *_list_behind(scene, number)]
    at = scene.mentions[found[-1]].end
    while (
        at + 1 < len(tokens)
        and tokens.low[at] in tokens.constructions.and_words
        and _person(scene, scene.starts.get(at + 1))
    ):
        found.append(scene.starts[at + 1])
        at = scene.mentions[found[-1]].end
    at = scene.mentions[number].first
    if at >= 2 and tokens.low[at - 1] in tokens.constructions.and_words:
        before = scene.covers[at - 2]
        if before >= 0 and scene.mentions[before].end == at - 1 and _person(scene, before):
            found = [*_list_before(scene, before), before, *found]
    return found


def _list_behind(scene: AnnotatedText, number: int) -> list[int]:
    """The names behind this one in a list that ends with "and": `| Ana Bell, Jo Park | and Li
    Wei`."""
    tokens = scene.tokens
    found: list[int] = []
    at = scene.mentions[number].end
    while at + 1 < len(tokens) and tokens.word[at] == ",":
        following = scene.starts.get(at + 1)
        if following is None or not _person(scene, following) or not _known(scene, following):
            break
        found.append(following)
        at = scene.mentions[following].end
    at += at < len(tokens) and tokens.word[at] == ","  # `Jo Park, and Li Wei`
    joins = at + 1 < len(tokens) and tokens.low[at] in tokens.constructions.and_words
    return found if joins and _person(scene, scene.starts.get(at + 1)) else []


def _known(scene: AnnotatedText, number: int) -> bool:
    entity = scene.entities[scene.mentions[number].entity]
    return entity.known or entity.titled


def _list_before(scene: AnnotatedText, number: int) -> list[int]:
    """The names before this one in a list: `Ana Bell, Jo Park | and Li Wei`."""
    tokens = scene.tokens
    found: list[int] = []
    at = scene.mentions[number].first
    while at >= 2 and tokens.word[at - 1] == ",":
        before = scene.covers[at - 2]
        if before < 0 or scene.mentions[before].end != at - 1 or not _person(scene, before):
            break
        found.insert(0, before)
        at = scene.mentions[before].first
    return found


def _person(scene: AnnotatedText, number: int | None) -> bool:
    if number is None or scene.tokens.quote[scene.mentions[number].first] >= 0:
        return False
    mention = scene.mentions[number]
    return mention.form is MentionForm.NAME and mention.gender != "thing" and not mention.possessive
