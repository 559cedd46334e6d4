"""Paths of files: "C:\\Users\\tom", "/usr/local/bin", "~/notes", "./run.sh", and blanks to fill
in."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_context import slot
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

_NAMES = {
    "/": "slash",
    "\\": "backslash",
    ".": "dot",
    "_": "underscore",
    "-": "dash",
    "~": "tilde",
    ":": "colon",
}
_FEWEST = 2  # letters of such a file
_MOST = 60  # tokens
_STROKES = ("/", "\\")


def windows_path(line: TokenizedLine, i: int) -> Reading | None:
    """ "C:\\Users\\tom" -> "C colon backslash Users backslash tom"."""
    if len(line.text[i]) != 1 or line.text[i + 1] != ":" or line.text[i + 2] not in _STROKES:
        return None
    if line.text[i + 3] in _STROKES or not slot(line, i):
        return None
    return _path(line, i)


def unix_path(line: TokenizedLine, i: int) -> Reading | None:
    """ "/usr/local/bin", "~/notes", "./run.sh", "../data"."""
    if not slot(line, i):
        return None
    j = i
    while j < i + 2 and line.text[j] == ".":
        j += 1
    if line.text[i] == "~":
        j = i + 1
    hidden = line.text[j + 1] == "." and line.kind[j + 2] == WORD  # "~/.bashrc"
    if line.text[j] != "/" or not (hidden or line.kind[j + 1] == WORD):
        return None
    return _path(line, i)


def relative_path(line: TokenizedLine, i: int) -> Reading | None:
    """ "src/main.py", "a/b/c.txt": words with strokes between, and at the end a file's."""
    if line.text[i + 1] != "/" or line.text[i - 1] == "/" or not slot(line, i):
        return None
    end = i
    while line.text[end + 1] == "/" and line.kind[end + 2] in (WORD, DIGITS):
        end += 2
        while line.text[end + 1] in ("_", "-") and line.kind[end + 2] in (WORD, DIGITS):
            end += 2
    is_file = line.text[end + 1] == "." and line.text[end + 2] in words("cues", "file_ending")
    return _path(line, i) if is_file and not line.glued_after(end + 3) else None


def hidden_file(line: TokenizedLine, i: int) -> Reading | None:
    """ ".env", ".gitignore": a file whose name begins with a point."""
    if not slot(line, i) or line.kind[i + 1] != WORD or not line.text[i + 1].islower():
        return None
    if line.text[i - 1] == "." or line.glued_after(i + 2) or len(line.text[i + 1]) < _FEWEST:
        return None
    return Reading(i + 2, f"dot {line.text[i + 1]}", "electronic")


def option(line: TokenizedLine, i: int) -> Reading | None:
    """ "--help", "--dry-run": an option of a command."""
    if line.text[i + 1] != "-" or line.kind[i + 2] != WORD or not line.text[i + 2].islower():
        return None
    if not (i == 0 or line.kind[i - 1] == SPACE or line.text[i - 1] in '([`"“'):
        return None
    return Reading(i + 2, "dash dash ", "electronic")


def share(line: TokenizedLine, i: int) -> Reading | None:
    """ "\\\\server\\share": backslashes are only in paths."""
    starts = line.text[i + 1] == "\\" and line.kind[i + 2] == WORD and slot(line, i)
    return _path(line, i) if starts else None


def blank(line: TokenizedLine, i: int) -> Reading | None:
    """ "____" -> "blank": what somebody is to fill in."""
    end = i
    while line.text[end] == "_":
        end += 1
    alone = not line.glued_before(i) and not line.glued_after(end)
    return Reading(end, "blank", "symbol") if alone and end > i + 1 else None


def _path(line: TokenizedLine, i: int) -> Reading:
    end, said = i, []
    while end - i < _MOST:
        part = line.text[end]
        if line.kind[end] == DIGITS:
            said.append(digits(part) if part[0] == "0" else line.en.whole(part))
        elif line.kind[end] == WORD:
            said.append(part)
        elif part in _NAMES and part:
            if (
                part not in _STROKES
                and not line.glued_after(end + 1)
                and line.text[end + 1] not in _NAMES
            ):
                break
            if part == "." and line.text[end + 1] in ("", " "):
                break
            said.append(_NAMES[part])
        else:
            break
        end += 1
    return Reading(end, " ".join(said), "electronic")
