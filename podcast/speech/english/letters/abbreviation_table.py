"""The table of abbreviations, and where a state stands."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import rows
from podcast.speech.english.letters.dateline_places import dateline
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import SPACE, TokenizedLine

_TABLE: dict[str, list[tuple[str, str, bool]]] = {}


def abbreviation_entries() -> dict[str, list[tuple[str, str, bool]]]:
    """Written -> [(said, where, also without a point)]."""
    if not _TABLE:
        for written, said, where, *bare in rows("abbreviations"):
            entry = (said, where, bool(bare))
            _TABLE.setdefault(written, []).insert(
                0 if where in ("number", "year") else 9, entry
            )  # "Sec. IV" before "Sec. Rusk"
    return _TABLE


def behind_city(line: TokenizedLine, i: int) -> bool:
    """Whether token `i` stands where a state does: "Selmouth, Ky.", "R-Texas", "(D-Calif.)"."""
    if line.text[i - 1] == "-" and line.text[i - 2] in ("R", "D", "I"):
        return True
    if i < 3 or line.kind[i - 1] != SPACE or line.text[i - 2] != ",":
        return False
    city = line.text[i - 3]
    return is_name(city) and not (city.isupper() and len(city) > 1 and dateline(line) < i - 2)
