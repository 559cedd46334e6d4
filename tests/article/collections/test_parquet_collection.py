"""An article a row, by a library that need not be there."""

from __future__ import annotations

import builtins
from datetime import date
from pathlib import Path

import pytest

from podcast.article.collections.model import Entry
from podcast.article.collections.opening import open_collection
from podcast.errors import PodcastError

core = pytest.importorskip("arro3.core")
LAMP = "The lamp of Cold Ness goes out on Friday."


def table(path: Path) -> Path:
    import arro3.io

    text = core.DataType.utf8()
    columns = {
        "id": core.Array(["a", "b", None], type=text),
        "Headline": core.Array(["The lamp", None, None], type=text),
        "text": core.Array([LAMP, "", LAMP], type=text),
        "date": core.Array([20577, None, None], type=core.DataType.int32()).cast(
            core.DataType.date32()
        ),
        "clicks": core.Array([1, 2, 3], type=core.DataType.int64()),
    }
    arro3.io.write_parquet(core.Table.from_pydict(columns), path)
    return path


def test_rows_are_entries_and_a_bad_one_is_told(tmp_path: Path) -> None:
    entry, *wrong = open_collection(table(tmp_path / "all.parquet"))
    assert isinstance(entry, Entry)
    assert (entry.id, entry.text, entry.told.title) == ("a", LAMP, "The lamp")
    assert entry.dated == date(2026, 5, 4)
    assert [str(error).partition(".parquet: ")[2] for error in wrong] == [
        "row 2: b: has no html and no text",
        "row 3: has no id and no url",
    ]


def test_what_is_no_table_is_said(tmp_path: Path) -> None:
    path = tmp_path / "all.parquet"
    path.write_bytes(b"PAR1 not at all")
    with pytest.raises(PodcastError, match="cannot be read as Parquet"):
        list(open_collection(path))


def test_without_the_library_the_remedy_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = table(tmp_path / "all.parquet"), builtins.__import__

    def none(name: str, *rest: object) -> object:
        if name.startswith("arro3"):
            raise ImportError
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", none)
    with pytest.raises(PodcastError) as caught:
        list(open_collection(path))
    assert "arro3-io" in caught.value.remedy
