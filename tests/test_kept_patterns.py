"""Patterns as an earlier process compiled them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from podcast import kept_patterns
from podcast.article.boilerplate.line_rules import rules
from podcast.languages.reading.patterns import read_patterns

GROUPS = r"(?P<day>\d+)(\s)(?P<month>may|june)(?i:é)?"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(kept_patterns, "cache_folder", lambda: tmp_path)
    kept_patterns._store.cache_clear()
    yield tmp_path
    kept_patterns._store.cache_clear()


def next_process() -> None:
    """Write what there is, and read it again."""
    kept_patterns._store().write()
    kept_patterns._store.cache_clear()


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_pattern_of_ours_is_what_python_makes() -> None:
    texts = [(rule.source, rule.flags) for rule in rules()]
    texts += [(one.text, one.flags) for one in read_patterns("en").values()]
    made = [kept_patterns.compiled(*text) for text in texts]
    next_process()
    again = [kept_patterns.compiled(*text) for text in texts]
    assert not kept_patterns._store().adds
    assert len(texts) > 100
    for text, first, kept in zip(texts, made, again, strict=True):
        plain = re.compile(*text)
        assert first == kept == plain
        assert first.groupindex == kept.groupindex == plain.groupindex


def test_groups_have_their_names_and_numbers() -> None:
    kept_patterns.compiled(GROUPS, re.IGNORECASE)
    next_process()
    pattern = kept_patterns.compiled(GROUPS, re.IGNORECASE)
    found = pattern.search("on 4 May")
    assert found
    assert found.groupdict() == {"day": "4", "month": "May"}
    assert found.lastgroup == "month"
    assert pattern.sub(r"\g<month> \1", "4 May") == "May 4"


def test_what_is_no_pattern_is_the_error_that_it_was() -> None:
    with pytest.raises(re.error, match="unterminated"):
        kept_patterns.compiled("(a")


def test_flags_are_part_of_a_pattern() -> None:
    assert kept_patterns.compiled("a", re.IGNORECASE).match("A")
    assert not kept_patterns.compiled("a").match("A")


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0", b"\0" * 40, b"{}"])
def test_a_file_that_is_damaged_is_written_anew(folder: Path, data: bytes) -> None:
    kept_patterns.compiled("a+")
    next_process()
    whole = only_file(folder).read_bytes()
    only_file(folder).write_bytes(data)
    assert kept_patterns.compiled("a+") == re.compile("a+")
    next_process()
    assert only_file(folder).read_bytes() == whole


def test_a_bit_that_fell_over_is_noticed(folder: Path) -> None:
    kept_patterns.compiled("a+")
    next_process()
    whole = bytearray(only_file(folder).read_bytes())
    for at in range(len(whole)):
        whole[at] ^= 1
        only_file(folder).write_bytes(whole)
        assert kept_patterns._read(only_file(folder)) == {}
        whole[at] ^= 1


def test_nowhere_to_write_is_no_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "taken").write_text("a file, no folder")
    monkeypatch.setattr(kept_patterns, "cache_folder", lambda: folder / "taken")
    assert kept_patterns.compiled("a+").match("aa")
    next_process()
    assert kept_patterns.compiled("a+").match("aa")


def test_another_python_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "_engine", lambda: re)
    assert kept_patterns.compiled("a+") == re.compile("a+")
    assert kept_patterns._store().file is None


def test_the_file_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "MOST", 3)
    for source in "abc":
        kept_patterns.compiled(source)
    next_process()
    kept_patterns.compiled("a")
    kept_patterns.compiled("d")
    next_process()
    assert set(kept_patterns._store().known) == {("a", 0), ("d", 0)}


def test_no_pattern_with_words_of_an_article_is_kept() -> None:
    """Such a one is made where it is used; ours are made with their module, or once."""
    root = Path(kept_patterns.__file__).parent
    made_later = set()
    for path in root.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and not is_made_once(function):
                names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
                if "compiled" in names:
                    made_later.add(f"{path.relative_to(root)}: {function.name}")
    assert made_later == {"languages/reading/patterns.py: compiled"}


def is_made_once(function: ast.FunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "cache" for one in function.decorator_list)
