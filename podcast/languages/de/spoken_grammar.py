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


_NEUTER_MEASURES = frozenset(("Kilo", "Kilogramm", "Pfund", "Dutzend", "Glas", "Prozent", "Brot"))
_QUEENS = frozenset(("Elisabeth", "Beatrix", "Margrethe", "Margarethe", "Anne", "Marie"))


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


# Words after which "der" is dative, "in der zweiten Minute"; and those that rule the dative at all.
DATIVE_BEFORE = frozenset(
    ("in", "nach", "mit", "von", "zu", "aus", "bei", "seit", "vor", "an", "auf", "unter", "neben")
)
_FEMALE_ARTICLES = frozenset(("eine", "keine", "seine", "ihre", "unsere", "meine", "ihre"))
_NO_ENDING = frozenset(("ein", "kein", "sein", "ihr", "unser", "mein"))
_OBLIQUE = frozenset(
    ("einer", "einem", "einen", "eines", "seiner", "ihrer", "ihrem", "zur", "unserer")
)
# Nouns that have ordinals before them, "sein erstes Tor".
NEUTER = frozenset(
    (
        "Tor", "Spiel", "Mal", "Quartal", "Halbjahr", "Jahrhundert", "Jh", "Jahr", "Kind",
        "Buch", "Album", "Kapitel", "Stockwerk", "Viertel", "Drittel", "Bataillon", "Semester",
        "Turnier", "Finale", "Rennen", "Opfer", "Jahrtausend", "Gebot", "Bild", "Jubiläum",
        "Gleis"
    )
)  # fmt: skip
_MASCULINE_COUNTED = frozenset(
    ("Euro", "Dollar", "Franken", "Cent", "Meter", "Kilometer", "Liter", "Tag", "Monat", "Punkt",
     "Platz", "Prozent", "Mann", "Spieler", "Zentimeter", "Rang", "Schritt")
)  # fmt: skip
_DATIVE_OF_ONE = DATIVE_BEFORE - frozenset(("an", "auf", "in", "vor", "unter", "neben"))
_TIMES = frozenset(("Minute", "Stunde", "Tag", "Woche", "Monat", "Jahr", "Sekunde"))
_ACCUSATIVE_OF_ONE = frozenset(("für", "um", "ohne", "durch", "gegen", "über"))


def ordinal_between(stem: str, before: str, earlier: str, noun: str) -> str:
    """An ordinal between its article, the word before that, and its noun.

    >>> [ordinal_between("zweite", "der", earlier, "Minute") for earlier in ("", "in")]
    ['zweite', 'zweiten']
    >>> ordinal_between("erste", "sein", "", "Tor"), ordinal_between("dritte", "ein", "", "Platz")
    ('erstes', 'dritter')
    """
    if before == "der" and earlier in DATIVE_BEFORE:
        return f"{stem}n"
    if before in _OBLIQUE:
        return f"{stem}n"
    if before in _FEMALE_ARTICLES:
        return stem
    if before in _NO_ENDING:
        return f"{stem}s" if noun in NEUTER else f"{stem}r"
    return ordinal_before(stem, before)


def ordinal_alone(stem: str, noun: str, *, feminine: bool) -> str:
    """An ordinal with no article before its noun.

    >>> ordinal_alone("zweite", "Liga", feminine=True), ordinal_alone("erste", "FC", feminine=False)
    ('zweite', 'erster')
    """
    if feminine or noun.endswith(("liga", "Liga")):
        return stem
    return f"{stem}s" if noun in NEUTER else f"{stem}r"


def counted_one(cardinal: str, before: str, noun: str, *, feminine: bool) -> str:
    """The number one before a noun, in the case that the word before asks for.

    >>> counted_one("eins", "mit", "Stimme", feminine=True)
    'einer'
    >>> counted_one("eins", "für", "Euro", feminine=False)
    'einen'
    >>> counted_one("eins", "und", "Kind", feminine=False)
    'ein'
    """
    if not as_noun(noun):
        return cardinal
    if before in _DATIVE_OF_ONE or (before == "in" and noun in _TIMES):
        return "einer" if feminine else "einem"
    if before in _ACCUSATIVE_OF_ONE and noun in _MASCULINE_COUNTED:
        return "einen"
    return agree(cardinal, feminine=feminine)


def makes_ordinal(before: str) -> bool:
    """Whether the word before a number with a point makes it an ordinal: "der 3. Versuch".

    >>> makes_ordinal("der"), makes_ordinal("Kapitel")
    (True, False)
    """
    return before in DATIVE | ARTICLES | _OBLIQUE | _FEMALE_ARTICLES | _NO_ENDING


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


def of_ruler(_cardinal: str, ordinal: str, name: str, _value: int, governing: str) -> str:
    """A numeral with its point behind a name, after the word that governs the name.

    >>> of_ruler("zwei", "zweite", "Elisabeth", 2, "")
    'die zweite'
    >>> of_ruler("vierzehn", "vierzehnte", "Ludwig", 14, "unter")
    'dem vierzehnten'
    """
    queen = name.endswith("a") or name in _QUEENS
    if governing in DATIVE_BEFORE:
        return f"der {ordinal}n" if queen else f"dem {ordinal}n"
    return f"die {ordinal}" if queen else f"der {ordinal}"


def and_a_half(whole: str) -> str:
    """2½.

    >>> and_a_half("zwei"), and_a_half("eins")
    ('zweieinhalb', 'eineinhalb')
    """
    return f"{'ein' if whole == 'eins' else whole}einhalb"


def half_behind(*, feminine: bool) -> str:
    """The half that follows a noun, as French has "deux heures et demie"; "" for none."""
    return ""


def half_before(noun: str, *, feminine: bool) -> str:
    """The half of a thing: "ein halber Liter", "eine halbe Stunde", "ein halbes Jahr".

    >>> half_before("Stunde", feminine=True), half_before("Jahr", feminine=False)
    ('eine halbe', 'ein halbes')
    """
    if feminine:
        return "eine halbe"
    return "ein halbes" if noun in NEUTER or noun in _NEUTER_MEASURES else "ein halber"


def governed(unit: str, before: str) -> str:
    """A unit behind a preposition: "von fünfhundert Quadratmetern".

    >>> governed("Kilometer pro Stunde", "mit"), governed("Euro", "mit"), governed("Meter", "um")
    ('Kilometern pro Stunde', 'Euro', 'Meter')
    """
    first, space, rest = unit.partition(" ")
    is_inflected = before in _DATIVE_OF_ONE and first.endswith(("meter", "Meter"))
    return f"{first}n{space}{rest}" if is_inflected else unit


def part_name(ordinal: str) -> str:
    """The name of a part by its ordinal.

    >>> part_name("fünfte")
    'Fünftel'
    """
    return f"{ordinal.capitalize()}l"


def several_parts(name: str) -> str:
    """Parts, more than one: "zwei Drittel"."""
    return name
