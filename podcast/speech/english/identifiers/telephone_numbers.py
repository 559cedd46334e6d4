"""Telephone and other numbers in groups of digits: "(555) 010-7788", "+44 20 7946 0000",
"1-800-GO-HOME"."""

from __future__ import annotations

from collections.abc import Callable

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.number_formats import is_plural
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.holding.digit_groups import EXIT_CODES, HYPHENS, Groups, read_groups
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

# Groups that only numbers of people have: American, social security, cards.
_SHAPES = {
    (3, 3, 4), (1, 3, 3, 4), (3, 2, 4), (3, 3, 4, 1), (2, 3, 3, 4), (4, 4, 4, 4), (4, 4, 4),
}  # fmt: skip
_HYPHENED_SHAPES = {(1, 4, 4), (2, 4, 4), (2, 3, 4)}
_HELPLINES = {(3, 3), (2, 2, 2)}
_MOST = 8  # groups
_LONGEST = 15  # digits, by ITU-T E.164
_FREE = ("800", "888", "877", "866", "855", "844", "833", "900")
# Free to call outside America, with the groups behind.
_FREE_OF_FOUR = {
    "0800": ((4,), (3, 3), (6,)), "0808": ((3, 4), (3, 3)), "0845": ((3, 4), (6,)),
    "1300": ((3, 3),), "1800": ((3, 3),), "1850": ((3, 3),), "1890": ((3, 3),),
}  # fmt: skip
_BEFORE_LETTERS = ((1, 3), (1, 3, 3), (3, 3))
_LONG_ENOUGH = 7  # digits: shorter numbers are many things
_CLOSE = 6  # tokens back for those
_REACH = 14  # tokens back to the word that says it is a telephone


def telephone(line: TokenizedLine, i: int) -> Reading | None:
    """Groups of digits in the shape of a telephone, social security or card number, from token
    `i`."""
    if line.glued_before(i):
        return None
    number = read_groups(line, i)
    if not number:
        return None
    if line.glued_after(number.end) and not _extension(line, number.end):
        return None
    if not any(tells(line, number) for tells in TELLS_TELEPHONE):
        return _vanity(line, number)
    said = _say(_spoken_groups(number))
    end, extension = _extension(line, number.end) or (number.end, "")
    return Reading(end, f"plus {said}{extension}" if number.plus else said + extension, "telephone")


def _is_international(_line: TokenizedLine, number: Groups) -> bool:
    """ "+44 20 7946 0000", "+442079460000"."""
    return number.plus and 7 < number.total <= _LONGEST


def _has_exit_code(_line: TokenizedLine, number: Groups) -> bool:
    """ "00 44 20 7946 0958", "0044 20 7946 0958"."""
    first = number.groups[0]
    exits = first in EXIT_CODES or (first[:2] == "00" and 3 < len(first) < 7)
    return exits and len(number.groups) > 2 and 9 < number.total <= _LONGEST + 2


def _has_trunk_prefix(line: TokenizedLine, number: Groups) -> bool:
    """ "07700 900123", "01632-960-983", "(0)20 7946 0018", "06 12 34 56 78"."""
    if number.groups[0][0] != "0" or not 9 <= number.total <= 12:
        return False
    if number.groups[0] == "0" and not number.opened:
        return False
    if "/" in number.marks and len(number.groups) > 2 and number.sizes[0] < 3:
        return False  # a date
    if "." in number.marks:
        return number.sizes == (2, 2, 2, 2, 2)  # "01.42.68.53.00"; others are versions
    return 1 < len(number.groups) < 7 and min(number.sizes[1:]) > 1


def _has_known_shape(_line: TokenizedLine, number: Groups) -> bool:
    """ "555-010-7788", "4111 1111 1111 1111"."""
    return number.sizes in _SHAPES and not number.plus and "/" not in number.marks


def _is_chinese_mobile(_line: TokenizedLine, number: Groups) -> bool:
    """ "138-0055-0136"."""
    return number.sizes == (3, 4, 4) and number.groups[0][0] == "1" and "/" not in number.marks


def _is_indian_mobile(_line: TokenizedLine, number: Groups) -> bool:
    """ "98765 43210"."""
    return number.sizes == (5, 5) and number.groups[0][0] in "6789" and number.marks == {" "}


def _has_area_in_brackets(_line: TokenizedLine, number: Groups) -> bool:
    """ "(11) 91234-5678"."""
    return number.opened and len(number.groups) > 1 and 7 < number.total <= _LONGEST


def _is_free_of_four(_line: TokenizedLine, number: Groups) -> bool:
    """ "0800 1111", "1300 975 707"."""
    return number.sizes[1:] in _FREE_OF_FOUR.get(number.groups[0], ())


def _is_local(line: TokenizedLine, number: Groups) -> bool:
    """ "call 555-0199"."""
    return number.sizes == (3, 4) and bool(line.near(number.start, words("cues", "telephone")))


