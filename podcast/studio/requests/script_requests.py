"""Requests about one script: its page, a change to a card, undo and redo, what others changed."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.studio.requests.event_stream import events
from podcast.studio.requests.exchange import answer, answer_json, fields_of, html
from podcast.studio.requests.request_guard import RequestGuard
from podcast.studio.review.informed_edits import edits_of
from podcast.studio.text.card_edits import Edit, told
from podcast.studio.text.script_history import Entry, ScriptHistory
from podcast.studio.text.script_saving import Saved, current_text, go_back, save
from podcast.studio.text.script_text import ScriptText, card_of
from podcast.studio.views.card_changes import changes_html
from podcast.studio.views.page_shell import message
from podcast.studio.views.script_page import made_of_html, script_page
from podcast.studio.workbench import Workbench


def script_routes(bench: Workbench, guard: RequestGuard) -> list[Route]:
    """The routes of one script."""
    asked = ScriptRequests(bench, guard)
    return [
        Route("/s/{slug}", asked.page),
        Route("/s/{slug}/cards", asked.cards),
        Route("/s/{slug}/sentences", asked.sentences),
        Route("/s/{slug}/events", asked.events),
        Route("/s/{slug}/change", asked.change, methods=["POST"]),
        Route("/s/{slug}/undo", asked.undo, methods=["POST"]),
        Route("/s/{slug}/redo", asked.redo, methods=["POST"]),
        Route("/s/{slug}/restore", asked.restore, methods=["POST"]),
        Route("/s/{slug}/whole", asked.whole, methods=["POST"]),
    ]


class ScriptRequests:
    """Answers about one script."""

    def __init__(self, bench: Workbench, guard: RequestGuard) -> None:
        self.bench, self.guard = bench, guard

    async def page(self, request: Request) -> Response:
        """The page; the voices start while it is read."""

        def work() -> Response:
            file = self._file(request)
            text = current_text(file)
            if text.script is not None:
                self.bench.sounds.warm(text.script)
            told = ""
            if "new" in request.query_params and (article := file.article()):
                told = made_of_html(article.warnings, text)
            page = script_page(
                text, file.slug, self.bench.show, self.guard.page_token, message=told
            )
            return html(page)

        return await answer(work)

    async def cards(self, request: Request) -> Response:
        """What makes a page of an older text show what is in the file now."""

        def work() -> Response:
            file = self._file(request)
            now = current_text(file)
            base = self.bench.text(file, request.query_params.get("base", ""))
            return html(changes_html(base, now))

        return await answer(work)

    async def sentences(self, request: Request) -> Response:
        """The sentences of a card, each with the address of its sound; they begin to be spoken."""

        def work() -> dict[str, object]:
            file = self._file(request)
            text = self.bench.text(file, request.query_params.get("base", ""))
            card = card_of(text, request.query_params.get("card", ""))
            assert text.script is not None
            sounds = self.bench.sounds.of_line(text.script, card.line)
            self.bench.sounds.prepare([sound.key for sound in sounds[:1]])
            return {
                "sentences": [
                    {"text": s.text, "sound": f"/sound/{s.key}.wav", "after": s.after}
                    for s in sounds
                ]
            }

        return await answer_json(work)

    async def events(self, request: Request) -> Response:
        """What happens while the page is open."""
        return await events(request, self._file(request), self.bench)

    async def change(self, request: Request) -> Response:
        """One edit of one card."""
        fields = await fields_of(request)

        def work() -> Response:
            file = self._file(request)
            base = self.bench.text(file, fields.get("base", ""))
            edit = _edit(file, fields.get("do", ""))
            card = card_of(base, fields.get("card", ""))
            saved = save(
                file, base, lambda text: edit.make(text, card, fields), told(edit, card),
                ready=lambda now: self._speak_ahead(base, now),
            )  # fmt: skip
            return html(_answer(base, saved))

        return await answer(work)

    async def undo(self, request: Request) -> Response:
        """One step back."""
        return await self._go(request, ScriptHistory.undo, "There is nothing to undo.")

    async def redo(self, request: Request) -> Response:
        """One step forth again."""
        return await self._go(request, ScriptHistory.redo, "There is nothing to do again.")

    async def restore(self, request: Request) -> Response:
        """An older text again."""
        number = int((await fields_of(request)).get("n", "0") or 0)
        return await self._go(request, lambda history: history.restoring(number), "")

    async def whole(self, request: Request) -> Response:
        """The whole file, of a script that cannot be read otherwise."""
        fields = await fields_of(request)

        def work() -> Response:
            file = self._file(request)
            base = self.bench.text(file, fields.get("base", ""))
            text = fields.get("text", "").replace("\r\n", "\n")
            saved = save(file, base, lambda _text: text, "mended as a whole")
            return html(_answer(base, saved))

        return await answer(work)

    async def _go(
        self, request: Request, choose: Callable[[ScriptHistory], Entry | None], nothing: str
    ) -> Response:
        fields = await fields_of(request)

        def work() -> Response:
            file = self._file(request)
            base = self.bench.text(file, fields.get("base", ""))
            saved = go_back(file, choose)
            if saved is None:
                return html(message(nothing, kind="done"))
            return html(_answer(base, saved))

        return await answer(work)

    def _file(self, request: Request) -> ScriptFile:
        return self.bench.file(request.path_params["slug"])

    def _speak_ahead(self, before: ScriptText, now: ScriptText) -> None:
        """Begin to speak what a change has made, before it is on the disk."""
        if now.script is None:
            return
        known = {card.id for card in before.cards}
        new = [card for card in now.cards if card.id not in known][:3]
        sounds = self.bench.sounds
        for card in new:
            sounds.prepare([sound.key for sound in sounds.of_line(now.script, card.line)])


def _edit(file: ScriptFile, name: str) -> Edit:
    edit = edits_of(file).get(name)
    if edit is None:
        raise PodcastError(
            "that cannot be done to a card",
            remedy="Reload the page: it may be from before an update.",
            code="not-found",
        )
    return edit


def _answer(base: ScriptText, saved: Saved) -> str:
    parts = changes_html(base, saved.now)
    if saved.lost:
        parts += message(
            "Somebody else has changed the same lines meanwhile; theirs stand here now.",
            "Yours are in the history.",
            more='<span class="lost"></span>',
        )
    return parts
