"""Spaces, capitals and end marks of a line."""

from __future__ import annotations


def words_of(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def single_spaced(text: str) -> str:
    """The text with single spaces, none at its ends."""
    return " ".join(text.split())


def capital(text: str) -> str:
    """First letter in upper case, unless the word has capitals of its own further on ("iPhone").

    >>> capital("the boat left")
    'The boat left'
    """
    for at, char in enumerate(text[:4]):
        if char.isalpha():
            if char.isupper() or any(
                later.isupper() for later in text[at : at + 16].split(" ", maxsplit=1)[0][1:]
            ):
                return text
            return text[:at] + char.upper() + text[at + 1 :] if len(char.upper()) == 1 else text
        if char.isalnum():
            return text
    return text


def finished(text: str) -> str:
    """The text with an end that can be heard: a final comma becomes a full stop, `?`, `!` and `…`
    stay.

    >>> finished("“We row at dawn,”")
    '“We row at dawn.”'
    """
    text = text.rstrip()
    core = text.rstrip("\"'”’»)] ")
    if not core:
        return text
    if core[-1] in ".?!…":
        return text
    if core[-1] in ",;:–—-":
        ends = text[len(core) :]
        core = core.rstrip(",;:–—- ")
        if not core and ends:
            return ends.strip()
        if core.endswith((".", "?", "!", "…")):
            return core + ends
        return core + ("." + ends if ends.strip("\"'”’» ") == "" else ends + ".")
    return text + "."
