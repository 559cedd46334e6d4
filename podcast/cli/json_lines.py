"""`--jsonl IN OUT`: one answer for each line of a file. A line that cannot be read costs itself
only: its answer says why."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from podcast.errors import PodcastError

Record = dict[str, Any]
TOLD = 5  # bad lines that are named on standard error; OUT has them all


def convert_lines(source: Path, target: Path, form: str, answer: Callable[[Record], Record]) -> int:
    """Write `answer` of every line of `source` to `target`, or {"id", "error"} of one that is not
    of the `form` that people are told; the exit code. Raises PodcastError where `source` cannot be
    read."""
    from podcast.atomic_files import atomic_file
    from podcast.cli.app import report

    bad = 0
    with atomic_file(target) as unfinished, unfinished.open("w", encoding="utf-8") as out:
        for number, line in _lines(source):
            record: Any = None
            try:
                record = json.loads(line.decode())
                answered = answer(record)
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                what = f"not a line of the form {form}"
                if _fits(record, form):
                    what = f"the program failed here: {type(error).__name__}: {error}"
                stated = record.get("id") if isinstance(record, dict) else None
                answered = {"id": stated, "line": number, "error": what}
                bad += 1
                if bad <= TOLD:
                    report(PodcastError(what, file=source, line=number, code="unreadable"))
            out.write(f"{_dumped(answered)}\n")
    if bad:
        others = f" ({bad - TOLD} more lines are like it)" if bad > TOLD else ""
        lines = "a line" if bad == 1 else f"{bad} lines"
        report(
            PodcastError(
                f'{lines} could not be read; "error" says so in place of the answer{others}',
                remedy="Write one JSON object a line, as UTF-8; the other lines are done.",
                file=target,
            )
        )
    return 1 if bad else 0


def _fits(record: object, form: str) -> bool:
    """Whether a line has the texts of one of the forms, so that its answer's failure is ours.

    >>> _fits({"id": 1, "text": ""}, '{"id": …, "html": "…"} or {"id": …, "text": "…"}')
    True
    """
    if not isinstance(record, dict):
        return False
    forms = [re.findall(r'"(\w+)": "…"', one) for one in form.split(" or ")]
    return any(all(isinstance(record.get(key), str) for key in keys) for keys in forms)


def _lines(source: Path) -> Iterator[tuple[int, bytes]]:
    """Lines that are not empty, with their numbers."""
    try:
        with source.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line.removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise PodcastError(
            f"cannot be read: {error.strerror}",
            remedy="Give a file of JSON lines.",
            file=source,
            code="unreadable",
        ) from None


def _dumped(record: Record) -> str:
    """JSON; half of a surrogate pair, which UTF-8 cannot hold, stays escaped."""
    text = json.dumps(record, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(record)
    return text
