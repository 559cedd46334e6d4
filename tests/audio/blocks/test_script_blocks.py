"""What shapes a take's key and a block's, and what does not; the pauses between lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from podcast.audio.blocks.block_cutting import LONG
from podcast.audio.blocks.model import Play, Say, SoundBlock
from podcast.audio.blocks.pauses import END
from podcast.audio.blocks.script_blocks import blocks_of
from podcast.script.model import Chapter, Line, Narration, Pause, Quotation, Script, Skipped, Sound
from podcast.show.folder import Show
from podcast.show.settings import AudioSettings, PauseSettings, Settings, VoiceSettings
from podcast.speech.form_cache import Forms
from podcast.speech.synthesis.engine_registry import get_engine

LONG_LINE = "The council met on Monday to talk about the bridge that nobody uses any more, and it talked for hours."
SCRIPT = Script(
    "A bridge too many",
    (
        Chapter("The meeting"),
        Narration(f"{LONG_LINE} It cost $3 bn. Kyiv was quiet."),
        Narration("Dana Okoye says:"),
        Quotation("Dana Okoye", f"{LONG_LINE} We waited."),
        Narration(f"Then {LONG_LINE} Nobody clapped."),
        Quotation("Jonas Vale", LONG_LINE),
    ),
    cast=(("narrator", "low"), ("Dana Okoye", "high"), ("Jonas Vale", "loud")),
)
SHOW = Show(Path("/nowhere"), Settings(voices=VoiceSettings(engine="toy_engines:Tone")))


def no_sound(name: str, line: int | None) -> tuple[str, str]:
    return f"/sounds/{name}", f"digest of {name}"


def blocks(script: Script, show: Show = SHOW) -> tuple[SoundBlock, ...]:
    forms = Forms(script.language, show.settings.lexicon, lambda _: None)
    return blocks_of(script, show, forms, no_sound)


def says(script: Script, show: Show = SHOW) -> list[Say]:
    return [item for block in blocks(script, show) for item in block.items if isinstance(item, Say)]


def lines(*changed: Line | None, at: int) -> Script:
    kept = [*SCRIPT.lines[:at], *(line for line in changed if line), *SCRIPT.lines[at + 1 :]]
    return replace(SCRIPT, lines=tuple(kept))


def settings(**sections: object) -> Show:
    return replace(SHOW, settings=replace(SHOW.settings, **sections))  # type: ignore[arg-type]


def voices(**changed: object) -> Show:
    return settings(voices=replace(SHOW.settings.voices, **changed))  # type: ignore[arg-type]


def changed_takes(script: Script, show: Show = SHOW) -> list[str]:
    before = {say.key for say in says(SCRIPT)}
    return [say.text for say in says(script, show) if say.key not in before]


@pytest.mark.usefixtures("toys")
class TestTakes:
    @pytest.mark.parametrize(
        ("script", "texts"),
        [
            (lines(Chapter("The long meeting"), at=0), ["The long meeting"]),
            (
                lines(Narration(f"{LONG_LINE} It cost $4 bn. Kyiv was quiet."), at=1),
                ["It cost $4 bn."],
            ),
            (
                lines(Narration(f"{LONG_LINE} It cost $3 bn. {{Kyiv|KEE-iv}} was quiet."), at=1),
                ["Kyiv was quiet."],
            ),
            (lines(Quotation("Dana Okoye", f"{LONG_LINE} We sang."), at=3), ["We sang."]),
            (
                replace(SCRIPT, cast=(*SCRIPT.cast[:2], ("Jonas Vale", "high"))),
                [],
            ),  # Dana has said that in this voice
            (
                replace(SCRIPT, cast=(SCRIPT.cast[0], ("Dana Okoye", "loud"), SCRIPT.cast[2])),
                ["We waited."],
            ),
        ],
    )
    def test_a_change_in_the_script_makes_exactly_its_sentences_again(
        self, script: Script, texts: list[str]
    ) -> None:
        assert changed_takes(script) == texts

    @pytest.mark.parametrize(
        "script",
        [
            replace(SCRIPT, title="Another title"),
            replace(
                SCRIPT, author="Someone", source="https://example.org/", published="2026-01-01"
            ),
            replace(SCRIPT, cast=(*SCRIPT.cast, ("Nobody Here", "high"))),
            lines(SCRIPT.lines[0], Skipped("photo caption", "A bridge."), at=0),
            lines(SCRIPT.lines[0], Pause(2.0), at=0),
            replace(SCRIPT, lines=SCRIPT.lines[::-1]),
        ],
    )
    def test_what_changes_no_take(self, script: Script) -> None:
        assert changed_takes(script) == []

    @pytest.mark.parametrize(
        "show",
        [
            voices(rate=180),
            voices(pitch=60),
            voices(engine="toy_engines:Counting"),  # of the same name and version: see below
        ],
    )
    def test_rate_and_pitch_change_every_take(self, show: Show) -> None:
        every = len({say.key for say in says(SCRIPT)})
        same = show.settings.voices.engine != SHOW.settings.voices.engine
        assert len(set(changed_takes(SCRIPT, show))) == (
            0 if same else len({say.text for say in says(SCRIPT)})
        )
        assert len({say.key for say in says(SCRIPT, show)}) == every

    @pytest.mark.parametrize("attribute", ["name", "version", "sample_rate"])
    def test_engine_its_version_and_its_sample_rate_change_every_take(
        self, attribute: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        engine = get_engine("toy_engines:Tone")
        before = {say.key for say in says(SCRIPT)}
        monkeypatch.setattr(
            type(engine), attribute, 48_000 if attribute == "sample_rate" else "other"
        )
        assert not before & {say.key for say in says(SCRIPT)}

    def test_lexicon_changes_the_sentences_that_it_is_about(self) -> None:
        assert changed_takes(SCRIPT, settings(lexicon={"Kyiv": "KEE-iv"})) == ["Kyiv was quiet."]

    def test_the_engine_hears_words_and_the_cue_shows_what_is_written(self) -> None:
        found = next(say for say in says(SCRIPT) if "$3" in say.text)
        assert found.text == "It cost $3 bn."
        assert "three billion dollars" in found.utterance.text


@pytest.mark.usefixtures("toys")
class TestBlocks:
    def test_a_changed_sentence_changes_one_block(self) -> None:
        before = [block.key for block in blocks(SCRIPT)]
        after = [
            block.key
            for block in blocks(lines(Quotation("Dana Okoye", f"{LONG_LINE} We sang."), at=3))
        ]
        assert len(before) == len(after)
        assert sum(a != b for a, b in zip(before, after, strict=True)) == 1

    def test_an_added_line_changes_its_own_block_and_the_pause_before_it(self) -> None:
        before = {block.key for block in blocks(SCRIPT)}
        added = lines(SCRIPT.lines[1], Narration(f"And so {LONG_LINE}"), at=1)
        assert len([block for block in blocks(added) if block.key not in before]) <= 2

    @pytest.mark.parametrize(
        "show",
        [
            settings(audio=AudioSettings(bitrate=64)),
            settings(audio=AudioSettings(loudness=-18.0)),
            settings(audio=AudioSettings(true_peak=-2.0)),
            settings(pauses=PauseSettings(sentence=0.4)),
        ],
    )
    def test_sound_settings_change_blocks_and_no_takes(self, show: Show) -> None:
        before = {block.key for block in blocks(SCRIPT)}
        assert any(block.key not in before for block in blocks(SCRIPT, show))
        assert changed_takes(SCRIPT, show) == []

    def test_title_and_cast_names_change_no_block(self) -> None:
        other = replace(SCRIPT, title="Else", cast=(*SCRIPT.cast, ("Nobody Here", "high")))
        assert blocks(other) == blocks(SCRIPT)

    def test_long_lines_are_cut(self) -> None:
        many = " ".join(f"This is sentence {n} of a long paragraph." for n in range(3 * LONG))
        assert [
            len(block.items) for block in blocks(replace(SCRIPT, lines=(Narration(many),)))
        ] == [LONG] * 3

    def test_short_lines_go_with_the_next(self) -> None:
        texts = [[getattr(item, "text", "") for item in block.items] for block in blocks(SCRIPT)]
        assert ["Dana Okoye says:", LONG_LINE, "We waited."] in texts


PAUSES = PauseSettings(
    sentence=0.1, paragraph=0.2, before_quotation=0.3, after_quotation=0.4, list_item=0.5,
    before_chapter=0.6,
    after_chapter=0.7,
)  # fmt: skip


@pytest.mark.usefixtures("toys")
@pytest.mark.parametrize(
    ("script_lines", "after"),
    [
        ((Narration("One. Two."),), [0.1, END]),
        ((Narration("One."), Narration("Two.")), [0.2, END]),
        ((Narration("One."), Quotation("Dana Okoye", "Two.")), [0.3, END]),
        ((Quotation("Dana Okoye", "One."), Narration("Two.")), [0.4, END]),
        ((Quotation("Dana Okoye", "One.\n\nTwo."),), [0.2, END]),
        ((Narration("- One."), Narration("- two."), Narration("Three.")), [0.5, 0.2, END]),
        ((Narration("1) One."), Narration("2) two.")), [0.5, END]),
        ((Narration("One."), Chapter("Two")), [0.6, END]),
        ((Chapter("One"), Narration("Two.")), [0.7, END]),
        ((Quotation("Dana Okoye", "One."), Chapter("Two")), [0.6, END]),
        ((Narration("One."), Pause(2.0), Narration("Two.")), [2.2, END]),
        ((Narration("One."), Pause(2.0)), [2.0 + END]),
        ((Narration("One."), Skipped("x", "y"), Narration("Two.")), [0.2, END]),
        ((Narration("One."), Narration("…"), Narration("Two.")), [0.2, END]),
    ],
)
def test_pauses(script_lines: tuple[Line, ...], after: list[float]) -> None:
    show = settings(pauses=PAUSES)
    found = [
        item.after
        for block in blocks(replace(SCRIPT, lines=script_lines), show)
        for item in block.items
    ]
    assert found == pytest.approx(after)


@pytest.mark.usefixtures("toys")
def test_bullets_are_neither_said_nor_shown_and_numbers_are_both() -> None:
    lines = tuple(
        map(Narration, ("- A warm coat.", "• A hat.", "2. Wait.", "-5 degrees.", "- ", "* x * y"))
    )
    found = [(say.text, say.utterance.text) for say in says(replace(SCRIPT, lines=lines))]
    assert [text for text, _ in found] == [
        "A warm coat.",
        "A hat.",
        "2.",
        "Wait.",
        "-5 degrees.",
        "x * y",
    ]
    assert [said for _, said in found][:4] == ["A warm coat.", "A hat.", "two.", "Wait."]


@pytest.mark.usefixtures("toys")
def test_a_pause_before_anything_is_said_is_heard() -> None:
    first = blocks(replace(SCRIPT, lines=(Pause(1.5), Narration("One."))))[0].items[0]
    assert first.before == 1.5


@pytest.mark.usefixtures("toys")
def test_sounds_and_chapters() -> None:
    script = replace(
        SCRIPT, lines=(Sound("ding.wav"), Chapter("Part {one|wun}"), Narration("Two."))
    )
    found = [item for block in blocks(script) for item in block.items]
    assert isinstance(found[0], Play)
    assert found[0].path == "/sounds/ding.wav"
    assert found[1].chapter == "Part one"


def test_letters_that_are_said_one_by_one_count_as_words() -> None:
    letters = replace(SCRIPT, lines=(Narration("ABC " * 1000),))
    words = replace(SCRIPT, lines=(Narration("abc " * 1000),))
    assert len(blocks(letters)) > 2 * len(blocks(words))
    assert "".join(item.text for item in says(letters)).count("ABC") == 1000
