from __future__ import annotations

import re
from pathlib import Path

import pytest

from podcast.errors import PodcastError
from podcast.voices.catalogue import CatalogueVoice, catalogue, find_voice
from podcast.voices.voice_folder import OVERRIDE, voices_folder

VOICES = catalogue()


@pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice.id)
def test_every_file_has_a_size_a_digest_and_an_address(voice: CatalogueVoice) -> None:
    for file in voice.files:
        assert file.size > 0
        assert re.fullmatch("[0-9a-f]{64}", file.sha256) or re.fullmatch("[0-9a-f]{32}", file.md5)
        assert file.address.startswith("https://") or voice.package
    assert voice.meaning
    assert voice.gender in ("female", "male", "")


def test_models_have_a_sha256() -> None:
    models = [file for voice in VOICES for file in voice.files if file.size > 10**6]
    assert all(file.sha256 for file in models)


def test_names_are_unique_and_found_in_each_spelling() -> None:
    assert len({voice.id for voice in VOICES}) == len(VOICES)
    assert len({voice.name for voice in VOICES}) == len(VOICES)
    for name in ("thorsten", "piper:thorsten", "de_DE-thorsten-medium", "DE_de-THORSTEN-medium"):
        assert find_voice(name).id == "piper:thorsten"
    with pytest.raises(PodcastError, match="no voice 'nobody'") as caught:
        find_voice("nobody")
    assert "--from FOLDER" in caught.value.remedy


def test_languages() -> None:
    assert find_voice("siwis").speaks("fr-CA")
    assert not find_voice("siwis").speaks("de")
    assert find_voice("kokoro").speaks("fr")


def test_where_voices_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OVERRIDE)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    assert voices_folder() == Path("/srv/data/podcast/voices")
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert voices_folder() == Path.home() / ".local" / "share" / "podcast" / "voices"
