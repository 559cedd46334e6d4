"""Hours, minutes and seconds that last: "1h 20m", "1:43.21"."""

from __future__ import annotations

from podcast.speech.tagging.line_tokens import DIGITS, WORD, Found, Sentence


def duration(s: Sentence, i: int) -> Found | None:
    """ "1h 20m", "2h05", "3m20s": hours, minutes and seconds by their letters, two of them at
    least."""
    said: list[str] = []
    j, end = i, i
    for letter, name in (("h", "hour"), ("m", "minute"), ("s", "second")):
        if s.kind[j] != DIGITS or s.glued_before(i) or len(s.text[j]) > 3:
            break
        bare = bool(said) and not s.glued_after(j + 1) and s.kind[j - 1] == WORD  # "2h05"
        if s.text[j + 1] not in (letter, f"{letter}r", f"{name[:3]}", f"{name[:3]}s") and not bare:
            continue
        count = int(s.text[j])
        said.append(f"{s.en.cardinal(count)} {name}{'' if count == 1 else 's'}")
        end = j + 2 - bare
        j = s.skip_space(end)
    return Found(end, " ".join(said), "time") if len(said) > 1 else None


def lap(s: Sentence, i: int) -> Found | None:
    """ "1:43.21": minutes and seconds with their hundredths."""
    text, kind = s.text, s.kind
    shape = (
        kind[i] == DIGITS and text[i + 1] == ":" and kind[i + 2] == DIGITS and text[i + 3] == "."
    )
    if (
        not shape
        or kind[i + 4] != DIGITS
        or s.glued_before(i)
        or s.glued_after(i + 5)
        or len(text[i + 2]) != 2
    ):
        return None
    if (
        s.text[i - 1] == ":"
        or len(text[i]) > 2
        or int(text[i + 2]) > 59
        or (text[i + 5] == "." and kind[i + 6] == DIGITS)
    ):
        return None
    minutes = f"{s.en.whole(text[i])} minute{'' if text[i] == '1' else 's'}"
    return Found(
        i + 5, f"{minutes} {s.en.decimal(str(int(text[i + 2])), text[i + 4])} seconds", "time"
    )
