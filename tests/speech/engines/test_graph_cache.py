"""The graph of a model that is kept: the same samples, whatever became of the file."""

from pathlib import Path

import pytest

from podcast.speech.engines import onnx_runtime
from podcast.speech.engines.hibari_engine import HEART_DIGEST, HibariEngine, _model

SHORT = {"ids": [[0, 50, 83, 54, 0]], "speed": [1.0]}


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if HibariEngine().missing():
        pytest.skip("hibari is not installed")
    monkeypatch.setattr(onnx_runtime, "cache_folder", lambda: tmp_path)
    return tmp_path


def sound() -> bytes:
    import numpy as np

    session = onnx_runtime.open_kept_session(_model("heart"), HEART_DIGEST)
    asked = {
        "ids": np.asarray(SHORT["ids"], np.int64),
        "speed": np.asarray(SHORT["speed"], np.float32),
    }
    return b"".join(bytes(part.tobytes()) for part in session.run(None, asked))


def test_the_kept_graph_gives_the_same_bytes(own_cache: Path) -> None:
    first = sound()
    (kept,) = own_cache.rglob("*.graph")
    assert sound() == first
    kept.write_bytes(kept.read_bytes()[:-1])
    assert sound() == first  # made anew
    assert sound() == first


def test_a_graph_of_another_runtime_is_taken_away(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound()
    monkeypatch.setattr(onnx_runtime, "runtime_version", lambda: "another")
    sound()
    assert len(list(own_cache.rglob("*.graph"))) == 1


def test_a_cache_that_cannot_be_written_is_done_without(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = sound()
    (own_cache / "taken").write_text("a file")
    monkeypatch.setattr(onnx_runtime, "cache_folder", lambda: own_cache / "taken")
    assert sound() == first
