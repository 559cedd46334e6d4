"""What the words of a saying clause are: verbs, articles, what belongs to a noun."""

from __future__ import annotations

import re

from podcast.languages.model import Language

PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*[’']?")
LAST_PHRASE = re.compile(r"(?:[^\W\d_][\w’'-]*\s+){1,5}$")


def is_function_word(word: str, language: Language) -> bool:
    """Whether it is neither a noun nor a verb of its own meaning."""
    word = word.replace("’", "'")
    return word in language.lexicon.function_words or word in language.constructions.elided


def is_time_word(word: str, language: Language) -> bool:
    """Whether it tells when: `Montag`, `Dienstagmorgen`."""
    low, days = word.lower(), language.calendar.weekdays
    is_part_of_day = language.traits.inflects_articles and re.match(rf"(?:{days})\w", low)
    return low in language.lexicon.time_words or bool(days and is_part_of_day)


def begins_with_verb(text: str, language: Language) -> bool:
    """Whether a verb begins the text, perhaps after `se`, `lui`, `m'`.

    >>> from podcast.languages.registry import language_of
    >>> french = language_of("fr")
    >>> begins_with_verb("s’indigne", french), begins_with_verb("près de", french)
    (True, False)
    """
    clitics = language.narration["before verbs"]
    for found in PART.finditer(text):
        word = found[0].lower().replace("’", "'")
        if word in clitics:
            continue
        if word in language.speech_verbs.kind or word in language.lexicon.auxiliaries:
            return True
        is_plain = found[0].islower() and not is_function_word(word, language)
        return language.traits.any_verb_inverts and is_plain
    return False


def verb_group(word: str, language: Language) -> tuple[str, str]:
    """The verb at the end of a subordinate clause, parted from its prefix: `mitteilte` ->
    (`teilte`, `mit`); ("", "") where it is none."""
    kinds, auxiliaries = language.speech_verbs.kind, language.lexicon.auxiliaries
    low = word.lower()
    for prefix in language.narration["separable prefixes"]:
        stem = low.removeprefix(prefix)
        if stem != low and stem in kinds:
            return stem, prefix
    return (word, "") if low in kinds or low in auxiliaries else ("", "")


def subject_start(before: str, language: Language) -> int:
    """Where the one who speaks begins in the words before a name: `wird |die Jubilarin ` (Anna
    Moos); at their end, where nothing of them belongs to it."""
    phrase = LAST_PHRASE.search(before)
    if phrase is None:
        return len(before)
    words = [(hit.start() + phrase.start(), hit[0]) for hit in re.finditer(r"\S+", phrase[0])]
    lexicon = language.lexicon
    if (described := _article_before_name(words, language)) >= 0:
        return described
    start = len(before)
    for number in range(len(words) - 1, 0, -1):
        at, word = words[number]
        low = word.lower()
        previous = words[number - 1][1].lower()
        if low in lexicon.time_words or "," in word:
            break
        if low in lexicon.determiners:
            return at if previous not in lexicon.prepositions and start < len(before) else start
        stands_alone = word[0].isupper() or previous in lexicon.determiners
        is_noun = (lexicon.is_person_noun(low) and stands_alone) or (
            word[0].isupper() and start == len(before)
        )
        if is_noun and previous not in lexicon.prepositions:
            start = at
        elif start == len(before) or is_function_word(low, language):
            break
    return start


def _article_before_name(words: list[tuple[int, str]], language: Language) -> int:
    """Where the article stands of what somebody is, right before the name: `a dit |la mairesse `
    (Guylaine Bolduc); -1 where it is none."""
    if not language.traits.capitals_tell:
        return -1
    lexicon = language.lexicon
    for number in range(len(words) - 2, max(0, len(words) - 5), -1):
        at, word = words[number]
        plain = [low for _, low in words[number + 1 :]]
        if any(is_function_word(low.lower(), language) for low in plain):
            return -1
        if word.lower() in lexicon.determiners:
            previous = words[number - 1][1].lower()
            is_subject = previous not in lexicon.prepositions and plain[-1].islower()
            return at if is_subject else -1
    return -1


def genitive_end(after: str, language: Language) -> int:
    """How far what belongs to a noun reaches behind it: ` del centro| ayer`, ` der Polizei| am
    Montag`."""
    end = 0
    of = language.constructions.of
    while True:
        hit = re.match(r"\s([^\W\d_]+[’']?)\s?", after[end:])
        if hit is None or hit[1].lower().replace("’", "'") not in of:
            return end
        phrase = re.match(
            r"(?:[^\W\d_]+[’'])?[\w-]+(?:\s(?=[^\W\d_a-zà-ÿß])[\w’'-]+)*", after[end + hit.end() :]
        )
        if phrase is None:
            return end
        word = phrase[0]
        end += hit.end() + len(word)
        if word.isdigit():
            years = re.match(r"\s(?:ans|años|anni)\b", after[end:])
            return end + years.end() if years else end - hit.end() - len(word)
        if word.lower() in language.lexicon.determiners:
            noun = re.match(r"(?:\s[^\W\d_][\w’'-]*){1}", after[end:])
            end += len(noun[0]) if noun else 0
