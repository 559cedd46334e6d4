"""Numbers that are names: of accounts, policies, orders, journals, cases. Their digits are said, no
sum of millions and no range."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.letters.spelling import spell
from podcast.speech.english.numbers.number_formats import is_plural
from podcast.speech.tagging.english_numbers import below_hundred, digits, pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

_FEWEST = 5  # digits that are said one by one behind a label
_MOST_GROUPS = 9
_REACH = 8  # tokens from a number back to its label: "account number is: "
_JOINTS = ("-", "‑", "–", "/", ".", " ")
_COUNTRY = 2  # letters
_IBAN_CHUNK, _IBAN_FEWEST_CHUNKS = 4, 4


def labelled(line: TokenizedLine, i: int) -> Reading | None:
    """ "account number 31926819", "ISSN 0317-8471", "Case no. 21-1234", "sort code 20-00-00"."""
    if line.glued_before(i) or not _has_label(line, i):
        return None
    groups, end = _groups(line, i)
    if line.kind[end] == WORD and not _is_check_letter(line.text[end]):
        return None
    if line.kind[end] == WORD:
        return Reading(end + 1, f"{_say(groups)} {line.text[end].upper()}", "code")
    total = sum(map(len, groups))
    if len(groups) == 1 and is_plural(line.word_after(end)):
        return None
    if len(groups) == 1 and total < _FEWEST:
        return Reading(end, pairs(groups[0]), "code") if _is_numbered(line, i, groups[0]) else None
    if total < _FEWEST and not any(group[0] == "0" for group in groups):
        return None
    return Reading(end, _say_parts(groups), "code")


def _is_numbered(line: TokenizedLine, i: int, written: str) -> bool:
    """Whether four figures are a name for sure: "order #5512", "claim no. 4471"."""
    sign = line.word_before(i).lower()
    marked = sign in ("#", "no", ".", "number", "№")
    return marked and len(written) == 4 and written[0] != "0" and not written.endswith("00")


def _is_check_letter(word: str) -> bool:
    return word in ("X", "x")


def _say(groups: list[str]) -> str:
    return ", ".join(map(digits, groups))


def _say_parts(groups: list[str]) -> str:
    """Digits of each group; the year of "2024-0012" as a year, and "21-1234" by twos."""
    if len(groups) != 2:
        return _say(groups)
    first, second = groups
    if len(first) == 4 and first[:2] in ("19", "20") and second[0] == "0":
        return f"{pairs(first)} {digits(second)}"
    if len(first) == 2 and first[0] != "0" and 2 < len(second) < 5 and second[0] != "0":
        return f"{below_hundred(int(first))} {pairs(second)}"
    return _say(groups)


def _has_label(line: TokenizedLine, i: int) -> bool:
    """Whether a word before says what the number names: "account", "policy no.", "order #"."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = line.lower(k)
        if word in ("code", "id") and line.lower(k - 2) in words("cues", "named_code"):
            return True
        if line.kind[k] == SPACE or word in words("cues", "number_word"):
            continue
        if line.kind[k] != WORD:
            return False
        if k > 1 and len(word) == _COUNTRY and line.text[k].isupper() and line.kind[k + 1] == SPACE:
            continue  # "VAT no. GB 123 4567 89"
        return word in words("cues", "named_number") or _is_purchase_order(line, k)
    return False


def _is_purchase_order(line: TokenizedLine, k: int) -> bool:
    """Whether token `k` ends "PO" or "P.O."; not the river."""
    dotted = line.text[k] == "O" and line.text[k - 2 : k] == ["P", "."]
    return line.text[k] == "PO" or dotted


def number_sign(line: TokenizedLine, i: int) -> Reading | None:
    """The "no" of "account no 00012345", "our VAT no. is …": behind the word for what it names."""
    if line.lower(i) != "no" or line.lower(i - 2) not in words("cues", "named_number"):
        return None
    if line.kind[i - 1] != SPACE:
        return None
    end = line.past(i + 1, ".")
    after = line.skip_space(end)
    counted = line.kind[after] == DIGITS or (line.text[after].isupper() and end > i + 1)
    told = end > i + 1 and line.lower(after) in ("is", "was", "and", "must", "on", "for", "given")
    said = "Number" if line.text[i] == "No" else "number"
    return Reading(end, said, "abbreviation") if counted or told else None


def _groups(line: TokenizedLine, i: int) -> tuple[list[str], int]:
    """The groups of digits from token `i`, and where they end."""
    groups, j = [line.text[i]], i + 1
    while line.text[j] in _JOINTS and line.kind[j + 1] == DIGITS and len(groups) < _MOST_GROUPS:
        if line.text[j] == " " and len(line.text[j + 1]) < 2:
            break
        groups.append(line.text[j + 1])
        j += 2
    return groups, j


def iban(line: TokenizedLine, i: int) -> Reading | None:
    """ "GB29 NWBK 6016 1331 9268 19": letters and digits one by one."""
    country = line.text[i]
    if len(country) != 2 or not country.isupper() or line.glued_before(i):
        return None
    if line.kind[i + 1] != DIGITS or len(line.text[i + 1]) < 2:
        return None
    if len(line.text[i + 1]) > 10:  # in one run
        return Reading(i + 2, f"{spell(country)} {digits(line.text[i + 1])}", "code")
    chunks, end = _iban_chunks(line, i)
    if len(chunks) < _IBAN_FEWEST_CHUNKS or sum(chunk.isdecimal() for chunk in chunks) < 2:
        return None
    return Reading(end, ", ".join(map(_one_by_one, chunks)), "code")


def _iban_chunks(line: TokenizedLine, i: int) -> tuple[list[str], int]:
    """The chunks of four from token `i`, the last perhaps shorter, and where they end."""
    chunks: list[str] = []
    end = i
    while len(chunks) < _MOST_GROUPS:
        j, chunk = end, ""
        while line.kind[j] in (WORD, DIGITS) and len(chunk) < _IBAN_CHUNK:
            chunk += line.text[j]
            j += 1
        if not chunk or len(chunk) > _IBAN_CHUNK or not (chunk.isdecimal() or chunk.isupper()):
            break
        chunks.append(chunk)
        end = j
        if len(chunk) < _IBAN_CHUNK or line.text[j] != " ":
            break
        if line.kind[j + 1] not in (WORD, DIGITS):
            break
        end = j + 1
    return chunks, end - 1 if end > i and line.kind[end - 1] == SPACE else end


def _one_by_one(chunk: str) -> str:
    """ "DE89" -> "D E eight nine"."""
    letters = "".join(character for character in chunk if character.isalpha())
    if not letters or chunk.isdecimal():
        return digits(chunk)
    return " ".join(digits(c) if c.isdecimal() else c.upper() for c in chunk)
