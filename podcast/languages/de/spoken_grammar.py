"""What no table can say of German numbers. Strings in, strings out."""

from __future__ import annotations

# Words before an ordinal that say its ending: "der dritte", "am dritten"; else "dritter".
ARTICLES = frozenset(("der", "die", "das", "jeder", "jede", "jedes", "diese", "dieser", "dieses"))
DATIVE = frozenset(
    (
        "am", "vom", "jeden", "diesen", "zum", "beim", "im", "dem", "den", "des", "seit", "ab",
        "bis", "seinem", "ihrem", "diesem", "jedem",
    )
)  # fmt: skip


def as_noun(word: str) -> str:
    """The form under which a noun is listed, "" of other words: nouns have capitals."""
    return word if word[:1].isupper() else ""


def agree(cardinal: str, *, feminine: bool) -> str:
    """A cardinal as it stands before a noun.

    >>> agree("eins", feminine=True), agree("eins", feminine=False), agree("drei", feminine=True)
    ('eine', 'ein', 'drei')
    """
    if cardinal != "eins":
        return cardinal
    return "eine" if feminine else "ein"


def cardinal(said: str) -> str:
    """A cardinal in the library's words, put right."""
    return said


def before_magnitude(cardinal: str, _magnitude: str) -> str:
    """A number before "Tausend" or "Million"."""
    return cardinal


def of_unit(_magnitude: str, unit: str) -> str:
    """What millions are of: "drei Millionen Euro"."""
    return unit


def ordinal_before(stem: str, before: str) -> str:
    """An ordinal with the ending that the word before asks for.

    >>> [ordinal_before("dritte", before) for before in ("der", "am", "")]
    ['dritte', 'dritten', 'dritter']
    """
    if before in ARTICLES:
        return stem
    return f"{stem}n" if before in DATIVE else f"{stem}r"


def makes_ordinal(before: str) -> bool:
    """Whether the word before a number with a point makes it an ordinal: "der 3. Versuch".

    >>> makes_ordinal("der"), makes_ordinal("Kapitel")
    (True, False)
    """
    return before in DATIVE or before in ARTICLES


def makes_date(before: str) -> bool:
    """Whether the word before "3.5." makes a date of it.

    >>> makes_date("am"), makes_date("die")
    (True, False)
    """
    return before in DATIVE or before == "der"


def day_of_month(_cardinal: str, ordinal: str, _day: int, month: str) -> str:
    """A day.

    >>> day_of_month("drei", "dritter", 3, "Oktober")
    'dritter Oktober'
    """
    return f"{ordinal} {month}"


def marked_ordinal(ordinal: str, _value: int, _mark: str) -> str:
    """An ordinal by the letters behind its figure: Germans write a point."""
    return ordinal


def of_ruler(_cardinal: str, ordinal: str, _name: str, _value: int) -> str:
    """A numeral with its point behind a name.

    >>> of_ruler("vierzehn", "vierzehnte", "Ludwig", 14)
    'der vierzehnte'
    """
    return f"der {ordinal}"


def and_a_half(whole: str) -> str:
    """2½.

    >>> and_a_half("zwei")
    'zweieinhalb'
    """
    return f"{whole}einhalb"


def half_behind(*, feminine: bool) -> str:
    """The half that follows a noun, as French has "deux heures et demie"; "" for none."""
    return ""


def part_name(ordinal: str) -> str:
    """The name of a part by its ordinal.

    >>> part_name("fünfte")
    'Fünftel'
    """
    return f"{ordinal.capitalize()}l"


def several_parts(name: str) -> str:
    """Parts, more than one: "zwei Drittel"."""
    return name
