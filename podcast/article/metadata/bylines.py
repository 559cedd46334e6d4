"""The people in a byline: names without "By", roles, agencies, addresses."""

from __future__ import annotations

import re

from podcast.article.normalization import letters_only, tidy, word_set

BY = re.compile(
    r"^(?:(?:written|posted|published|story|text|words|reported|article|review)\s+)?"
    r"(?:by|von|par|por|di|автор|autor|author|écrit par)\s*[:\s]\s*"
    r"|^(?:text|texte|texto|testo|текст|words)\s*:\s*",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:staff|senior|chief|deputy|associate|assistant|contributing|managing|executive|foreign|national|political|science|sports|business|"
    r"special|news|features?|opinion|digital|investigative|web|entertainment|technology|health|music|film|food|travel|"
    r"writers?|reporters?|editors?|correspondents?|columnists?|contributors?|producers?|journalists?|analysts?|critics?|columns?|bureau|desk|"
    r"freelance|anchor|host|photographer|md|phd|rd|m\.d\.|ph\.d\.|cpa|ceo|founder|intern|fellow)\b",
    re.IGNORECASE,
)
ROLE_LAST = re.compile(
    r"writers?|reporters?|editors?|correspondents?|columnists?|contributors?|bureau|desk|staff",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}")
DATE_TAIL = re.compile(
    r"\s*(?:[|•·–—-]|\bon\b|\bpublished\b|\bupdated\b|\bat\b)?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?"
    r"(?:(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}).*$",
    re.IGNORECASE,
)
LONGEST = 600  # characters of a byline; a longer one is none
JOINTS = re.compile(r"\s*(?:;|\||•|·|\n|/|\band\b|&|\bund\b|\bwith\b)\s*|\s*,\s+")
PICTURES = re.compile(
    r"\W*(?:photo(?:graph)?s?|pictures?|illustrations?|video)\s+by\b", re.IGNORECASE
)
MC = re.compile(r"\b(Mc|O’|O')([a-z])")
NOBODY = word_set(
    "admin administrator editor staff user webmaster unknown none null author redaktion redacao "
    "redacción na"
    " anonymous guest"
    " root superuser newsroom default http https гость invitado gast invité"
)
AGENCIES = word_set(
    "reuters ap associatedpress theassociatedpress afp bloomberg upi cnn bbcnews cbsnews"
)


def clean_author(stated: str, site: str = "") -> str:
    """The names of a byline as "Dana Okoye and Sam Ito", "" when there is no name in it."""
    shown = tidy(stated[: 2 * LONGEST])
    if len(shown) > LONGEST:
        return ""
    text = DATE_TAIL.sub("", ADDRESS.sub("", BY.sub("", shown)))
    names: list[str] = []
    for part in JOINTS.split(text):
        name = _name(part)
        if name and letters_only(name) not in {letters_only(one) for one in names}:
            names.append(name)
    people = [name for name in names if not _is_role(name)] or names[:1]
    if len(people) > 1:  # "Dana Okoye, Harbour Weekly": the paper is not one of the authors
        people = [
            name
            for name in people
            if letters_only(name) != letters_only(site) and not _is_agency(name)
        ] or people
    return " and ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)


def _name(part: str) -> str:
    if PICTURES.match(part):
        return ""
    part = BY.sub("", part.strip(" ,;:|-–—\"'()[]*"))
    if part.isupper() and " " in part:  # "DANA OKOYE" would be spelled out by a voice
        part = MC.sub(lambda found: found[1] + found[2].upper(), part.title())
    return (
        part
        if 1 < len(part) <= 60
        and letters_only(part) not in NOBODY
        and not part.isdigit()
        and any(map(str.isalpha, part))
        else ""
    )


def _is_role(name: str) -> bool:
    """Whether most words of it are of a role: "senior science writer", not "Sam Reporter"."""
    parts = name.split()
    if len(parts) > 1 and ROLE_LAST.fullmatch(parts[-1]):
        return True
    return len(ROLE.findall(name)) * 2 > len(parts) or (
        len(parts) <= 6 and parts[0].lower() in ("for", "at", "in")
    )


def _is_agency(name: str) -> bool:
    return letters_only(name) in AGENCIES
