"""Spans as one line again."""

from __future__ import annotations

from collections.abc import Iterable

from podcast.speech.tagging.line_tokens import SpokenSpan


def join(spans: Iterable[SpokenSpan]) -> str:
    """The spans as one line: changed words stand apart, and no hyphen hangs on them."""
    parts = list(spans)
    out: list[str] = []
    chain = False  # inside a compound that had a changed part: "nine-year-old" loses both hyphens
    for at, span in enumerate(parts):
        said = span.said
        if said in ("-", "‑", "‐", "–") and 0 < at < len(parts) - 1:
            hangs = parts[at - 1].kind or parts[at + 1].kind or (chain and said != "–")
            joined = _solid(parts[at - 1].said[-1:]) and _solid(parts[at + 1].said[:1])
            chain = bool(hangs and joined)
            said = " " if chain else said
        else:
            chain = chain and not said.isspace()
            if span.kind == "footnote" and out and out[-1].isspace():
                out.pop()
            if (
                out
                and (span.kind or parts[at - 1].kind)
                and _solid(out[-1][-1:])
                and _solid(said[:1])
            ):
                out.append(" ")
        if said:
            out.append(said)
    return " ".join("".join(out).split())


def _solid(character: str) -> bool:
    return character.isalnum()
