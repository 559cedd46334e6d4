"""Edits that need to know the show or the article: speakers, voices, the article's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from podcast.errors import invalid
from podcast.script.model import NARRATOR, Quotation, Script
from podcast.script.script_files import ScriptFile
from podcast.studio.review.article_quotation import own_words
from podcast.studio.review.new_voices import give_voice_everywhere, voice_for
from podcast.studio.review.speaker_changes import settled, with_speaker, without_speaker
from podcast.studio.text.card_edits import EDITS, QUOTE_FIRST, Edit, Fields
from podcast.studio.text.head_changes import with_voice
from podcast.studio.text.script_text import Card, ScriptText
from podcast.studio.text.text_changes import with_lines


def edits_of(file: ScriptFile) -> Mapping[str, Edit]:
    """Everything that can be done to a card of a script, by name."""
    informed = _InformedEdits(file)
    return EDITS | {
        "speaker": Edit("another speaker", informed.speaker),
        "no-speaker": Edit("the narrator says it", informed.no_speaker),
        "voice": Edit("another voice", informed.voice),
        "narrator": Edit("another narrator", informed.narrator),
        "new-voice": Edit("a voice of their own", informed.new_voice),
        "settle": Edit("a speaker settled", informed.settle),
        "put-back": Edit("the article’s words again", informed.put_back),
    }


@dataclass(frozen=True, slots=True)
class _InformedEdits:
    file: ScriptFile

    def speaker(self, text: ScriptText, card: Card, fields: Fields) -> str:
        return with_speaker(text, card, fields["speaker"], self._voice_for(text))

    def no_speaker(self, text: ScriptText, card: Card, _fields: Fields) -> str:
        return without_speaker(text, card)

    def voice(self, text: ScriptText, card: Card, fields: Fields) -> str:
        if not isinstance(card.line, Quotation):
            raise invalid("only a quotation has a voice of its own", remedy=QUOTE_FIRST)
        give_voice_everywhere(card.line.speaker, fields["voice"], self.file.show)
        return with_voice(text.text, card.line.speaker, fields["voice"])

    def narrator(self, text: ScriptText, _card: Card, fields: Fields) -> str:
        give_voice_everywhere(NARRATOR, fields["voice"], self.file.show)
        return with_voice(text.text, NARRATOR, fields["voice"])

    def new_voice(self, text: ScriptText, card: Card, _fields: Fields) -> str:
        if not isinstance(card.line, Quotation):
            raise invalid("only a quotation has a voice of its own", remedy=QUOTE_FIRST)
        name = card.line.speaker
        return with_voice(text.text, name, self._voice_for(text)(name))

    def settle(self, text: ScriptText, card: Card, fields: Fields) -> str:
        number = int(fields.get("n", "0") or 0)
        return settled(text, card, number, fields.get("name", ""), self._voice_for(text))

    def put_back(self, text: ScriptText, card: Card, _fields: Fields) -> str:
        article = self.file.article()
        if article is None or text.script is None or not isinstance(card.line, Quotation):
            raise invalid(
                "there is no article to put it back from",
                remedy="Write the words as they were said, or mark the quotation as edited.",
            )
        words = own_words(article, text.script, card.at, self.file.show.settings.script)
        if not words:
            raise invalid(
                "the article has no words like these", remedy="Mark it as edited, or take it away."
            )
        line = replace(card.line, text=words, edited=False)
        return with_lines(text, card.at, card.at + 1, [line])

    def _voice_for(self, text: ScriptText) -> Callable[[str], str]:
        script = text.script
        assert isinstance(script, Script)
        return lambda name: voice_for(name, script, self.file.show)
