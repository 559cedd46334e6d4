"""An article a line; a line that is none is told with its number."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from podcast.article.collections.model import Entry
from podcast.article.collections.opening import article_of, open_collection
from podcast.errors import PodcastError

LAMP = "The lamp of Cold Ness goes out on Friday, the pilots of Selmouth were told yesterday."


def read(path: Path) -> tuple[list[Entry], list[PodcastError]]:
    found = list(open_collection(path))
    entries = [each for each in found if isinstance(each, Entry)]
    return entries, [each for each in found if isinstance(each, PodcastError)]


def written(path: Path, *lines: object) -> Path:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


def test_every_good_line_is_an_entry_and_every_bad_one_is_told_with_its_number(
    tmp_path: Path,
) -> None:
    lines = (
        {"id": 7, "text": LAMP, "title": "The lamp", "date": "2026-05-04T10:00:00Z"},
        "{broken",
        "",
        {"id": "no-text"},
        {"text": LAMP},
        "[1, 2]",
        {"id": "odd", "text": LAMP, "date": "soon"},
        {"id": "7", "text": LAMP},
        {
            "url": "https://example.org/quay",
            "html": f"<p>{LAMP}</p>",
            "authors": [{"name": "Ann Lee"}, "Sam Ito"],
        },
        {"id": "list", "text": ["a"]},
    )
    entries, wrong = read(written(tmp_path / "all.jsonl", *lines))
    assert [(entry.id, entry.place) for entry in entries] == [
        ("7", 1),
        ("https://example.org/quay", 9),
    ]
    assert entries[0].dated == entries[0].told.published == date(2026, 5, 4)
    assert entries[1].told.author == "Ann Lee and Sam Ito"
    assert [error.line for error in wrong] == [2, 4, 5, 6, 7, 8, 10]
    assert "second time" in wrong[5].what
    assert all(error.file.endswith("all.jsonl") for error in wrong)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-05-04", date(2026, 5, 4)),
        (1777888800, date(2026, 5, 4)),
        (1777888800000, date(2026, 5, 4)),
        ("2026-05-04 09:30:00+02:00", date(2026, 5, 4)),
        ("May 4, 2026", date(2026, 5, 4)),
        (None, None),
    ],
)
def test_dates_as_exports_have_them(tmp_path: Path, said: object, day: date | None) -> None:
    (entry,), _ = read(
        written(tmp_path / "a.jsonl", {"id": "a", "text": LAMP, "published_at": said})
    )
    assert entry.dated == day


def test_a_packed_file_and_one_that_is_cut_off(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "text": LAMP * n}) + "\n" for n in range(1, 400))
    packed = gzip.compress(lines.encode())
    whole, cut = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz"
    whole.write_bytes(packed)
    cut.write_bytes(packed[: len(packed) // 2])
    assert len(read(whole)[0]) == 399
    entries, wrong = read(cut)
    assert 0 < len(entries) < 399
    assert "damaged from here on" in wrong[-1].what


def test_the_words_of_an_entry_are_all_there_and_its_title_once(tmp_path: Path) -> None:
    second = "Nobody has lit it since."
    beside = {"id": "a", "title": "The lamp", "text": f"{LAMP}\n\n{second}", "language": "en-GB"}
    within = {"id": "b", "title": "The lamp", "text": f"The lamp\n\n{LAMP}\n\n{second}"}
    entries, _ = read(written(tmp_path / "a.jsonl", beside, within))
    for entry in entries:
        article = article_of(entry, f"a.jsonl#{entry.id}")
        assert article.title == "The lamp"
        assert article.text == f"{LAMP}\n\n{second}"
        assert article.source == f"a.jsonl#{entry.id}"
    assert article_of(entries[0], "").language == "en-GB"


def test_what_differs_has_another_digest(tmp_path: Path) -> None:
    same = {"id": "a", "text": LAMP}
    path = written(tmp_path / "a.jsonl", same, same | {"id": "b"}, same | {"id": "c", "title": "T"})
    (a, b, c), _ = read(path)
    assert a.digest() == b.digest() != c.digest()


def test_other_files_are_no_collections(tmp_path: Path) -> None:
    with pytest.raises(PodcastError, match="no collection"):
        open_collection(tmp_path / "a.csv")
    with pytest.raises(PodcastError, match="no such file"):
        open_collection(tmp_path / "a.jsonl")
