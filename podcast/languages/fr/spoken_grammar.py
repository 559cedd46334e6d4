"""What no table can say of French numbers. Strings in, strings out."""

from __future__ import annotations

_VOWELS = "aeiouy"


def as_noun(word: str) -> str:
    """The form under which a noun is listed."""
    return word.lower()


def agree(cardinal: str, *, feminine: bool) -> str:
    """A cardinal as it stands before a noun.

    >>> agree("vingt et un", feminine=True), agree("vingt et un", feminine=False)
    ('vingt et une', 'vingt et un')
    """
    is_one = cardinal == "un" or cardinal.endswith(("-un", " un"))
    return f"{cardinal}e" if feminine and is_one else cardinal


def cardinal(said: str) -> str:
    """A cardinal in the library's words, put right."""
    return said


def before_magnitude(cardinal: str, magnitude: str) -> str:
    """A number before "mille" or "million".

    >>> before_magnitude("cinq cents", "mille"), before_magnitude("un", "mille")
    ('cinq cent', '')
    >>> before_magnitude("un", "million")
    'un'
    """
    if magnitude != "mille":
        return cardinal
    if cardinal.endswith(("cents", "vingts")):
        return cardinal.removesuffix("s")
    return "" if cardinal == "un" else cardinal


def of_unit(magnitude: str, unit: str) -> str:
    """What millions are of.

    >>> of_unit("millions", "euros"), of_unit("millions", "dollars"), of_unit("mille", "euros")
    ("d'euros", 'de dollars', 'euros')
    """
    if magnitude == "mille":
        return unit
    return f"d'{unit}" if unit[0] in _VOWELS else f"de {unit}"


def ordinal_before(ordinal: str, _before: str) -> str:
    """An ordinal does not change with the word before."""
    return ordinal


def ordinal_between(ordinal: str, _before: str, _earlier: str, _noun: str) -> str:
    """An ordinal does not change with the words around it."""
    return ordinal


def ordinal_alone(ordinal: str, _noun: str, *, feminine: bool) -> str:
    """An ordinal before its noun: "premier", "première"."""
    return "première" if feminine and ordinal == "premier" else ordinal


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

    >>> day_of_month("un", "premier", 1, "mai"), day_of_month("trois", "troisième", 3, "mai")
    ('premier mai', 'trois mai')
    """
    return f"premier {month}" if day == 1 else f"{cardinal} {month}"


def marked_ordinal(ordinal: str, value: int, mark: str) -> str:
    """An ordinal by the letters behind its figure: 1er, 1re, 2e.

    >>> marked_ordinal("premier", 1, "re"), marked_ordinal("deuxième", 2, "e")
    ('première', 'deuxième')
    """
    if mark.startswith("nd"):
        return "seconde" if mark == "nde" else "second"
    if mark in ("ers", "res", "es", "èmes"):
        return f"{'premier' if mark == 'ers' else 'première' if mark == 'res' else ordinal}s"
    if value != 1:
        return ordinal
    return "premier" if mark == "er" else "première"


def of_ruler(cardinal: str, _ordinal: str, _name: str, _value: int, _governing: str) -> str:
    """A numeral behind a name: "Louis quatorze"."""
    return cardinal


def and_a_half(whole: str) -> str:
    """2½: "deux et demi"."""
    return f"{whole} et demi"


def half_behind(*, feminine: bool) -> str:
    """The half that follows a noun: "deux heures et demie"."""
    return "demie" if feminine else "demi"


def half_before(_noun: str, *, feminine: bool) -> str:
    """The half of a thing: "un demi litre", "une demi heure"."""
    return "une demi" if feminine else "un demi"


def governed(unit: str, _before: str) -> str:
    """A unit behind a preposition: nothing changes."""
    return unit


def part_name(ordinal: str) -> str:
    """The name of a part by its ordinal: "cinquième"."""
    return ordinal


def several_parts(name: str) -> str:
    """Parts, more than one.

    >>> several_parts("quart"), several_parts("tiers")
    ('quarts', 'tiers')
    """
    return name if name.endswith("s") else f"{name}s"
