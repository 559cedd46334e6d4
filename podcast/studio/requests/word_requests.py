"""Requests about how a word is said: hear it, say it otherwise here or in the whole show."""

from __future__ import annotations

from itertools import islice

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from podcast.production.voicing.explained_speech import explained
from podcast.script.model import NARRATOR, Line, Narration, Quotation
from podcast.speech.synthesis.voice_choice import voice_choice
from podcast.studio.requests.exchange import answer_json, fields_of
from podcast.studio.review.lexicon_entries import say_in_show
from podcast.studio.review.sentences_with import sentences_with
from podcast.studio.text.script_text import card_of
from podcast.studio.workbench import Workbench

MOST = 60  # sentences that are listed
LONGEST = 200  # characters of what is asked about


def word_routes(bench: Workbench) -> list[Route]:
    """The routes."""
    asked = WordRequests(bench)
    return [
        Route("/s/{slug}/say", asked.say),
        Route("/s/{slug}/lexicon", asked.lexicon, methods=["POST"]),
    ]


class WordRequests:
    """Answers about words."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench

    async def say(self, request: Request) -> Response:
        """How a word of a card is said, how it would be said as `said`, and in which sentences."""
        asked = request.query_params

        def work() -> dict[str, object]:
            file = self.bench.file(request.path_params["slug"])
            text = self.bench.text(file, asked.get("base", ""))
            word, said = (" ".join(asked.get(name, "").split()) for name in ("word", "said"))
            word, said = word[:LONGEST], said[:LONGEST]
            card, script = card_of(text, asked.get("card", "")), text.script
            assert script is not None
            speaker = card.line.speaker if isinstance(card.line, Quotation) else NARRATOR
            settings, sounds = self.bench.show.settings, self.bench.sounds
            choice = voice_choice(settings)
            named = script.voice_of(speaker) or script.voice_of(NARRATOR) or ""
            voice = choice.read(named) if named else choice.usual_voice(script.language)
            inline = f"{{{word}|{said}}}" if said else word
            alone: Line = Quotation(speaker, inline) if speaker != NARRATOR else Narration(inline)
            how = explained(inline, voice, settings, script.language)
            found = list(islice(sentences_with(word, self.bench.show, said), MOST + 1))
            return {
                "spoken": how.spoken,
                "sounds": how.sounds,
                "voice": how.voice,
                "entry": settings.lexicon.get(word, ""),
                "sound": [f"/sound/{s.key}.wav" for s in sounds.of_line(script, alone)],
                "sentences": [
                    {
                        "text": one.text,
                        "slug": one.slug,
                        "sound": [
                            f"/sound/{s.key}.wav" for s in sounds.of_line(one.script, one.line)
                        ],
                    }
                    for one in found[:MOST]
                ],
                "more": len(found) > MOST,
            }

        return await answer_json(work)

    async def lexicon(self, request: Request) -> Response:
        """The word said so in the whole show from now on; "" as without an entry."""
        fields = await fields_of(request)

        def work() -> dict[str, object]:
            word, said = fields.get("word", ""), fields.get("said", "")
            say_in_show(self.bench.show, word[:LONGEST], said[:LONGEST])
            return {"done": True}

        return await answer_json(work)