def _has_short_area(_line: TokenizedLine, number: Groups) -> bool:
    """ "06/6982", "030/9018": a slash behind a prefix that begins with nought."""
    if number.marks != {"/"} or len(number.groups) != 2 or number.groups[0][0] != "0":
        return False
    month = number.sizes == (2, 4) and number.groups[1][:2] in ("19", "20")  # "06/2023"
    return 3 < number.sizes[1] < 9 and not month


def _is_helpline(line: TokenizedLine, number: Groups) -> bool:
    """ "116 123", "13 11 14" near a word of calling."""
    helping = number.sizes in _HELPLINES and number.marks == {" "}
    return helping and bool(line.near(number.start, words("cues", "helpline")))


def _is_hyphened(_line: TokenizedLine, number: Groups) -> bool:
    """ "979-0-00-000000-2", "20-00-00-31926819"."""
    if not number.marks <= set(HYPHENS) or number.total <= _LONG_ENOUGH:
        return False
    return len(number.groups) > 3 or number.sizes in _HYPHENED_SHAPES


def _is_named(line: TokenizedLine, number: Groups) -> bool:
    """Any groups right behind "Tel.", "Fax:", "WhatsApp"."""
    before = line.word_before(number.start)
    if before in (".", ":"):
        before = line.text[number.start - 3] if line.kind[number.start - 1] == SPACE else before
    named = before.lower() in words("cues", "telephone_label")
    return named and 4 < number.total <= _LONGEST and not _counts_something(line, number)


def _is_asked_for(line: TokenizedLine, number: Groups) -> bool:
    """Groups some words behind "call", "ring", "mobile": "Call the clinic at 135-5550-0142"."""
    if not 5 < number.total <= _LONGEST or len(number.groups) < 2 or min(number.sizes) < 2:
        return False
    if "/" in number.marks or _counts_something(line, number):
        return False
    group, reach = "telephone_asked", _REACH
    if number.total < _LONG_ENOUGH:
        group, reach = "telephone_label", _CLOSE
    back = range(number.start - 1, max(-1, number.start - reach), -1)
    return any(line.lower(k) in words("cues", group) for k in back)


def _counts_something(line: TokenizedLine, number: Groups) -> bool:
    """Whether a plural noun or a unit stands behind: "call 10 000 people"."""
    after = line.word_after(number.end)
    return is_plural(after) or (after != "" and after in "%°$€£")


# What makes groups of digits a telephone number; one is enough.
TELLS_TELEPHONE: tuple[Callable[[TokenizedLine, Groups], bool], ...] = (
    _is_international,
    _has_exit_code,
    _has_trunk_prefix,
    _has_known_shape,
    _is_chinese_mobile,
    _is_indian_mobile,
    _has_area_in_brackets,
    _is_free_of_four,
    _is_local,
    _has_short_area,
    _is_helpline,
    _is_hyphened,
    _is_named,
    _is_asked_for,
)


def _spoken_groups(number: Groups) -> tuple[str, ...]:
    """The groups as they are said: "(0)20" in one breath."""
    if number.groups[0] == "0" and number.opened and len(number.groups) > 1:
        return (f"0{number.groups[1]}", *number.groups[2:])
    return number.groups


def _say(groups: tuple[str, ...]) -> str:
    """The groups by their digits; "eight hundred" in "1-800"."""
    free = next((k for k in (0, 1) if groups[k : k + 1] in (("800",), ("900",))), -1)
    if free == 1 and groups[0] != "1":
        free = -1
    return ", ".join(
        f"{digits(group[0])} hundred" if k == free else digits(group)
        for k, group in enumerate(groups)
    )


def _extension(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    """(end, words) of " ext. 12", " x204", ", extn 4021" behind a telephone number."""
    j = line.skip_space(line.past(i, ","))
    if line.lower(j) not in words("cues", "extension"):
        return None
    k = line.skip_space(line.past(j + 1, "."))
    if line.kind[k] != DIGITS or len(line.text[k]) > 6:
        return None
    return k + 1, f", extension {digits(line.text[k])}"


def _vanity(line: TokenizedLine, number: Groups) -> Reading | None:
    """ "1-800-GO-HOME", "888-555-HELP": letters behind a number that is free to call."""
    if number.sizes not in _BEFORE_LETTERS or not _is_free(number.groups):
        return None
    said: list[str] = []
    j = number.end
    while (
        (line.text[j] == "-" or (line.text[j] == " " and number.groups[0] == "1"))
        and line.kind[j + 1] == WORD
        and line.text[j + 1].isupper()
        and len(said) < _MOST
    ):
        said.append(line.text[j + 1])
        j += 2
    if not said:
        return None
    return Reading(j, f"{_say(number.groups)}, {' '.join(said)}", "telephone")


def _is_free(groups: tuple[str, ...]) -> bool:
    """Whether the number is free to call, which is why it has letters."""
    return (groups[1] if groups[0] == "1" else groups[0]) in _FREE
