"""Headlines that quote somebody, in any language but English: the ear hears no marks."""

from __future__ import annotations

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.typography import capital, finished

OPENS, CLOSES = '„“”«»‚‘"', '“”»«‘’"'
SPACE = r"[\s\u00a0\u202f]{0,3}"
MOST_WHO = 6  # words of who is quoted
QUOTED = rf"[{OPENS}]{SPACE}(?P<words>[^{OPENS}{CLOSES}]{{3,}}?){SPACE}[{CLOSES}]"
CLAIM = compiled(rf"(?P<who>[^:{OPENS}{CLOSES}]{{2,60}}?){SPACE}:{SPACE}{QUOTED}{SPACE}\.?")
BARE = compiled(rf"{QUOTED}{SPACE}\.?")
SAID = compiled(rf"{QUOTED}{SPACE},?\s(?P<verb>[^\W\d_]+)\s(?P<who>[^:{OPENS}{CLOSES}]{{2,60}})")


def quoting_headline(title: str, language: Language) -> str:
    """A headline as a sentence; whose words it quotes is said before them.

    >>> from podcast.languages.registry import language_of
    >>> german, french = language_of("de"), language_of("fr")
    >>> quoting_headline("„Ich wollte nie gewinnen“", german)
    'Die Überschrift ist ein Zitat: Ich wollte nie gewinnen.'
    >>> quoting_headline("Anne Moos: „Ich wollte nie gewinnen“", german)
    'Die Überschrift zitiert Anne Moos: Ich wollte nie gewinnen.'
    >>> quoting_headline("« On ne lâche rien », prévient le maire", french)
    'Le titre cite le maire : On ne lâche rien.'
    >>> quoting_headline("Budget : « on ne lâche rien »", french)
    'Budget : « on ne lâche rien ».'
    """
    wording = language.wording
    if bare := BARE.fullmatch(title):
        return finished(wording.headline_quotation.format(words=capital(bare["words"])))
    hit = CLAIM.fullmatch(title) or SAID.fullmatch(title)
    if hit is None or not _speaks(hit["who"], language):
        return finished(title)
    said = hit.groupdict().get("verb") is None or hit["verb"].lower() in language.speech_verbs.kind
    if not said:
        return finished(title)
    who = _inside_sentence(hit["who"].strip(), language)
    return finished(wording.headline_quotes.format(who=who, words=capital(hit["words"])))


def _speaks(who: str, language: Language) -> bool:
    """Whether it is somebody: a full name, or a description with a noun of a person."""
    words = who.replace("’", " ").split()
    if not 1 <= len(words) <= MOST_WHO:
        return False
    has_name = language.first_name_gender(words[0]) is not None and len(words) > 1
    lexicon = language.lexicon
    nouns = [word.lower().strip(",") for word in words]
    is_person = any(lexicon.is_person_noun(noun) and noun not in lexicon.things for noun in nouns)
    return has_name or is_person


def _inside_sentence(who: str, language: Language) -> str:
    """`Le maire` -> `le maire`."""
    first, space, rest = who.partition(" ")
    is_article = first.lower() in language.lexicon.determiners
    return f"{first.lower()}{space}{rest}" if is_article else who
