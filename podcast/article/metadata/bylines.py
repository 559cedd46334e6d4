"""The people in a byline: names without "By", roles, agencies, addresses."""

from __future__ import annotations

import re

from podcast.article.normalization import letters_only, tidy, word_set
from podcast.kept_patterns import compiled

# "By", in the languages of the pages we read, with what may stand before it.
BY = compiled(
    r"^(?:(?:written|posted|published|story|text|words|reported|article|review|analysis|opinion|"
    r"commentary|perspective|essay|column|interview|report|special)\s+)?"
    r"(?:by|von|par|por|di|автор|autor|author|écrit par)\s*[:\s]\s*"
    r"|^(?:text|texte|texto|testo|текст|words|entretien|interview|gespräch|entrevista)\s*:\s*"
    r"|^(?:entrevista\s(?:de|por)|propos\srecueillis\spar|(?:das\s)?(?:gespräch|interview)\sführten?"
    r"|aufgezeichnet\svon|die\sfragen\sstellten?)\s*:?\s+",
    re.IGNORECASE,
)
# Words of what somebody does at a paper, rather than of a name.
ROLE_WORDS = (
    r"staff|senior|chief|deputy|associate|assistant|contributing|managing|executive|guest",
    r"foreign|national|political|science|sports|business|special|news|features?|opinion",
    r"digital|investigative|web|entertainment|technology|health|music|film|food|travel",
    r"writers?|reporters?|editors?|correspondents?|columnists?|contributors?|producers?",
    r"journalists?|analysts?|critics?|columns?|bureau|desk|freelance|anchor|host|photographer",
    r"md|phd|rd|m\.d\.|ph\.d\.|cpa|ceo|founder|intern|fellow",
)
ROLE = compiled(rf"\b(?:{'|'.join(ROLE_WORDS)})\b", re.IGNORECASE)
ROLE_LAST = compiled(
    r"writers?|reporters?|editors?|correspondents?|columnists?|contributors?|bureau|desk|staff|"
    r"editors?-(?:at-large|in-chief)|blog",
    re.IGNORECASE,
)
# Nobody: "Staff Writer", "The Editors", where nobody stands beside it.
ONLY_ROLES = compiled(
    rf"(?:(?:the|our|a|an|of|for|by|and|{'|'.join(ROLE_WORDS)}|team|online|editorial|guest|post)"
    r"\W*)+",
    re.IGNORECASE,
)
DEGREE = compiled(
    r"(?:B\.?A|B\.?Sc?|M\.?A|M\.?Sc?|M\.?Ed|Ed\.?D|Ph\.?D|Psy\.?D|Pharm\.?D|M\.?D|D\.?O|D\.?D\.?S|J\.?D|"
    r"LL\.?[BM]|M\.?B\.?A|M\.?P\.?H|M\.?F\.?A|R\.?N|R\.?D(?:\.?N)?|L\.?D(?:\.?N)?|N\.?P|C\.?P\.?A|C\.?F\.?[AP]|"
    r"C\.?S\.?C\.?S|C\.?D\.?E|L\.?C\.?S\.?W|L\.?M\.?F\.?T|FACP|FAAP|MRCP|CNS|DVM|Esq)\.?"
)
ADDRESS = compiled(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}")
DATE_TAIL = compiled(
    r"""
    \s*(?:[|•·–—-]|\bon\b|\bpublished\b|\bupdated\b|\bat\b)?
    \s*(?:\bon\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?
    (?:
        (?:\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?)?
        (?:jan|jän|ene|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|set|oct
          |okt|nov|dec|dez|déc|dic)[^\W\d_]*\.?\s+(?:de\s+)?\d
      | \d{1,4}[./-]\d{1,2}[./-]\d{1,4}
    ).*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Dana Okoye Selwick Courier Published 11:11 PM EST"
STAMP_TAIL = compiled(
    r"\W*\b(?:(?:first|last|originally)\s)?(?:published|updated|posted|modified)\b\W*(?:(?:on|at)\s)?"
    r"(?:\d|an?\shour|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*$",
    re.IGNORECASE,
)
# "SAM ITOAssociated Press": two elements of a page that stood under each other
GLUED = compiled(
    r"(?<=[^\W\d_])(?<!\s)(?=(?-i:The\s)?(?-i:Associated\sPress|Reuters|Bloomberg|Agence\sFrance|"
    r"United\sPress|Press\sAssociation|Staff\sWriter|Staff\sReporter|Special\sto))"
)
LONGEST = 600  # characters of a byline; a longer one is none
JOINTS = compiled(r"\s*(?:;|\||•|·|\n|/|\band\b|&|\bund\b|\bwith\b)\s*|\s*,\s+")
PICTURES = compiled(
    r"\W*(?:photo(?:graph)?s?|pictures?|illustrations?|video)\s+by\b", re.IGNORECASE
)
TWICE = compiled(r"^(\S+(?:\s\S+){0,4})\s\1$")  # a picture's caption and the name: printed twice
PAPER = compiled(
    r"\b(?:news|times|post|herald|tribune|gazette|journal|weekly|daily|press|magazine|online|wire|network|"
    r"chronicle|courier|insider|today|tv|radio|media|agency)$|\.(?:com|org|net|co\.uk)$",
    re.IGNORECASE,
)
MC = compiled(r"\b(Mc|O’|O')([a-z])")
NOBODY = word_set(
    "admin administrator administrateur administrador editor editors editorial staff theeditors "
    "user webmaster webadmin webteam webdesk siteadmin sitemanager wpadmin wpengine unknown none "
    "null author redaktion redacao redacción redazione redactie na anonymous guest root superuser "
    "newsroom default http https гость invitado gast invité wordpress drupal joomla typo3 blogger "
    "wix squarespace weebly ghost medium hugo jekyll tumblr contributor moderator publisher "
    "administrators test tester nobody noreply info support"
)
AGENCIES = word_set(
    "reuters ap associatedpress theassociatedpress afp bloomberg upi cnn bbcnews cbsnews"
)
LONGEST_NAME = 60  # characters
LONGEST_OFFICE = 6  # words of a role that begins with a preposition: "for Harbour Weekly"
PROSE_WORDS = 3  # words in small letters, not of a name: what somebody says of himself
IN_NAMES = word_set(
    "of the de da do dos del della di du van von der den ter la le and y e bin al el for"
)
SHORTEST_PAPER = 3  # letters of a site's name that tells it from a person's


def clean_author(stated: str, site: str = "") -> str:
    """The names of a byline as "Dana Okoye and Sam Ito", "" when there is no name in it.

    >>> clean_author("By DANA OKOYE, senior science writer | 4 May 2026")
    'Dana Okoye'
    >>> clean_author("Dana Okoye Selwick Courier Published 11:11 PM EST", "selwickcourier")
    'Dana Okoye'
    >>> clean_author("Dana Okoye, PhD, RDN, Courier Sports", "Courier")
    'Dana Okoye'
    >>> clean_author("Staff Writer"), clean_author("wp-admin"), clean_author("Courier Staff")
    ('', '', 'Courier Staff')
    """
    shown = tidy(stated[: 2 * LONGEST])
    if len(shown) > LONGEST:
        return ""
    for pattern in (BY, ADDRESS, STAMP_TAIL, DATE_TAIL):
        shown = pattern.sub("", shown)
    own = letters_only(site)
    names: dict[str, str] = {}  # by their letters
    for part in JOINTS.split(GLUED.sub("; ", shown)):
        if name := _without_paper(_name(part), own):
            names.setdefault(letters_only(name), name)
    people = [name for name in names.values() if not _is_role(name)]
    people = people or [name for name in names.values() if not ONLY_ROLES.fullmatch(name)][:1]
    if len(people) > 1:  # "Dana Okoye, Harbour Weekly": the paper is not one of the authors
        people = [
            name
            for name in people
            if not (_is_of_paper(name, own) or _is_agency(name) or PAPER.search(name))
        ] or people
    return " and ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)


def _name(part: str) -> str:
    """The name in a part of a byline, "" when it is none."""
    if PICTURES.match(part):
        return ""
    part = BY.sub("", part.strip(" ,;:|-–—\"'()[]*"))
    if DEGREE.fullmatch(part):
        return ""
    if part.isupper() and " " in part:  # "DANA OKOYE" would be spelled out by a voice
        part = MC.sub(lambda prefix: prefix[1] + prefix[2].upper(), part.title())
    part = TWICE.sub(r"\1", part)
    is_somebody = letters_only(part) not in NOBODY and any(map(str.isalpha, part))
    is_name = is_somebody and 1 < len(part) <= LONGEST_NAME and not _is_prose(part)
    return part if is_name else ""


def _is_prose(part: str) -> bool:
    """Whether it is a sentence: what a site prints beside its author's name of him."""
    small = [word for word in part.split() if word[:1].islower() and word not in IN_NAMES]
    return len(small) >= PROSE_WORDS


def _without_paper(name: str, own: str) -> str:
    """`Dana Okoye SELWICK COURIER` -> `Dana Okoye`, where the site is the Selwick Courier."""
    parts = name.split()
    if len(own) < SHORTEST_PAPER:
        return name
    for end in range(2, len(parts)):
        if letters_only("".join(parts[end:])).removeprefix("the") in (own, own.removeprefix("the")):
            return " ".join(parts[:end])
    return name


def _is_of_paper(name: str, own: str) -> bool:
    """Whether it is the paper's own name or a part's of it: `Courier Sports` of the Courier."""
    letters = letters_only(name)
    if len(own) < SHORTEST_PAPER:
        return letters == own
    return letters.startswith(own) or (len(letters) > SHORTEST_PAPER and own.startswith(letters))


def _is_role(name: str) -> bool:
    """Whether most words of it are of a role: "senior science writer", not "Sam Reporter"."""
    parts = name.split()
    if len(parts) > 1 and ROLE_LAST.fullmatch(parts[-1]):
        return True
    is_office = len(parts) <= LONGEST_OFFICE and parts[0].lower() in ("for", "at", "in")
    return is_office or len(ROLE.findall(name)) * 2 > len(parts)


def _is_agency(name: str) -> bool:
    return letters_only(name) in AGENCIES
