"""The last look at a script of ours before anybody sees it: what the ledger finds wrong is never
left so.

Words that were not placed (it takes text as no newsroom prints it) stay visible as a comment with
that reason, and a
quotation that is not verbatim is not put into anybody's mouth: the narrator reads it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from podcast.article.model import Article
from podcast.script.model import NARRATOR, Line, Narration, Quotation, Script, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.ledger.account import Ledger
from podcast.scripter.ledger.fates import Fate

NOT_PLACED = "could not be placed"
MARKS = re.compile("[“”]")
LOOKS = 3  # of what is put back among many words like it, others may be left without a place


def guarded(article: Article, script: Script) -> Script:
    """The script with nothing lost and nothing invented; the same one when the ledger has no
    problem with it."""
    for _ in range(LOOKS):
        ledger = account(article, script)
        if not ledger.problems:
            break
        script = _mended(script, ledger)
    return script


def _mended(script: Script, ledger: Ledger) -> Script:
    doubtful = {problem.line for problem in ledger.problems if problem.kind != "missing"}
    lost: dict[int, list[str]] = {}
    for entry in ledger.entries:
        if entry.fate is Fate.MISSING:
            lost.setdefault(entry.line, []).append(entry.text)
    lines: list[Line] = [Skipped(NOT_PLACED, text) for text in lost.get(-1, ())]
    for number, line in enumerate(script.lines):
        if number in doubtful and isinstance(line, Quotation):
            lines += [Narration(part) for part in line.text.split("\n\n")]
        elif number in doubtful and isinstance(line, Narration):
            lines.append(Narration(MARKS.sub("", line.text)))
        else:
            lines.append(line)
        lines += [Skipped(NOT_PLACED, text) for text in lost.get(number, ())]
    speaking = {line.speaker for line in lines if isinstance(line, Quotation)}
    cast = tuple(
        (name, voice) for name, voice in script.cast if name == NARRATOR or name in speaking
    )
    return replace(script, lines=tuple(lines), cast=cast)
