"""Toy engines can be named in tests of this folder: "toy_engines:Tone"."""

from __future__ import annotations

from pathlib import Path

import pytest

TOYS = Path(__file__).parents[1] / "toys"


@pytest.fixture
def toys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Makes tests/toys importable here and in worker processes; the folder that toys may write to."""
    monkeypatch.syspath_prepend(str(TOYS))
    monkeypatch.setenv("PYTHONPATH", str(TOYS))
    folder = tmp_path / "toys"
    folder.mkdir()
    monkeypatch.setenv("TOY_FOLDER", str(folder))
    return folder
