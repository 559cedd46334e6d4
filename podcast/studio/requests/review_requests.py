"""Requests about what an editor should know: the review list, a quotation's words and speaker."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from podcast.audio.sound_rendering import plan
from podcast.episode.display_text import clock
from podcast.errors import PodcastError
from podcast.production.voicing.voice_list import list_voices
from podcast.script.model import Quotation
from podcast.script.script_files import ScriptFile
from podcast.speech.synthesis.voice_choice import voice_choice
from podcast.studio.requests.exchange import answer, answer_json, html
from podcast.studio.review.article_quotation import differences, own_words
from podcast.studio.review.quotation_evidence import candidates, evidence
from podcast.studio.review.review_list import review
from podcast.studio.sound.time_to_render import seconds_to_render
from podcast.studio.text.script_saving import current_text
from podcast.studio.text.script_text import ScriptText, card_of
from podcast.studio.views.page_shell import partial
from podcast.studio.views.review_view import quotation_html, review_html
from podcast.studio.workbench import Workbench


def review_routes(bench: Workbench) -> list[Route]:
    """The routes."""
    asked = ReviewRequests(bench)
    return [
        Route("/s/{slug}/review", asked.review),
        Route("/s/{slug}/why", asked.why),
        Route("/s/{slug}/evidence", asked.evidence),
        Route("/s/{slug}/voices", asked.voices),
    ]


class ReviewRequests:
    """Answers about what to look at."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench

    async def review(self, request: Request) -> Response:
        """The review list, and how much there is to speak."""

        def work() -> Response:
            file = self._file(request)
            items = review(file)
            parts = partial("#beside", "innerHTML", review_html(items))
            return html(parts + partial("#work", "innerHTML", self._to_speak(current_text(file))))

        return await answer(work)

    def _to_speak(self, text: ScriptText) -> str:
        """How much a rendering has to speak, beside what was heard or rendered already, and how
        long it will take."""
        try:
            found = plan(text.script, self.bench.show) if text.script else None
        except PodcastError:
            return ""
        if found is None:
            return ""
        to_speak = (
            f"{found.to_speak} of {found.sentences} sentences to speak"
            if found.to_speak
            else "everything is spoken"
        )
        seconds = seconds_to_render(found)
        return f"{to_speak}, about {clock(seconds)} to render" if seconds else to_speak

    async def why(self, request: Request) -> Response:
        """Who says a quotation, how sure that is and why; its words beside the article's."""

        def work() -> Response:
            file = self._file(request)
            text = self._text(request, file)
            card = card_of(text, request.query_params.get("card", ""))
            article = file.article()
            if not isinstance(card.line, Quotation) or text.script is None:
                return html("")
            if article is None:
                told = '<p class="why">This script has no article to compare it with.</p>'
                return html(partial(f"#{card.id} .notes", "innerHTML", told))
            own = own_words(article, text.script, card.at, self.bench.show.settings.script)
            found = evidence(article, own or card.line.text)
            told = quotation_html(card.line, found, own, differences(own, card.line.text))
            return html(partial(f"#{card.id} .notes", "innerHTML", told))

        return await answer(work)

    async def evidence(self, request: Request) -> Response:
        """How sure each quotation's speaker is, by its card; and who else may be chosen."""

        def work() -> dict[str, object]:
            file = self._file(request)
            text, article = current_text(file), file.article()
            if article is None or text.script is None:
                return {"sure": {}, "others": {}, "people": []}
            found = {
                card.id: (card.line.speaker, evidence(article, card.line.text))
                for card in text.cards
                if isinstance(card.line, Quotation)
            }
            return {
                "sure": {name: one.percent for name, (_, one) in found.items() if one},
                "others": {  # than whom the script has: that is how sure of them we are
                    name: one.speaker
                    for name, (speaker, one) in found.items()
                    if one and one.speaker and one.speaker != speaker
                },
                "people": candidates(article, text.script),
            }

        return await answer_json(work)

    async def voices(self, request: Request) -> Response:
        """The voices that are there for the script's language."""

        def work() -> list[dict[str, str]]:
            text = current_text(self._file(request))
            language = text.script.language if text.script else "en-US"
            listed = list_voices(voice_choice(self.bench.show.settings), language)
            return [
                {"id": voice.id, "name": ", ".join(filter(None, (voice.name, voice.gender)))}
                for voice in listed
                if voice.installed
            ]

        return await answer_json(work)

    def _file(self, request: Request) -> ScriptFile:
        return self.bench.file(request.path_params["slug"])

    def _text(self, request: Request, file: ScriptFile) -> ScriptText:
        return self.bench.text(file, request.query_params.get("base", ""))
