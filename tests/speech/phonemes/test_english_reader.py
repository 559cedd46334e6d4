"""The reader from tables says what hibari's own says, and mends what is damaged."""

from pathlib import Path

import pytest

from podcast.speech.phonemes import english_reader as reader_of

SENTENCES = [
    "Marta Silva read the lead story; she will read it again on the quay.",
    "The Torvaag harbour's clerk didn't object, to the record.",
    "A live seal used to use the slipway (the one by Hest), am I right?",
    "NATO and the U.S. agreed: X-rays, e-mails and MacDonald's pre-war maps.",
    "",
    "…",
]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reader_of, "cache_folder", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize("british", [False, True], ids=["us", "gb"])
def test_it_says_what_the_dictionaries_say(*, british: bool) -> None:
    pytest.importorskip("hibari")
    first = reader_of.english_reader(british=british)  # hibari's own: writes the tables
    second = reader_of.english_reader(british=british)  # reads them
    assert type(first.tagger.weights) is dict
    assert type(second.tagger.weights).__name__ == "PackedTable"
    for sentence in SENTENCES:
        assert second(sentence) == first(sentence)


def test_damaged_tables_are_written_anew(own_cache: Path) -> None:
    pytest.importorskip("hibari")
    said = reader_of.english_reader()("The tide turned.")
    for path in own_cache.rglob("*.table"):
        path.write_bytes(path.read_bytes()[:100])
    assert reader_of.english_reader()("The tide turned.") == said
    assert all(path.stat().st_size > 100 for path in own_cache.rglob("*.table"))


def test_a_cache_that_cannot_be_written_is_done_without(own_cache: Path) -> None:
    pytest.importorskip("hibari")
    (own_cache / "taken").write_text("a file where a folder should be")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader_of, "cache_folder", lambda: own_cache / "taken")
        assert reader_of.english_reader()("The tide turned.")


def test_another_version_is_left_alone(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("hibari")
    monkeypatch.setattr(reader_of, "version_of", lambda _name: "9.0")
    assert reader_of.english_reader()("The tide turned.")
    assert not list(own_cache.rglob("*.table"))
