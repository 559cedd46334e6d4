"""The people in a byline: names without "By", roles, agencies, addresses."""

from __future__ import annotations

import re

from podcast.article.normalization import letters_only, tidy, word_set

# "By", in the languages of the pages we read, with what may stand before it.
BY = re.compile(
    r"^(?:(?:written|posted|published|story|text|words|reported|article|review)\s+)?"
    r"(?:by|von|par|por|di|автор|autor|author|écrit par)\s*[:\s]\s*"
    r"|^(?:text|texte|texto|testo|текст|words)\s*:\s*",
    re.IGNORECASE,
)
# Words of what somebody does at a paper, rather than of a name.
ROLE_WORDS = (
    r"staff|senior|chief|deputy|associate|assistant|contributing|managing|executive",
    r"foreign|national|political|science|sports|business|special|news|features?|opinion",
    r"digital|investigative|web|entertainment|technology|health|music|film|food|travel",
    r"writers?|reporters?|editors?|correspondents?|columnists?|contributors?|producers?",
    r"journalists?|analysts?|critics?|columns?|bureau|desk|freelance|anchor|host|photographer",
    r"md|phd|rd|m\.d\.|ph\.d\.|cpa|ceo|founder|intern|fellow",
)
ROLE = re.compile(rf"\b(?:{'|'.join(ROLE_WORDS)})\b", re.IGNORECASE)
ROLE_LAST = re.compile(
    r"writers?|reporters?|editors?|correspondents?|columnists?|contributors?|bureau|desk|staff",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}")
DATE_TAIL = re.compile(
    r"""
    \s*(?:[|•·–—-]|\bon\b|\bpublished\b|\bupdated\b|\bat\b)?
    \s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?
    (?:
        (?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?
        (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d
      | \d{1,4}[./-]\d{1,2}[./-]\d{1,4}
    ).*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
LONGEST = 600  # characters of a byline; a longer one is none
JOINTS = re.compile(r"\s*(?:;|\||•|·|\n|/|\band\b|&|\bund\b|\bwith\b)\s*|\s*,\s+")
PICTURES = re.compile(
    r"\W*(?:photo(?:graph)?s?|pictures?|illustrations?|video)\s+by\b", re.IGNORECASE
)
MC = re.compile(r"\b(Mc|O’|O')([a-z])")
NOBODY = word_set(
    "admin administrator editor staff user webmaster unknown none null author redaktion redacao "
    "redacción na anonymous guest root superuser newsroom default http https гость invitado gast "
    "invité"
)
AGENCIES = word_set(
    "reuters ap associatedpress theassociatedpress afp bloomberg upi cnn bbcnews cbsnews"
)
LONGEST_NAME = 60  # characters
LONGEST_OFFICE = 6  # words of a role that begins with a preposition: "for Harbour Weekly"


def clean_author(stated: str, site: str = "") -> str:
    """The names of a byline as "Dana Okoye and Sam Ito", "" when there is no name in it.

    >>> clean_author("By DANA OKOYE, senior science writer | 4 May 2026")
    'Dana Okoye'
    """
    shown = tidy(stated[: 2 * LONGEST])
    if len(shown) > LONGEST:
        return ""
    for pattern in (BY, ADDRESS, DATE_TAIL):
        shown = pattern.sub("", shown)
    names: dict[str, str] = {}  # by their letters
    for part in JOINTS.split(shown):
        if name := _name(part):
            names.setdefault(letters_only(name), name)
    people = [name for name in names.values() if not _is_role(name)] or [*names.values()][:1]
    if len(people) > 1:  # "Dana Okoye, Harbour Weekly": the paper is not one of the authors
        own = letters_only(site)
        people = [
            name for name in people if letters_only(name) != own and not _is_agency(name)
        ] or people
    return " and ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)


def _name(part: str) -> str:
    """The name in a part of a byline, "" when it is none."""
    if PICTURES.match(part):
        return ""
    part = BY.sub("", part.strip(" ,;:|-–—\"'()[]*"))
    if part.isupper() and " " in part:  # "DANA OKOYE" would be spelled out by a voice
        part = MC.sub(lambda prefix: prefix[1] + prefix[2].upper(), part.title())
    is_somebody = letters_only(part) not in NOBODY and any(map(str.isalpha, part))
    return part if is_somebody and 1 < len(part) <= LONGEST_NAME else ""


def _is_role(name: str) -> bool:
    """Whether most words of it are of a role: "senior science writer", not "Sam Reporter"."""
    parts = name.split()
    if len(parts) > 1 and ROLE_LAST.fullmatch(parts[-1]):
        return True
    is_office = len(parts) <= LONGEST_OFFICE and parts[0].lower() in ("for", "at", "in")
    return is_office or len(ROLE.findall(name)) * 2 > len(parts)


def _is_agency(name: str) -> bool:
    return letters_only(name) in AGENCIES
