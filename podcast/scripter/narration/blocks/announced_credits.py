"""Author and site as an announcement says them: people and names, not logins and addresses."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from podcast.article.model import Article
from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.typography import single_spaced

HOST_ENDING = compiled(r"\.(?:com|org|net|co\.uk)$", re.IGNORECASE)
HOST = compiled(r"(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}")  # in small letters: nobody's name
# "Hest Today | News of the island", "Hest Today - all about boats": a name, and what it boasts
SLOGAN = compiled(r"\s+[|–—»]\s+.*$|\s+-\s+.*$|:\s+(?=\S+\s\S+\s\S+).*$")
LOGIN = compiled(r"(?=\S*[a-z])\S*[\d_]\S*|[a-z]+(?:[.-][a-z]+)*", re.ASCII)  # "pia77", "ann.lee"
CALL_SIGN = compiled(r"[A-Z0-9]{6,}")  # "KHSTNEWS"
# Papers and houses that are called with "the": `the Norrby Post`, `the University of Hest`
PAPERS = frozenset(ENGLISH.narration["papers with an article"])
OF_SOMETHING = compiled(
    r"(?:University|Institute|Ministry|Department|Office|College|Museum|City|Government|Bank|Republic)"
    r"\sof\s"
)
JOB = compiled(
    r"(?i:\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|producers?)$)"
)
ARTICLED = ("Associated Press", "Press Association", "Canadian Press")
IN_NAMES = frozenset(ENGLISH.narration["linking in names"])
GLUED_ARTICLE = compiled(r"^The(?=[A-Z][a-z]{2})")  # "TheHarbour"
AND = compiled(r",\s|\sand\s")


def announced_credits(article: Article, *, english: bool = True) -> tuple[str, str]:
    """Who wrote it, and for whom, "" for what cannot be said; what is called the same is said
    once: a site that signs its articles itself, a blog whose only page is its title, "Harbour Post
    staff" of Harbour Post."""
    title = single_spaced(article.title)
    site = announced_site(single_spaced(article.site), article.url)
    author = announced_author(single_spaced(article.author), english=english)
    own, letters = _letters(HOST_ENDING.sub("", site)), _letters(author)
    if letters in (_letters(site), own, _letters(title)) or (letters and own.startswith(letters)):
        author = letters = ""
    said_already = _letters(site) == _letters(title) or (own and own in letters)
    if said_already or _is_one_word_of(site, title):
        site = ""
    return author, with_the(site) if english else site


def announced_author(author: str, *, english: bool = True) -> str:
    """The people among the authors; an agency with its article.

    >>> announced_author("Ann Lee and pia77"), announced_author("hestweb")
    ('Ann Lee', '')
    >>> announced_author("Ann Lee, Ap Auto Writer")
    'Ann Lee'
    >>> announced_author("KHSTNEWS"), announced_author("Associated Press")
    ('', 'the Associated Press')
    >>> announced_author("Ann Lee, Pia Lund and Sam Ito", english=False)
    'Ann Lee, Pia Lund, Sam Ito'
    """
    names = [name for name in AND.split(author) if name and not _is_login(name)]
    if english:  # "Ann Lee, AP Auto Writer"
        names = [*names[:1], *(name for name in names[1:] if not JOB.search(name))]
    if not english or len(names) < 2:
        return ", ".join(f"the {name}" if english and name in ARTICLED else name for name in names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def announced_site(site: str, address: str) -> str:
    """The name of a site without what it boasts of; an address, or a part of one, is no name.

    >>> announced_site("Hest Today | News of the island", "https://hesttoday.example/a")
    'Hest Today'
    >>> announced_site("blog.hest.example", ""), announced_site("hesttoday", "https://hesttoday.example")
    ('', '')
    >>> announced_site("Hosted", "https://hosted.hest.example/a"), announced_site("Hest.com", "")
    ('', 'Hest.com')
    >>> announced_site("TheHarbour", "https://theharbour.example/a")
    'The Harbour'
    >>> announced_site("Expert how-to for Hest rowers", "https://oarmag.example/a")
    ''
    >>> announced_site("Society for the Care of Old Hulls", "https://scoh.example/a")
    'Society for the Care of Old Hulls'
    """
    name = GLUED_ARTICLE.sub("The ", SLOGAN.sub("", site).strip() or site)
    if HOST.fullmatch(name) or _is_slogan(name, address):
        return ""
    host = (urlsplit(address).hostname or "").removeprefix("www.").split(".")
    is_part = " " not in name and name.lower() in host
    is_below = name.lower() in host[:-2] and len(host) > 2  # the "hosted" of hosted.hest.example
    return "" if is_part and (name.islower() or is_below) else name


def with_the(site: str) -> str:
    """A paper's name with its article.

    >>> with_the("Norrby Post"), with_the("The Norrby Post"), with_the("University of Hest")
    ('the Norrby Post', 'The Norrby Post', 'the University of Hest')
    >>> with_the("Hest Today"), with_the("Post"), with_the("Moe’s Journal")
    ('Hest Today', 'Post', 'Moe’s Journal')
    """
    words = site.split()
    if len(words) < 2 or words[0].lower() in ("the", "a", "an", "my", "our") or "’s" in site:
        return site
    last = words[-1].lower().split("-")
    is_paper = last[0] in PAPERS or " ".join(words[-2:]).lower() == "daily news"
    return f"the {site}" if is_paper or OF_SOMETHING.match(site) else site


def _is_one_word_of(site: str, title: str) -> bool:
    """Whether the title has the site's name, which is any word: "New captain at Harbour"."""
    return " " not in site and site.istitle() and site in re.findall(r"[\w’'-]+", title)


def _is_slogan(site: str, address: str) -> bool:
    """Whether a site tells what it is for rather than what it is called, and its address has none
    of it: "Expert how-to for Hest rowers"."""
    words = site.split()
    tells = any(word.islower() and word not in IN_NAMES for word in words)
    host = _letters((urlsplit(address).hostname or "").removeprefix("www."))
    has_name = any(len(word) > 3 and _letters(word) in host for word in words)
    return bool(host) and len(words) > 3 and tells and not has_name


def _is_login(name: str) -> bool:
    """Whether it is what somebody signs in with, or the code of a station."""
    return LOGIN.fullmatch(name) is not None or CALL_SIGN.fullmatch(name) is not None


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
