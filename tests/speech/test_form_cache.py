from __future__ import annotations

from pathlib import Path

from podcast.speech.form_cache import Forms, stamp_of

TEXT = "It cost $3 bn. Dr. Lind said so. {Worcester|Wooster} was quiet."


def nothing(_: str) -> None:
    return None


def test_sentences_as_written_and_as_said() -> None:
    found = Forms("en-US", {}, nothing).sentences(TEXT)
    assert [text for text, _ in found] == [
        "It cost $3 bn.",
        "Dr. Lind said so.",
        "Worcester was quiet.",
    ]
    assert found[0][1] == "It cost three billion dollars."
    assert found[2][1] == "Wooster was quiet."


def test_what_is_remembered_is_not_worked_out_again() -> None:
    first = Forms("en-US", {}, nothing)
    found = first.sentences(TEXT)
    assert first.changed
    second = Forms("en-US", {}, {first.key: first.to_bytes()}.get)
    assert second.sentences(TEXT) == found
    assert not second.changed


def test_another_language_or_lexicon_is_another_memory() -> None:
    keys = {
        Forms("en-US", {}, nothing).key,
        Forms("en-GB", {}, nothing).key,
        Forms("en-US", {"Lind": "Lynd"}, nothing).key,
    }
    assert len(keys) == 3


def test_a_change_of_a_table_of_a_language_changes_the_stamp(tmp_path: Path) -> None:
    package = tmp_path / "podcast"
    table = package / "languages" / "de" / "spoken" / "vocabulary.tsv"
    table.parent.mkdir(parents=True)
    (package / "speech").mkdir()
    table.write_text("word\tto\tbis\n")
    before = stamp_of(package)
    assert stamp_of(package) == before
    table.write_text("word\tto\tbis zu\n")
    assert stamp_of(package) != before
