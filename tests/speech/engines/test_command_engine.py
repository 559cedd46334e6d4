from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from podcast.speech.engines.command_engine import CommandEngine
from podcast.speech.synthesis.engine_protocol import Utterance

HUM = f"{sys.executable} {Path(__file__).with_name('hum.py')}"


def engine_of(**programs: str) -> CommandEngine:
    return CommandEngine(json.dumps(programs))


@pytest.mark.parametrize("line", [f"{HUM} {{out}} {{rate}}", f"{HUM} - 165"])
def test_a_file_or_standard_output(line: str) -> None:
    samples = b"".join(engine_of(hum=line).speak(Utterance("Ten words of it.", "hum")))
    assert len(samples) / 2 / 24_000 == pytest.approx(0.06 * 12 + 0.2, abs=0.05)


def test_the_text_is_no_shell_s_and_holders_in_it_are_text(tmp_path: Path) -> None:
    shown = tmp_path / "shown"
    line = (
        f"{sys.executable} -c \"import sys; open({str(shown)!r}, 'w').write(sys.argv[1])\" {{text}}"
    )
    text = "$(touch x); `y` {out} '"
    with pytest.raises(ValueError, match="no sound file"):
        list(engine_of(show=line).speak(Utterance(text, "show")))
    assert shown.read_text() == text


@pytest.mark.parametrize(
    ("line", "text", "words"),
    [
        (f"{HUM} - 165", "It fails.", "ended with 1: hum: it is broken"),
        ("true", "Nothing.", "no sound file"),
    ],
)
def test_a_program_that_fails_is_told(line: str, text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        list(engine_of(it=line).speak(Utterance(text, "it")))


def test_problems_are_found_before() -> None:
    engine = engine_of(gone="no-such-program-anywhere {text}", open='"')
    assert "no-such-program-anywhere" in engine.problem_with("gone")
    assert "cannot be read" in engine.problem_with("open")
    assert "[programs]" in engine.problem_with("nobody")
    assert "[programs]" in engine_of().missing()


def test_another_line_is_another_version() -> None:
    assert engine_of(a="true x").version_of("a") != engine_of(a="true y").version_of("a")
