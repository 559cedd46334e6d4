"""Articles with their quotations labelled in place, as the JSON lines that quotes.py and
quotes_fit.py read.

usage: quotes_labelled.py FOLDER > GOLD.jsonl          (the marking is described in FOLDER/../README.md)
"""  # noqa: E501

import json
import re
import sys
from pathlib import Path
from typing import Any

LABEL = re.compile(r"\[\[([^|\]]+)\|(.*?)\]\]", re.DOTALL)
PRONOUNS = frozenset(["he", "she", "it", "they", "i", "we", "his", "her", "its", "their", "you"])
Article = dict[str, Any]  # {"id", "text", "quotes": […], "other_quoted": […]}
MARKS = "\"'“”‘’"
SMALL = frozenset(["the", "a", "an", "one", "another", "some", "its", "his", "her", "their", "two"])


def read_folder(folder: Path | str) -> list[Article]:
    """Every labelled article of a folder, by name."""
    articles = []
    for path in sorted(Path(folder).glob("*.txt")):
        for number, part in enumerate(path.read_text(encoding="utf-8").split("\n=====\n")):
            articles.append(
                read_article(f"{path.stem}/{number}" if number else path.stem, part.strip("\n"))
            )
    return articles


def read_article(name: str, marked: str) -> Article:
    """One article without its labels, and its quotations."""
    text, at = "", 0
    quotes: list[tuple[str, int, int]] = []
    for hit in LABEL.finditer(marked):
        text += marked[at : hit.start()]
        quotes.append((hit[1], len(text), len(text) + len(hit[2])))
        text += hit[2]
        at = hit.end()
    text += marked[at:]
    spans = [(start, end) for _, start, end in quotes]
    found = [_quote(text, label, start, end, spans) for label, start, end in quotes if label != "~"]
    silent = [
        {"start": start, "end": end, "ignore": False}
        for label, start, end in quotes
        if label == "~"
    ]
    return {"id": name, "text": text, "quotes": found, "other_quoted": silent}


def _quote(
    text: str, label: str, start: int, end: int, spans: list[tuple[int, int]]
) -> dict[str, Any]:
    mention, _, person = label.partition("=")
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    found: dict[str, Any] = {"start": start, "end": end, "text": text[start:end]}
    if label == "-":
        return found | {"speaker": None, "speaker_type": "none"}
    kind = _kind(mention)
    found |= {"speaker": mention, "speaker_type": kind}
    if kind == "name":
        found["speaker_name"] = person or mention
    elif person:
        named = any(word[0].isupper() for word in person.split())
        found["speaker_resolved" if kind == "pronoun" and named else "speaker_person"] = person
    place = _nearest(text, mention, start, end, spans)
    if place is None:
        raise SystemExit(f"{mention!r} does not stand in the text beside {text[start:end]!r}")
    found["speaker_start"], found["speaker_end"] = place
    return found


def _kind(mention: str) -> str:
    words = mention.split()
    if mention.lower() in PRONOUNS:
        return "pronoun"
    small = words[0].lower() in SMALL and not any(word[0].isupper() for word in words[1:])
    return "nominal" if small or words[0][0].islower() else "name"


def _nearest(
    text: str, mention: str, start: int, end: int, spans: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """The occurrence of the mention that is nearest to the quotation, outside of all quotations."""
    best: tuple[int, tuple[int, int]] | None = None
    for hit in re.finditer(rf"(?<!\w){re.escape(mention)}(?!\w)", text, re.IGNORECASE):
        if any(hit.start() < b and a < hit.end() for a, b in spans):
            continue
        away = hit.start() - end if hit.start() >= end else start - hit.end()
        away += 1000 * ("\n" in text[min(end, hit.end()) : max(start, hit.start())])
        if best is None or away < best[0]:
            best = (away, hit.span())
    return best[1] if best else None


if __name__ == "__main__":
    for article in read_folder(sys.argv[1]):
        print(json.dumps(article, ensure_ascii=False))
