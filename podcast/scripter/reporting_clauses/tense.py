"""Verbs of saying: which tense the ear wants, and what ties a saying to a past time."""

from __future__ import annotations

import re

from podcast.languages.en.verb_forms import HELPERS, IRREGULAR, NOT_PAST_ED, PUT_TO, SAYING_ON
from podcast.languages.registry import ENGLISH

PAST_DAY = ENGLISH.patterns["past_day"]
PAST_TIME = ENGLISH.patterns["past_time"]
MEANWHILE = ENGLISH.patterns["meanwhile"]
ACTS = ENGLISH.patterns["acts_now"]
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def tells_past_time(text: str) -> bool:
    """Whether the narrator's words beside an attribution name a time that is over, or tell what
    happened meanwhile.

    >>> tells_past_time(" on Monday")
    True
    >>> tells_past_time(" softly")
    False
    """
    meanwhile = MEANWHILE.search(text)
    return bool(PAST_TIME.search(text)) or (meanwhile is not None and narrates_past(meanwhile[1]))


def narrates_past(text: str) -> bool:
    """Whether a sentence tells of something that happened: it has a verb in the simple past.

    >>> narrates_past("as the boats came in")
    True
    >>> narrates_past("whose boats have come in")
    False
    """
    said = [word.lower() for word in WORD.findall(text)]
    for before, word in zip(["", *said], said, strict=False):
        if before in HELPERS:
            if word in ("was", "were") or before in ("was", "were", "had"):
                return True
            continue
        if word in IRREGULAR or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST_ED):
            return True
    return False


def happened_on_a_day(text: str) -> bool:
    """Whether a paragraph tells what happened on a day that is over."""
    return bool(PAST_DAY.search(text)) and narrates_past(text)


def heard_in_past(intro: str) -> bool | None:
    """Whether what was said before a quotation has its verb of saying in the past; None when it has
    no verb.

    >>> heard_in_past("Berg told the harbour board:")
    True
    >>> heard_in_past("Berg asks the harbour board:")
    False
    """
    from podcast.languages.en.lexicon import VERBS

    sentence = intro[max(0, intro.rfind(". ", 0, len(intro.rstrip()))) :]
    asked = ""  # "Berg, asked about it, says"; but "Berg, a pilot, told the board"
    for hit in WORD.finditer(sentence):
        before, verb = sentence[: hit.start()].rstrip(" ."), hit[0].lower()
        is_name = hit[0][:1].isupper() and bool(before)  # "told the Norrby Post"
        if is_name or verb not in VERBS or verb.endswith("ing"):
            continue
        if before.endswith(("who", "which", "that")):
            continue
        if before.endswith(",") and verb in PUT_TO:
            asked = asked or verb
            continue
        return is_past(verb)
    return is_past(asked) if asked else narrates_past(sentence) or None


def is_past(verb: str) -> bool:
    """Whether a verb of saying is heard in the past: `said`, `wrote`, `had promised`.

    >>> is_past("had promised")
    True
    >>> is_past("says")
    False
    """
    last = verb.lower().rsplit(" ", 1)[-1]
    return last == "said" or last in IRREGULAR or (last.endswith("ed") and last not in NOT_PAST_ED)


def looks_finite(word: str) -> bool:
    """Whether a word that follows "and" or "but" is likely a verb that shares the subject before
    it."""
    word = word.lower()
    if word in IRREGULAR or word in SAYING_ON:
        return True
    if word in (
        "is",
        "has",
        "does",
        "says",
        "said",
        "can",
        "could",
        "would",
        "will",
        "may",
        "might",
        "should",
    ):
        return True
    return word.endswith("ed") and word not in NOT_PAST_ED


def acts_now(text: str) -> bool:
    """Whether words after "and" begin with a verb in the present: `laughs`, `points to the
    door`."""
    return bool(ACTS.match(text))


def tells_something(text: str) -> bool:
    """Whether words after "and" tell something, rather than name one more: `left the room`, `it was
    late`; not `her own lawyer`.

    >>> tells_something("left the room")
    True
    >>> tells_something("her own lawyer")
    False
    """
    is_finite = any(looks_finite(word) for word in WORD.findall(text))
    return is_finite or narrates_past(text) or acts_now(text)
