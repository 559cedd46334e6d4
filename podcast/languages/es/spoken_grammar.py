"""What no table can say of Spanish numbers. Strings in, strings out."""

from __future__ import annotations

_LAST_REGNAL_ORDINAL = 10  # Alfonso décimo, Alfonso once


def as_noun(word: str) -> str:
    """The form under which a noun is listed."""
    return word.lower()


def agree(cardinal: str, *, feminine: bool) -> str:
    """A cardinal as it stands before a noun.

    >>> agree("doscientos uno", feminine=True), agree("veintiuno", feminine=False)
    ('doscientas una', 'veintiún')
    """
    if feminine:
        cardinal = cardinal.replace("cientos", "cientas").replace("quinientos", "quinientas")
        return f"{cardinal[:-1]}a" if cardinal.endswith("uno") else cardinal
    if cardinal.endswith("veintiuno"):
        return f"{cardinal[:-3]}ún"
    return cardinal[:-1] if cardinal.endswith("uno") else cardinal


def cardinal(said: str) -> str:
    """A cardinal in the library's words, put right.

    >>> cardinal("veintiuno mil")
    'veintiún mil'
    """
    for high in (" mil", " millón", " millones"):
        said = said.replace(f"veintiuno{high}", f"veintiún{high}").replace(
            f"uno{high}", f"un{high}"
        )
    return said


def before_magnitude(cardinal: str, magnitude: str) -> str:
    """A number before "mil" or "millón": mil, not un mil."""
    return "" if magnitude == "mil" and cardinal == "un" else cardinal


def of_unit(magnitude: str, unit: str) -> str:
    """What millions are of.

    >>> of_unit("millones", "euros"), of_unit("mil", "euros")
    ('de euros', 'euros')
    """
    return unit if magnitude == "mil" else f"de {unit}"


def ordinal_before(ordinal: str, _before: str) -> str:
    """An ordinal does not change with the word before."""
    return ordinal


def ordinal_between(ordinal: str, _before: str, _earlier: str, _noun: str) -> str:
    """An ordinal does not change with the words around it."""
    return ordinal


def ordinal_alone(ordinal: str, _noun: str, *, feminine: bool) -> str:
    """An ordinal before its noun: "segunda guerra", "primer congreso".

    >>> ordinal_alone("segundo", "", feminine=True), ordinal_alone("primero", "", feminine=False)
    ('segunda', 'primer')
    """
    if feminine:
        return f"{ordinal[:-1]}a"
    return ordinal[:-1] if ordinal.endswith(("primero", "tercero")) else ordinal


def counted_one(cardinal: str, _before: str, _noun: str, *, feminine: bool) -> str:
    """The number one before a noun."""
    return agree(cardinal, feminine=feminine)


def makes_ordinal(_before: str) -> bool:
    """Whether the word before a number with a point makes it an ordinal: never."""
    return False


def makes_date(_before: str) -> bool:
    """Whether the word before "3.5." makes a date of it: never."""
    return False


def day_of_month(cardinal: str, _ordinal: str, day: int, month: str) -> str:
    """A day.

    >>> day_of_month("uno", "primero", 1, "mayo"), day_of_month("tres", "tercero", 3, "mayo")
    ('primero de mayo', 'tres de mayo')
    """
    return f"primero de {month}" if day == 1 else f"{cardinal} de {month}"


def marked_ordinal(ordinal: str, _value: int, mark: str) -> str:
    """An ordinal by the mark behind its figure.

    >>> [marked_ordinal("tercero", 3, mark) for mark in ("º", "ª", "er")]
    ['tercero', 'tercera', 'tercer']
    """
    if mark == "er" and ordinal.endswith("ero"):
        return ordinal[:-1]
    return f"{ordinal[:-1]}a" if mark == "ª" else ordinal


def of_ruler(cardinal: str, ordinal: str, name: str, value: int, _governing: str) -> str:
    """A numeral behind a name.

    >>> of_ruler("dos", "segundo", "Isabel", 2, "")
    'segunda'
    """
    if value > _LAST_REGNAL_ORDINAL:
        return cardinal
    queen = name.endswith("a") or name == "Isabel"
    return f"{ordinal[:-1]}a" if queen else ordinal


def and_a_half(whole: str) -> str:
    """2½: "dos y medio"."""
    return f"{whole} y medio"


def half_behind(*, feminine: bool) -> str:
    """The half that follows a noun: "dos horas y media"."""
    return "media" if feminine else "medio"


def half_before(_noun: str, *, feminine: bool) -> str:
    """The half of a thing: "medio litro", "media hora"."""
    return "media" if feminine else "medio"


def governed(unit: str, _before: str) -> str:
    """A unit behind a preposition: nothing changes."""
    return unit


def part_name(_ordinal: str) -> str:
    """The name of a part by its ordinal: only the table has names."""
    return ""


def several_parts(name: str) -> str:
    """Parts, more than one: "dos tercios"."""
    return name if name.endswith("s") else f"{name}s"
