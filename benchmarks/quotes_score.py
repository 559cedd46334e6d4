"""Judges answers of podcast/scripter against labels: right, left open, wrong; and whether its
confidence is earned.

`quotes.py` uses it for labelled articles of any make. Naming the wrong person is counted apart: the
worst answer.
"""

import re
from collections import Counter, defaultdict
from typing import Any

Line = dict[str, Any]  # an article, an answer, or a quotation of one
Verdict = tuple[str, Line, Line]
TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "a",
        "an",
        "the",
    ]
)
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
EDGE = " \t\n\"'“”‘’.,;:!?-—–"
VERDICTS = ("right", "open", "wrong", "wrong name")


def words_of(phrase: str) -> list[str]:
    """The words of a speaker up to the first comma or bracket, titles and `'s` taken away."""
    head = re.split(r"[,(]|’s\b|'s\b(?=\s*$)", phrase)[0].lower().replace("’", "'")
    words = [word.strip(".") for word in re.findall(r"[^\W_]+(?:['.-][^\W_]+)*", head)]
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words


def fits(label: str, answer: str) -> bool:
    """Whether an answer means the one that the label names or describes."""
    one, two = words_of(label), words_of(answer)
    if not one or not two:
        return False
    if one[-1] == two[-1]:
        return (
            len(one) != 2
            or len(two) != 2
            or one[0] == two[0]
            or one[0][0] == two[0]
            or two[0][0] == one[0]
        )
    shared = sum((Counter(one) & Counter(two)).values())
    return 2 * shared >= len(one) + len(two)


def judge(label: Line, answer: Line) -> str:
    """One of VERDICTS; "" where the label says nothing that could be judged."""
    resolved, speaker = answer.get("speaker_resolved"), answer.get("speaker")
    named = "wrong name" if resolved else "wrong"
    kind = label.get("speaker_type")
    if kind == "none":
        return "right" if not speaker else named
    if not speaker:
        return "open"
    if kind == "pronoun" and not label.get("speaker_resolved"):
        if not label.get("speaker_person"):
            return ""
        return named if resolved else "right"
    if kind == "pronoun":
        if resolved:
            return "right" if fits(label["speaker_resolved"], resolved) else named
        return "open" if speaker.lower() == label["speaker"].lower() else "wrong"
    known = (label.get("speaker_name"), label["speaker"], label.get("speaker_person"))
    return "right" if any(name and fits(name, resolved or speaker) for name in known) else named


def verdicts(
    articles: list[Line], answers: list[Line], least: int = 1
) -> tuple[list[Verdict], int]:
    """(verdict, label, answer) for each labelled quotation of `least` words that was found; and how
    many were not."""
    missed = 0
    found: list[Verdict] = []
    lines = {line["id"]: line for line in answers}
    for article in articles:
        line = lines[article["id"]]
        spans = {_trimmed(article["text"], quote): quote for quote in line["quotes"]}
        for label in article["quotes"]:
            if len(label["text"].split()) < least:
                continue
            answer = spans.get(_trimmed(article["text"], label))
            if answer is None:
                missed += 1
            else:
                found.append((judge(label, answer), label, answer))
    return [one for one in found if one[0]], missed


def _trimmed(text: str, quote: Line) -> tuple[int, int]:
    start, end = int(quote["start"]), int(quote["end"])
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def show(found: list[Verdict], missed: int) -> None:
    """Print the verdicts by kind of label, and for each step of confidence how often it was
    right."""
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for verdict, label, _ in found:
        kinds[label["speaker_type"]][verdict] += 1
        kinds["all"][verdict] += 1
    print(
        f"  {'':9}"
        + "".join(f"{verdict:>12}" for verdict in VERDICTS)
        + f"    ({missed} not found)"
    )
    for kind in ("name", "pronoun", "nominal", "none", "all"):
        total = sum(kinds[kind].values())
        if total:
            shares = "".join(f"{kinds[kind][v]:6} {kinds[kind][v] / total:.3f}" for v in VERDICTS)
            print(f"  {kind:9}{shares}")
    steps: defaultdict[int, list[tuple[bool, float]]] = defaultdict(list)
    for verdict, _, answer in found:
        if verdict != "open" and answer.get("speaker"):
            steps[min(9, int(answer["confidence"] * 10))].append(
                (verdict == "right", answer["confidence"])
            )
    print("  confidence: answers, mean confidence, share right")
    for step in sorted(steps):
        rights, sure = zip(*steps[step], strict=True)
        print(
            f"    {step / 10:.1f}  {len(rights):5}   {sum(sure) / len(sure):.3f}   "
            f"{sum(rights) / len(rights):.3f}"
        )
