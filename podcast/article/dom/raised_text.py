"""Superscripts and subscripts: powers and fractions as they are read, marks of notes taken out."""

from __future__ import annotations

from lxml.html import HtmlElement

from podcast.article.normalization import word_set
from podcast.kept_patterns import compiled

DIGITS_RAISED = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
POWER = compiled(r"[-−–+]?\d{1,3}|n")
# One mark of a note or several: "1", "[2]", "2,3", "4–6", "*", "†".
NOTE_MARKS = compiled(
    r"[\[(]?\s?\d{1,3}(?::\d{1,3})?(?:\s?[,;–-]\s?\d{1,3})*\s?[\])]?|[\[(]?[*†‡§¶#]{1,3}[\])]?|[\[(]?[a-z][\])]?"
)
UNITS = word_set("m cm mm km dm µm μm nm ft yd mi in inch kg s")
NO_UNITS_ALONE = word_set("in mi s")  # words or letters of their own without a number before them
CURRENCIES = tuple("$£€¥₹")
FRACTION = compiled(r"\d{1,2}[/⁄]\d{1,2}")
NUMBER = compiled(r"\d[\d.,]*$")
WORD = compiled(r"[^\W\d_]+$")
SUM = compiled(r"[(\[][^()\[\]]*[+\-−=×*/][^()\[\]]*[)\]]$")
SLASHES = ("/", "⁄")
# Characters before it that are looked at: patterns that end there take the square of a long word.
LONGEST_BEFORE = 200
ORDINAL_ENDS = ("a", "o", "e", "n")  # behind a number, in Romance languages
LONGEST_BASE = 2  # digits of a number that is raised; a longer one is a year, a price, and noted


def read_raised_text(tree: HtmlElement) -> None:
    """Write powers with raised digits and fractions on one line; take marks of notes out.

    `10<sup>6</sup>` -> `10⁶`, `5<sup>1</sup>/<sub>2</sub>` -> `5 1/2`, `wall<sup>1</sup>` ->
    `wall`; `4<sup>th</sup>` and `CO<sub>2</sub>` stay as they are.
    """
    for raised in list(tree.iter("sup")):
        text = "".join(raised.itertext()).strip()
        before = _text_before(raised)[-LONGEST_BEFORE:]
        if not text or raised.getparent() is None:
            continue
        if FRACTION.fullmatch(text) and before[-1:].isdigit():
            _set_text(raised, f" {text}")  # 7<sup>1/2</sup>
        elif _is_numerator(raised, text):
            _set_text(raised, f" {text}" if before[-1:].isdigit() else text)
        elif POWER.fullmatch(text) and _may_be_raised(before, text) and not _is_linked(raised):
            _set_text(raised, text.translate(DIGITS_RAISED))
        elif NOTE_MARKS.fullmatch(text) and not _is_abbreviated(before, text):
            raised.drop_tree()


def _is_linked(raised: HtmlElement) -> bool:
    """Whether it leads to a note, as no power does."""
    if next(raised.iter("a", "{*}a"), None) is not None:
        return True
    around = raised.getparent()
    is_link = around is not None and str(around.tag).rpartition("}")[2] == "a"
    return is_link and "#" in (around.get("href") or "")


def _is_numerator(raised: HtmlElement, text: str) -> bool:
    """Whether it is the upper part of a fraction, with a slash and the lower part behind it."""
    lower = raised.getnext()
    tail = (raised.tail or "").strip()
    return text.isdigit() and tail in SLASHES and lower is not None and lower.tag == "sub"


def _may_be_raised(before: str, power: str) -> bool:
    """Whether what stands right before it is raised to a power rather than noted.

    A short number (`10`, `2`), a unit (`m`, `km`), one letter (`x`) or letters that are no word
    (`mc`), a sum in brackets; not a year and not a word.
    """
    if number := NUMBER.search(before):
        if before[: number.start()].rstrip()[-1:] in CURRENCIES and power[0] not in "-−–":
            return False  # "£5" with the mark of a note
        return len(number[0]) <= LONGEST_BASE or power[0] in "-−–"
    if letters := WORD.search(before):
        return _is_symbol(letters[0], before[: letters.start()])
    return SUM.search(before) is not None


def _is_symbol(letters: str, before: str) -> bool:
    """Whether letters are a unit or a variable, and no word of a sentence."""
    if letters in UNITS and (letters not in NO_UNITS_ALONE or before.rstrip()[-1:].isdigit()):
        return True
    is_variable = len(letters) == 1 and letters != "I"
    return is_variable or (len(letters) == 2 and not set(letters.lower()) & set("aeiouy"))


def _is_abbreviated(before: str, text: str) -> bool:
    """Whether one letter ends an abbreviation, as `D<sup>r</sup>` and `4<sup>a</sup>`."""
    if not text.isalpha():
        return False
    letters = WORD.search(before)
    is_ordinal = before[-1:].isdigit() and text in ORDINAL_ENDS
    return is_ordinal or (letters is not None and len(letters[0]) == 1)


def _text_before(element: HtmlElement) -> str:
    """The text right before an element, within its parent."""
    previous = element.getprevious()
    while previous is not None and not isinstance(previous.tag, str):  # a comment says nothing
        if previous.tail:
            return str(previous.tail)
        previous = previous.getprevious()
    if previous is None:
        parent = element.getparent()
        return (parent.text or "") if parent is not None else ""
    return previous.tail or "".join(previous.itertext())


def _set_text(element: HtmlElement, text: str) -> None:
    """Make this all that an element holds."""
    for child in list(element):
        element.remove(child)
    element.text = text
