"""Make podcast/languages/rarer_first_names.txt, and mend first_names.txt: which first names surely
tell a gender, by the counts of nomquamgender (MIT licence), gathered from 36 public sources.

usage: first_names_rarer.py NAME_DATA.json

NAME_DATA.json is the one inside the package nomquamgender 0.1.4; it is not needed at run time.
"""

import json
import re
import sys
from pathlib import Path
from unicodedata import combining, normalize

LANGUAGES = Path(__file__).parents[1] / "podcast" / "languages"
SURE = 0.04  # at most this share of its bearers is of the other gender
DOUBTFUL = 0.12  # more than this, and a listed name is given to both
LISTED_COUNTS, RARER_COUNTS = 50, 100
LISTED_SOURCES, RARER_SOURCES = 3, 6
HEADER = """\
# First names that are surely a woman's or a man's and are not in first_names.txt, from the data of
# nomquamgender 0.1.4 (https://github.com/ianvanbuskirk/nomquamgender), MIT licence, Copyright (c)
# 2022 Ian Van Buskirk. Many are surnames or words as well: they tell a gender only.
"""
Counts = dict[str, tuple[int, int, float]]  # sources, people, share of women


def without_accents(name: str) -> str:
    """`germán` -> `german`."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


def mended(name: str, side: str, counts: Counts) -> str:
    """The side of a listed name: "either" where many of its bearers are of the other one."""
    sources, people, women = counts.get(name) or counts.get(without_accents(name)) or (0, 0, 0.5)
    if sources < LISTED_SOURCES or people < LISTED_COUNTS:
        return side
    if women >= 1 - SURE or women <= SURE:
        return "female" if women > SURE else "male"
    others = {"female": 1 - women, "male": women}.get(side, 1.0)
    return side if others <= DOUBTFUL else "either"


def rarer(listed: dict[str, str], counts: Counts) -> dict[str, str]:
    """Names that are on no list, with the gender that nearly all of their bearers have."""
    return {
        name: "female" if women > SURE else "male"
        for name, (sources, people, women) in counts.items()
        if name not in listed
        and re.fullmatch("[a-z]{3,}(?:-[a-z]+)?", name)
        and sources >= RARER_SOURCES
        and people >= RARER_COUNTS
        and (women <= SURE or women >= 1 - SURE)
    }


def written(names: dict[str, str]) -> str:
    """The lines of a table."""
    sides: dict[str, list[str]] = {}
    for name, side in sorted(names.items(), key=lambda item: (item[1], item[0])):
        sides.setdefault(side, []).append(name)
    return "".join(f"{side}: {' '.join(sides[side])}\n" for side in sorted(sides))


def main() -> None:
    """Write both tables."""
    data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    counts = {name: tuple(told[:3]) for name, told in data.items()}
    path = LANGUAGES / "first_names.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    tables = [line.partition(": ") for line in lines if not line.startswith("#")]
    listed = {name: side for side, _, names in tables for name in names.split()}
    new = {name: mended(name, side, counts) for name, side in listed.items()}
    header = "".join(f"{line}\n" for line in lines if line.startswith("#"))
    path.write_text(header + written(new), encoding="utf-8")
    more = rarer(new, counts)
    (LANGUAGES / "rarer_first_names.txt").write_text(HEADER + written(more), encoding="utf-8")
    print(f"{sum(new[name] != side for name, side in listed.items())} changed, {len(more)} more")


main()
