"""Tables that answer as the dictionaries do that they were written from."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podcast.speech.phonemes.packed_table import DamagedTableError, PackedTable, write_table

VALUES = st.one_of(st.text(), st.dictionaries(st.text(), st.floats(allow_nan=False), max_size=3))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text(), VALUES, max_size=80), st.text())
def test_it_answers_as_the_dictionary(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, object], other: str
) -> None:
    path = tmp_path_factory.mktemp("tables") / "words.table"
    write_table(entries, path)
    table = PackedTable(path)
    for key in [*entries, other]:
        assert table.get(key) == entries.get(key)
        assert (key in table) == (key in entries)


@pytest.mark.parametrize(
    "content", [b"", b"table", b"table 1\n\0\0\0\0", b"table 1\n\xff\xff\xff\xff" * 9]
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "words.table"
    path.write_bytes(content)
    with pytest.raises(DamagedTableError):
        PackedTable(path)


def test_a_table_that_is_cut_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.table"
    write_table({"tide": "tˈaɪd"}, path)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedTableError):
        PackedTable(path)


def test_a_flipped_bit_is_noticed_and_the_file_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "words.table"
    write_table({"tide": "tˈaɪd"}, path)
    content = bytearray(path.read_bytes())
    content[-3] ^= 4
    path.write_bytes(content)
    with pytest.raises(DamagedTableError):
        PackedTable(path).get("tide")
    assert not path.exists()
