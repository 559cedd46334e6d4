"""What no table can say of Italian numbers. Strings in, strings out."""

from __future__ import annotations

_VOWELS = "aeiou"
_WITH_UNO = ("z", "ps", "gn", "pn", "x", "y")  # and s before a consonant: `uno studente`
_QUEENS = frozenset(("Beatrice",))


def as_noun(word: str) -> str:
    """The form under which a noun is listed."""
    return word.lower()


def agree(cardinal: str, *, feminine: bool) -> str:
    """A cardinal as it stands before a noun.

    >>> agree("uno", feminine=True), agree("uno", feminine=False), agree("ventuno", feminine=True)
    ('una', 'un', 'ventuno')
    """
    if cardinal != "uno":
        return cardinal
    return "una" if feminine else "un"


def cardinal(said: str) -> str:
    """A cardinal in the library's words, put right."""
    return said


def before_magnitude(cardinal: str, magnitude: str) -> str:
    """A number before "mila" or "milione"."""
    return cardinal


def of_unit(magnitude: str, unit: str) -> str:
    """What millions are of.

    >>> of_unit("milioni", "euro"), of_unit("mila", "euro")
    ('di euro', 'euro')
    """
    return unit if magnitude == "mila" else f"di {unit}"


def ordinal_before(ordinal: str, _before: str) -> str:
    """An ordinal does not change with the word before."""
    return ordinal


def ordinal_between(ordinal: str, _before: str, _earlier: str, _noun: str) -> str:
    """An ordinal does not change with the words around it."""
    return ordinal


def ordinal_alone(ordinal: str, _noun: str, *, feminine: bool) -> str:
    """An ordinal before its noun.

    >>> ordinal_alone("secondo", "guerra", feminine=True)
    'seconda'
    """
    return f"{ordinal[:-1]}a" if feminine else ordinal


def counted_one(cardinal: str, _before: str, noun: str, *, feminine: bool) -> str:
    """The number one before a noun.

    >>> [counted_one("uno", "", noun, feminine=False) for noun in ("uomo", "studente", "zaino")]
    ['un', 'uno', 'uno']
    """
    low = noun.lower()
    impure = low.startswith(_WITH_UNO) or (low[:1] == "s" and low[1:2] not in (*_VOWELS, ""))
    return "uno" if impure and not feminine else agree(cardinal, feminine=feminine)


def makes_ordinal(_before: str) -> bool:
    """Whether the word before a number with a point makes it an ordinal: never."""
    return False


def makes_date(_before: str) -> bool:
    """Whether the word before "3.5." makes a date of it: never."""
    return False


def day_of_month(cardinal: str, _ordinal: str, day: int, month: str) -> str:
    """A day.

    >>> day_of_month("uno", "primo", 1, "maggio"), day_of_month("tre", "terzo", 3, "maggio")
    ('primo maggio', 'tre maggio')
    """
    return f"primo {month}" if day == 1 else f"{cardinal} {month}"


def marked_ordinal(ordinal: str, _value: int, mark: str) -> str:
    """An ordinal by the mark behind its figure.

    >>> [marked_ordinal("terzo", 3, mark) for mark in ("º", "ª")]
    ['terzo', 'terza']
    """
    return f"{ordinal[:-1]}a" if mark == "ª" else ordinal


def of_ruler(_cardinal: str, ordinal: str, name: str, _value: int, _governing: str) -> str:
    """A numeral behind a name.

    >>> of_ruler("due", "secondo", "Elisabetta", 2, ""), of_ruler("due", "secondo", "Pio", 2, "")
    ('seconda', 'secondo')
    """
    is_queen = name in _QUEENS or (name.endswith("a") and name != "Nicola")
    return f"{ordinal[:-1]}a" if is_queen else ordinal


def and_a_half(whole: str) -> str:
    """2½: "due e mezzo"."""
    return f"{whole} e mezzo"


def half_behind(*, feminine: bool) -> str:
    """The half that follows a noun: "due ore e mezza"."""
    return "mezza" if feminine else "mezzo"


def half_before(_noun: str, *, feminine: bool) -> str:
    """The half of a thing: "mezzo litro", "mezza giornata"."""
    return "mezza" if feminine else "mezzo"


def governed(unit: str, _before: str) -> str:
    """A unit behind a preposition: nothing changes."""
    return unit


def part_name(ordinal: str) -> str:
    """The name of a part by its ordinal: "dodicesimo"."""
    return ordinal


def several_parts(name: str) -> str:
    """Parts, more than one.

    >>> several_parts("terzo")
    'terzi'
    """
    return f"{name[:-1]}i"
