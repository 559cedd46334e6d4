"""Make podcast/scripter/first_names.txt from Faker's name lists (MIT licence): first names that
tell a gender.

usage: quotes_first_names.py OUT          (needs Faker 40 or newer; it is not needed at run time)
"""

import importlib
import pkgutil
import sys
from collections import Counter
from pathlib import Path

import faker.providers.person as locales

WEIGHT = {
    "en_US": 6,
    "en_GB": 6,
    "en": 3,
    "en_NZ": 4,
    "en_IE": 3,
}  # in English copy the English use of a name counts
HEADER = """\
# First names by gender, gathered from the lists of Faker (https://github.com/joke2k/faker), MIT licence,
# Copyright (c) 2012 Daniele Faraglia. Names given to both alike stand under "either".
"""  # noqa: E501


def votes() -> tuple[Counter[str], Counter[str]]:
    """How strongly each name is a woman's and a man's, over all locales in Latin script."""
    female: Counter[str] = Counter()
    male: Counter[str] = Counter()
    for module in pkgutil.iter_modules(locales.__path__):
        provider = importlib.import_module(f"{locales.__name__}.{module.name}").Provider
        for attribute, tally in (("first_names_female", female), ("first_names_male", male)):
            for name in set(getattr(provider, attribute, ())):
                for part in name.split()[:1]:
                    if part.isalpha() or part.replace("-", "").isalpha():
                        tally[part.lower()] += WEIGHT.get(module.name, 1)
    return female, male


def main() -> None:
    """Write the table."""
    female, male = votes()
    groups: dict[str, list[str]] = {"female": [], "male": [], "either": []}
    for name in sorted(set(female) | set(male)):
        if len(name) < 2 or not all(letter < "ɐ" for letter in name):
            continue
        women, men = female[name], male[name]
        side = "female" if women >= 2 * men else "male" if men >= 2 * women else "either"
        groups[side].append(name)
    body = "".join(f"{side}: {' '.join(names)}\n" for side, names in groups.items())
    Path(sys.argv[1]).write_text(HEADER + body, encoding="utf-8")
    print({side: len(names) for side, names in groups.items()})


main()
