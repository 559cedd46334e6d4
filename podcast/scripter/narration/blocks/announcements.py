"""The first and the last words of an episode: what was read, by whom, from where."""

from __future__ import annotations

import re
from pathlib import PurePath

from podcast.article.model import Article
from podcast.kept_patterns import compiled
from podcast.languages.en.narration_lists import words
from podcast.languages.en.verb_forms import PRESENT
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH, telling_language
from podcast.script.model import Line, Narration
from podcast.scripter.narration.blocks.announced_credits import announced_credits
from podcast.scripter.narration.blocks.quoting_headlines import quoting_headline
from podcast.scripter.newsreader.capitals import in_sentence_case
from podcast.scripter.newsreader.print_habits.state_names import with_state_names
from podcast.scripter.typography import finished, single_spaced

WHO = r"(?P<who>(?:[^:“”\"‘’']|(?<=\w)[’'](?=\w)){2,60})"
CLAIM = compiled(rf"^{WHO}:\s*[\"“‘'](?P<words>.+)[\"”’']\.?$")
BARE = compiled(
    rf"^[\"“‘'](?P<words>.+?)(?P<end>[,.?!]?[\"”’'][,:]?)(?:\s+(?P<dash>[-–—]\s)?\s*{WHO})?$"
)
# `“I never wanted it”: a talk with Yusra Demir`, `“Never again” as storm passes`: no speaker
ABOUT = ENGLISH.patterns["headline_about"]
SEEN_LABEL = ENGLISH.patterns["headline_seen_label"]
PIPE = compiled(r"\s+[|¦]\s+")
STROKE = compiled(r"\s+/{1,2}\s+")
TOO_MANY_DOTS = compiled(r"…\.+|\.{4,}")
# `Ferry sinks | The Norrby Times`, where the page does not say what it is called
PAPER = ENGLISH.patterns["headline_paper"]
MARKS = compiled(r"[\"“”]|(?<!\w)[‘']|[’'](?!\w)")  # of a second quotation
# `Norrby campaign is working Ada Finn says`: the comma that a headline leaves out
SAYS_LAST = compiled(r"(?<=[a-z]{3})\s(?:[A-Z][\w’'.-]+\s){1,3}says?$")
NAME_WORDS = 3
SAYING_WORDS = 9  # of who speaks, after a verb of saying
SAYING = frozenset(
    (*PRESENT, *PRESENT.values(), *(verb.removesuffix("s") for verb in PRESENT.values()))
)
NOT_WHO = ENGLISH.patterns["headline_not_who"]
LABELS = words("headline labels")


def opening(article: Article, language: Language = ENGLISH) -> list[Line]:
    """Title, author, site and date, of what is known, as far as the language has words for it."""
    said: list[str] = []
    wording = language.wording
    title = _title(article)
    if title:
        quoting = quoting_headline(_sayable(title), language)
        said.append(headline(title) if language is ENGLISH else quoting)
    author, site = _credits(article, language)
    if author and site:
        said.append(wording.opening_by_for.format(author=author, site=site))
    elif author:
        said.append(wording.opening_by.format(author=author))
    elif site:
        said.append(wording.opening_from.format(site=site))
    if article.published:
        day = language.grammar.date_in_words(article.published, article.language)
        said.append(wording.opening_date.format(date=day))
    said = [sentence for sentence in said if sentence]
    return [Narration(" ".join(said))] if said else []


def closing(article: Article, language: Language = ENGLISH) -> list[Line]:
    """Where it came from, once more, for those who tuned in late."""
    title, wording = _title(article), language.wording
    if not title or not wording.closing:
        return []
    author, site = _credits(article, language)
    parts = [wording.closing.format(title=_without_marks(_sayable(title)).rstrip(" .:;,"))]
    if author:
        parts.append(wording.closing_by.format(author=author))
    if site:
        parts.append(wording.closing_site.format(site=site))
    if len(parts) == 1:
        return []
    return [Narration(finished(", ".join(parts)))]


def _credits(article: Article, language: Language) -> tuple[str, str]:
    """Author and site; of several authors the last is joined by the language's own word."""
    author, site = announced_credits(article, english=language is ENGLISH)
    if language is not ENGLISH and (joins := language.wording.and_):
        author = f" {joins} ".join(author.rsplit(", ", 1))
    return author, site


def _title(article: Article) -> str:
    """The title as it can be said: what an article without one is called, by its file or first
    words, is none."""
    title, file = single_spaced(article.title), PurePath(article.source).stem
    first = next((block.text for block in article.blocks if block.kept and block.text), "")
    begins = (
        _bare(first).startswith(_bare(title))
        if title.endswith("…")
        else _bare(first) == _bare(title)
    )
    if begins or _bare(title) == _bare(file):
        return ""
    whole = article.text
    title = in_sentence_case(title, whole)
    return with_state_names(title, whole) if _is_english(article) else title


def _is_english(article: Article) -> bool:
    return telling_language(article.language) is ENGLISH


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _sayable(title: str) -> str:
    """A title without what is only seen in it: labels, bars, strokes, the paper's name."""
    said = PAPER.sub("", SEEN_LABEL.sub("", title)).strip() or title
    return TOO_MANY_DOTS.sub("…", STROKE.sub(", ", PIPE.sub(": ", said)))


