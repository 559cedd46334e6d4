"""What is heard in the studio is what the episode will have."""

from __future__ import annotations

import io
import json
import wave

import pytest
from helpers.studios import Answer, OpenScript, write

from podcast.audio.preview import preview_line, wav_of
from podcast.script.markdown import parse_script
from podcast.script.model import Narration, Quotation, Script, Sound
from podcast.show.folder import Show

TONE = b"".join(((n % 90 - 45) * 300).to_bytes(2, "little", signed=True) for n in range(22_050))


@pytest.fixture
def levels(no_levels: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podcast.studio.sound.voice_levels.QUICK", 20.0)
    monkeypatch.setattr("podcast.studio.sound.voice_levels.PATIENCE", 60.0)  # a busy machine's


def heard(page: OpenScript, words: str) -> list[Answer]:
    """The sounds of a card, as its page plays them."""
    fields = {"base": page.base, "card": page.card(words)}
    told = json.loads(page.browser.get(f"/s/{page.slug}/sentences", **fields).text)
    return [page.browser.get(one["sound"]) for one in told["sentences"]]


def pcm(content: bytes) -> tuple[bytes, int]:
    with wave.open(io.BytesIO(content)) as sound:
        return sound.readframes(sound.getnframes()), sound.getframerate()


@pytest.mark.parametrize(
    ("words", "kind"), [("The council meets", Narration), ("Nobody asked", Quotation)]
)
def test_a_sentence_is_as_loud_as_in_the_episode(
    words: str, kind: type, levels: None, page: OpenScript, studio_show: Show
):
    answer = heard(page, words)[-1]
    assert "immutable" in answer.headers["cache-control"]
    script = parse_script((studio_show.scripts / "ferry.md").read_text())
    index = next(
        index
        for index, line in enumerate(script.lines)
        if isinstance(line, kind) and line.text.startswith(words)
    )
    samples, rate = pcm(answer.body)
    episode, of_episode = pcm(preview_line(script, studio_show, index, ".wav"))
    assert rate == of_episode
    assert len(samples) > rate
    assert samples in episode


def test_a_voice_that_takes_long_is_heard_as_it_speaks(page: OpenScript):
    """And asked for again: it will be as loud as in the episode once that was rendered."""
    answer = heard(page, "Nobody asked")[0]
    assert answer.headers["cache-control"] == "no-store"
    assert len(pcm(answer.body)[0]) > 10_000


def test_a_sound_file_is_heard(page: OpenScript, studio_show: Show):
    (studio_show.scripts / "horn.wav").write_bytes(wav_of(TONE, 22_050))
    write(studio_show, "horn", Script("The horn", lines=(Sound("horn.wav"), Narration("It blew."))))
    horn = OpenScript(page.browser, "horn")
    [answer] = heard(horn, "horn.wav")
    samples, rate = pcm(answer.body)
    assert len(samples) / 2 / rate == pytest.approx(1.0, abs=0.01)
    assert max(samples[1::2]) > 0  # it is not silence


@pytest.mark.parametrize("content", [None, b"no sound at all"])
def test_a_sound_that_cannot_be_heard_is_told(
    content: bytes | None, page: OpenScript, studio_show: Show
):
    write(studio_show, "horn", Script("The horn", lines=(Sound("horn.wav"), Narration("It blew."))))
    if content is not None:
        (studio_show.scripts / "horn.wav").write_bytes(content)
    horn = OpenScript(page.browser, "horn")
    fields = {"base": horn.base, "card": horn.card("horn.wav")}
    told = json.loads(page.browser.get("/s/horn/sentences", **fields).text)
    assert "sound" in told["error"]["what"]


def test_how_long_it_will_take_is_told_before_it_begins(page: OpenScript):
    told = page.browser.get("/s/ferry/review").text
    assert "of 8 sentences to speak, about 0:0" in told
    assert "to render" in told
