"""Hours, minutes and seconds that last: "1h 20m", "1:43.21"."""

from __future__ import annotations

from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine


def duration(line: TokenizedLine, i: int) -> Reading | None:
    """ "1h 20m", "2h05", "3m20s": hours, minutes and seconds by their letters, two of them at
    least."""
    said: list[str] = []
    j, end = i, i
    for letter, name in (("h", "hour"), ("m", "minute"), ("s", "second")):
        if line.kind[j] != DIGITS or line.glued_before(i) or len(line.text[j]) > 3:
            break
        bare = bool(said) and not line.glued_after(j + 1) and line.kind[j - 1] == WORD  # "2h05"
        if (
            line.text[j + 1] not in (letter, f"{letter}r", f"{name[:3]}", f"{name[:3]}s")
            and not bare
        ):
            continue
        count = int(line.text[j])
        said.append(f"{line.en.cardinal(count)} {name}{'' if count == 1 else 's'}")
        end = j + 1 if bare else j + 2
        j = line.skip_space(end)
    return Reading(end, " ".join(said), "time") if len(said) > 1 else None


def long_lap(line: TokenizedLine, i: int) -> Reading | None:
    """ "1:02:03.5": hours, minutes, seconds and their parts."""
    text, kind = line.text, line.kind
    colons = text[i + 1] == text[i + 3] == ":" and text[i + 5] == "."
    if not colons or not kind[i + 2] == kind[i + 4] == kind[i + 6] == DIGITS:
        return None
    if line.glued_before(i) or line.glued_after(i + 7) or len(text[i]) > 2:
        return None
    if not (len(text[i + 2]) == len(text[i + 4]) == 2 and int(text[i + 2]) < 60 > int(text[i + 4])):
        return None
    hours = f"{line.en.whole(text[i])} hour{'' if text[i] == '1' else 's'}"
    minutes = f"{line.en.cardinal(int(text[i + 2]))} minute{'' if int(text[i + 2]) == 1 else 's'}"
    seconds = line.en.decimal(str(int(text[i + 4])), text[i + 6])
    return Reading(i + 7, f"{hours} {minutes} {seconds} seconds", "time")


def lap(line: TokenizedLine, i: int) -> Reading | None:
    """ "1:43.21": minutes and seconds with their hundredths."""
    text, kind = line.text, line.kind
    shape = (
        kind[i] == DIGITS and text[i + 1] == ":" and kind[i + 2] == DIGITS and text[i + 3] == "."
    )
    if (
        not shape
        or kind[i + 4] != DIGITS
        or line.glued_before(i)
        or line.glued_after(i + 5)
        or len(text[i + 2]) != 2
    ):
        return None
    if (
        line.text[i - 1] == ":"
        or len(text[i]) > 2
        or int(text[i + 2]) > 59
        or (text[i + 5] == "." and kind[i + 6] == DIGITS)
    ):
        return None
    minutes = f"{line.en.whole(text[i])} minute{'' if text[i] == '1' else 's'}"
    return Reading(
        i + 5, f"{minutes} {line.en.decimal(str(int(text[i + 2])), text[i + 4])} seconds", "time"
    )