def _without_marks(title: str) -> str:
    """A title without its quotation marks; apostrophes stay.

    >>> _without_marks("‘Row. We must.’: Norrby’s pier"), _without_marks("“We won!”: rowers")
    ('Row. We must. Norrby’s pier', 'We won! rowers')
    """
    title = re.sub(r"(?<=[.!?])([\"”’'])[:,;]", r"\1", title)
    bare = re.sub(r"(?<!\w)[\"“”‘'«»]|[\"“”’'«»](?!\w)", "", title)
    return re.sub(r"(?<=[!?])[:,;]", "", bare)  # `“We got her!”: Rowers rescued`


def headline(title: str) -> str:
    """A headline as a sentence; a quotation is never its bare first words, and what a page has to
    show is not said.

    >>> headline("Watch: ‘I never saw the rock’: captain")
    'The headline quotes the captain: I never saw the rock.'
    >>> headline("‘We never slept,’ say the rowers who were out all night")
    'The headline quotes the rowers who were out all night: We never slept.'
    >>> headline("Mayor: “I was never told”; council: “You were”")
    'Mayor: “I was never told”; council: “You were”.'
    >>> headline("“We never slept,” says captain after storm")
    '“We never slept,” says captain after storm.'
    >>> headline("'Sharks are back,' Hest lifeguards warn - Hest.com")
    'The headline quotes Hest lifeguards: Sharks are back.'
    >>> headline("‘Row. We must.’: Norrby campaign is working Ada Finn says")
    '‘Row. We must.’: Norrby campaign is working, Ada Finn says.'
    >>> headline("Mayor: ‘We will row’; council says ‘no’")
    'Mayor: ‘We will row’; council says ‘no’.'
    >>> headline("Opinion | Who will pay for the ferry? (Photos)")
    'Opinion: Who will pay for the ferry?'
    >>> headline("Ferry sunk ‘by a rock….’ | The Norrby Times")
    'Ferry sunk ‘by a rock…’'
    >>> headline("Breaking: Boats / Hulls; 3/4 full;")
    'Boats, Hulls; 3/4 full.'
    """
    title = _sayable(title)
    claim = CLAIM.match(title)
    if claim and not MARKS.search(claim["words"]):
        who = _without_verb(claim["who"].strip())
        if _speaks(who):
            return finished(
                ENGLISH.wording.headline_quotes.format(who=_with_article(who), words=claim["words"])
            )
    elif (bare := BARE.match(title)) and not MARKS.search(bare["words"]):
        after = (bare["who"] or "").strip()
        who = _without_verb(after)
        said = bare["words"] + bare["end"].strip("\"”’',:")
        parted = (
            bool(bare["dash"]) or len(bare["end"]) > 1 or who != after
        )  # else: `“Never again” as storm passes`
        says = after.endswith(who) and who != after and len(who.split()) <= SAYING_WORDS
        says = says and not NOT_WHO.search(who)
        goes_on = ":" in bare["end"] and not says and _is_rest_of_headline(who)
        if who and parted and not goes_on and (says or _speaks(who)):
            return finished(
                ENGLISH.wording.headline_quotes.format(who=_with_article(who), words=said)
            )
        if who and who != after and after.endswith(who) and not says:
            return finished(title)  # `“…,” says captain after storm`
        if not after:
            return finished(ENGLISH.wording.headline_quotation.format(words=said))
    return finished(SAYS_LAST.sub(r",\g<0>", title))


def _without_verb(who: str) -> str:
    """`says Ola Berg`, `Ola Berg says` -> `Ola Berg`."""
    parts = who.split()
    if len(parts) > 1 and parts[0].lower() in SAYING:
        return " ".join(parts[1:])
    if len(parts) > 1 and parts[-1].lower() in SAYING:
        return " ".join(parts[:-1])
    return who


def _speaks(who: str) -> bool:
    """Whether it may be who speaks: `Prime Minister Ola Berg`, but not `Berg Looks Back At
    Storm`."""
    parts = who.split()
    if ABOUT.match(who) or NOT_WHO.search(who) or parts[0].lower() in LABELS:
        return False
    return len(parts) <= NAME_WORDS or (
        len(parts) <= 2 * NAME_WORDS and any(part.lower() in ROLES for part in parts)
    )


def _is_rest_of_headline(who: str) -> bool:
    """Whether what follows a quotation and a colon tells something: `Dube defends wall`, not
    `Ana Dube` or `the port's master`."""
    parts = who.split()
    has_role = any(part.lower() in ROLES for part in parts)
    tells = any(part.islower() and part not in ROLES | IN_NAMES for part in parts)
    return tells or (len(parts) >= NAME_WORDS and not has_role)


def _with_article(who: str) -> str:
    """`Minister`, `The minister` -> `the minister`; a name stays a name."""
    parts = who.split()
    if parts and parts[0].lower() == "the":
        return f"the{who[3:]}"
    if parts and parts[-1].lower() in ROLES and all(part.islower() for part in parts[1:]):
        return f"the {who.lower()}"
    return who


ROLES = words("roles")
IN_NAMES = words("linking in names")
