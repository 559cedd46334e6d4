"""Party and state of politicians, spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.languages.newsreader_words import newsreader_words
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "party and state"
NAME_BEFORE = r"(?<=[a-zà-ÿ.’'IV])"  # the end of a name: "Holloway", "Jr.", "III"
SHORT_PLACE = r"[A-Z](?:\.[A-Z])+\.|W(?:\. ?|-)Va\.|[A-Z][a-z]{1,5}\.|[A-Z]{2}"
PLACE = rf"(?:{SHORT_PLACE}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
PARTY = r"(?:DFL|[DRIG])"
BRACKETS = compiled(
    rf"{NAME_BEFORE}\s\((?P<party>{PARTY})(?:[-–‑—]|\.,\s|,\s)(?P<place>{PLACE})\)"
    rf"|{NAME_BEFORE}\s\((?P<alone>[DR])\)"
    rf"|(?<=[a-z’'])\s\((?P<state>[A-Z][a-z]{{1,5}}\.|[A-Z]\.[A-Z]\.)\)"
)  # fmt: skip
AND = ENGLISH.wording.and_
DESCRIBED = compiled(r",\s+(?=(?:an?|the)\s)")
OWNS = compiled(r"[’']s$")  # nothing can stand between `Al Roe’s` and his case
WORDS_BEFORE = 6  # in which the party may have been named: "Republican Senate candidate Al Roe"
COMMAS = compiled(
    rf"{NAME_BEFORE},\s(?P<party>{PARTY})[-–‑](?P<place>{PLACE})(?P<after>,|(?=[\s)]|$)|(?=[.;:?!]))"
)


def party_labels(text: str) -> Iterator[AirChange]:
    """`Sen. June Holloway (D-Iowa) said` -> `Sen. June Holloway, a Democrat of Iowa, said`.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(party_labels(text)))
    >>> aired("Sen. June Holloway (D-N.Y.) and Rep. Al Roe, R-Va., met.")
    'Sen. June Holloway, a Democrat of New York, and Rep. Al Roe, a Republican of Virginia, met.'
    >>> aired("Peter Roe III (D-W.Va.) met Ada Moss (Md.), both women.")
    'Peter Roe III, a Democrat of West Virginia, met Ada Moss, of Maryland, both women.'
    >>> aired("It was so in Sen. June Holloway’s (D-Iowa) case.")
    'It was so in Sen. June Holloway’s case.'
    >>> aired("It was signed by June Holloway (D).")
    'It was signed by June Holloway, a Democrat.'
    >>> aired("Democratic Sen. June Holloway (D-Iowa) met Republican Al Roe (R).")
    'Democratic Sen. June Holloway, of Iowa, met Republican Al Roe.'
    >>> aired("He asked June Holloway, R-S.C. They met.")
    'He asked June Holloway, a Republican of South Carolina. They met.'
    >>> aired("June Holloway (D-Iowa), a friend of the ferry, rows.")
    'June Holloway, a Democrat of Iowa and a friend of the ferry, rows.'
    >>> aired("He asked June Holloway, D-Iowa.")
    'He asked June Holloway, a Democrat of Iowa.'
    >>> aired("The shop sells vitamins (D) and Type (R).")  # nobody's party
    'The shop sells vitamins (D) and Type (R).'
    """
    if "(" not in text and "-" not in text and "–" not in text:
        return
    words = newsreader_words("en")
    for label in BRACKETS.finditer(text):
        said = _said(label, words.parties, words.states)
        if said and _is_after_name(text, label.start()):
            said = _without_party(said, label, words.parties)
            if not said or OWNS.search(text, 0, label.start()):
                yield AirChange(label.start(), label.end(), "", REASON)
                continue
            if said.startswith("a ") and (described := DESCRIBED.match(text, label.end())):
                yield AirChange(label.start(), described.end(), f", {said} {AND} ", REASON)
                continue
            follows = text[label.end() : label.end() + 1]
            is_parted = follows in tuple(",.;:?!—–)") or not follows
            is_parted = is_parted or re.match(r"\s[—–-]{1,2}\s", text[label.end() :]) is not None
            ends = "" if is_parted else ","
            yield AirChange(label.start(), label.end(), f", {said}{ends}", REASON)
    for label in COMMAS.finditer(text):
        said = _said(label, words.parties, words.states)
        if said and _is_after_name(text, label.start()):
            said = _without_party(said, label, words.parties)
            yield AirChange(label.start(), label.end(), f", {said}{_end(label)}", REASON)


def _said(label: re.Match[str], parties: dict[str, str], states: dict[str, str]) -> str:
    """`a Democrat of Iowa`; "" when the label is none that we know."""
    groups = label.groupdict()
    if alone := groups.get("alone"):
        return parties[alone]
    if state := groups.get("state"):
        return f"of {states[state]}" if state in states else ""
    place = label["place"]
    if place in states:
        place = states[place]
    elif place.isupper() or "." in place[:-1]:  # short for something that we do not know
        return ""
    return f"{parties[label['party']]} of {place.removesuffix('.')}"


def _without_party(said: str, label: re.Match[str], parties: dict[str, str]) -> str:
    """`a Democrat of Iowa` as `of Iowa`, where the words before have the party already:
    `Democratic Sen. June Holloway`."""
    party = parties.get(label.groupdict().get("party") or label.groupdict().get("alone") or "")
    before = re.split(r"[.!?]\s(?=[A-Z][a-z]+\s[a-z])|[;,]", label.string[: label.start()])[-1]
    said_before = " ".join(before.split()[-WORDS_BEFORE:]).lower()
    if not party or party.split()[-1].lower() not in said_before:
        return said
    return said.removeprefix(party).strip()


def _end(label: re.Match[str]) -> str:
    """A full stop that the abbreviation shared with the sentence stays."""
    if label["after"]:
        return label["after"]
    rest = label.string[label.end() :]
    if label["place"].endswith(".") and re.match(r"\s*$|\s+[\"“A-Z]", rest):
        return "."
    return "," if re.match(r"\s+[a-z]", rest) else ""


def _is_after_name(text: str, end: int) -> bool:
    """Whether a name stands before: two words with capitals, or one after a title."""
    last = text[max(0, end - 60) : end].split()[-2:]
    return len(last) == 2 and all(word[:1].isupper() for word in last)
