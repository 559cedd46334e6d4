"""What is sent elsewhere is said before, with its price; above a limit somebody has to agree."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from podcast.audio.sound_rendering import Plan, plan
from podcast.errors import PodcastError
from podcast.production.engine_start import agree_on_bill
from podcast.script.model import Narration, Quotation, Script
from podcast.show.folder import Show
from podcast.show.settings import Settings, VoiceSettings

SCRIPT = Script(
    "Sent elsewhere",
    (Narration("Nobody asked the baker."), Quotation("Dana Okoye", "We waited for the bell.")),
    cast=(("narrator", "openai:alloy"), ("Dana Okoye", "toy_engines:Tone:high")),
)
SERVER = VoiceSettings(engine="toy_engines:Tone", server="http://127.0.0.1:9/v1")


@pytest.fixture
def show(tmp_path: Path, toys: Path) -> Show:
    return Show(tmp_path, Settings(voices=SERVER))


def with_limit(show: Show, limit: int) -> Show:
    return replace(show, settings=Settings(voices=replace(SERVER, limit=limit)))


def bill_of(made: Plan, show: Show, answer: bool) -> tuple[list[str], list[str]]:
    said: list[str] = []
    asked: list[str] = []

    def agree(question: str) -> bool:
        asked.append(question)
        return answer

    agree_on_bill(made, show, said.append, agree)
    return said, asked


def test_the_bill_is_said_and_nobody_is_asked_for_little(show: Show) -> None:
    said, asked = bill_of(plan(SCRIPT, show), show, answer=False)
    (bill,) = said
    assert "http://127.0.0.1:9/v1" in bill
    assert "characters" in bill
    assert not asked


def test_above_the_limit_somebody_has_to_agree(show: Show) -> None:
    show = with_limit(show, 10)
    assert bill_of(plan(SCRIPT, show), show, answer=True)[1]
    with pytest.raises(PodcastError, match="not rendered") as caught:
        bill_of(plan(SCRIPT, show), show, answer=False)
    assert "limit" in caught.value.remedy


def test_what_is_spoken_here_costs_nothing(show: Show) -> None:
    script = replace(SCRIPT, cast=(("narrator", "toy_engines:Tone:low"), *SCRIPT.cast[1:]))
    assert bill_of(plan(script, with_limit(show, 0)), with_limit(show, 0), answer=False) == ([], [])
