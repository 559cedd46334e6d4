"""Numbers that agree with the noun behind them: "eine Stunde", "vingt et une pages", "doscientas
casas"."""

from __future__ import annotations

from functools import cache

from podcast.languages.tables import rows


@cache
def _nouns(language: str, what: str) -> frozenset[str]:
    return frozenset(
        word for row in rows(language, "genders") if row[0] == what for word in row[1].split()
    )


def feminine(noun: str, language: str) -> bool:
    """Whether a noun is feminine, by the word itself or by its ending."""
    known = noun if language == "de" else noun.lower()
    if known in _nouns(language, "masculine") or (language == "de" and not noun[:1].isupper()):
        return False
    return known in _nouns(language, "feminine") or known.endswith(
        tuple(_nouns(language, "ending"))
    )


def agreeing(said: str, language: str, noun: str) -> str:
    """A cardinal in words as it stands before `noun`: "ein" or "eine", "veintiún" or
    "veintiuna"."""
    female = feminine(noun, language)
    if language == "de":
        return ("eine" if female else "ein") if said == "eins" else said
    if language == "fr":
        return said + "e" if female and (said == "un" or said.endswith(("-un", " un"))) else said
    if female:
        said = said.replace("cientos", "cientas").replace("quinientos", "quinientas")
        return said[:-1] + "a" if said.endswith("uno") else said
    if said.endswith("uno"):
        return said[:-3] + "ún" if said.endswith("veintiuno") else said[:-1]
    return said
