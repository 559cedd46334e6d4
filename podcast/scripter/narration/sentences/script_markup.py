"""Text of the article as a script line: brackets and signs become `{written|said}`."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.bracketed_acronyms import stands_for
from podcast.scripter.typography import single_spaced

BRACES = compiled(r"\{([^{}|]*+\|[^{}]*+)\}")  # would be read as {written|said}
UNCLOSED = compiled(r"\{(?![^{}]*\})")  # a sentence further on may close it
HASHTAG = compiled(r"(?<![\w&])#(?=[^\W\d_])(?![A-Z][a-z]+[A-Z\d])(?!\w+(?:\s*#\w+){0,12}+\.?$)")
LAST_HASHTAGS = compiled(
    r"(?<=[.!?…])((?:\s*#[^\W\d_]\w*)+)\.?$"
)  # of a post: they are there to be found by
PICTURE_LINK = compiled(
    r"\s?(?:https?://)?pic\.twitter\.com/\w+"
)  # of a post: a picture stands there
STOP_BEHIND = compiled(r"(?<=[.!?…”’])((?:\{[^{}]*\|\})+)\.$")  # "Who rows?{ pic…|}."
LOOSE_HASH = compiled(r"(?<![\w&])#(?=[^\W\d_]\w*\.?$)")
SHOUTING = compiled(r"([!?])\1{1,}")
PICTURES = compiled(
    "[\U0001f000-\U0001faff\u2600-\u2775\u2794-\u27bf\ufe0f\u200d\U000e0020-\U000e007f]+"
)
SIC = ENGLISH.patterns["sic"]
EXPLAINED = ENGLISH.patterns["explained_pronoun"]
STAGE = ENGLISH.patterns["stage_direction"]
DIRECTIONS = r"(\{[^{}]*\})"  # `{written|said}`
SHOUTED_STAGE = compiled(r" ?(?:\[[A-Z][A-Z ,'’-]{3,40}\]|\([A-Z][A-Z ,'’-]{3,40}\))")
FOOTNOTE = ENGLISH.patterns["footnote_mark"]
SHORT_FORM = compiled(r"(?<=\w)\s\((?P<short>[A-Z]{2,6}s?)\)")
INSERTED = compiled(r"(?<!\w)(\w*+)\[([^\[\]{}|]{1,60})\](\w*+)")


# Several words in one: "@AdaMoss", "#OldPiers"; letters alone are said as they are.
TAG = compiled(
    r"(?<![\w@#&/.])[@#](?P<words>(?:real|the|official)?[A-Z][a-z]+(?:[A-Z][a-z]+|\d+)+)(?![\w@])"
)
WORD_OF_TAG = compiled(r"[A-Z][a-z]+|^[a-z]+|\d+")
OFFICES = {"Sen": "Senator", "Rep": "Representative", "Gov": "Governor", "Pres": "President"}


AT_A_DISTANCE = "\ue001"  # of private use: before a mark that the ear has to be told of
# "cannot say that “from his side”": "that quote" is a noun to the ear; one word or two are told
DISTANT = compiled(rf"(?:(?<!\bthat )|(?={AT_A_DISTANCE}“\S+(?:\s\S+)?”)){AT_A_DISTANCE}(“[^“”]*”)")


def without_noise(text: str) -> str:
    """A post's hashtag marks, pictures and repeated exclamation marks; none of them is a word.

    >>> without_noise("We won!!! #rowing is back")
    'We won! rowing is back'
    """
    text = SHOUTING.sub(r"\1", HASHTAG.sub("", text))
    return single_spaced(PICTURES.sub(" ", text)) if PICTURES.search(text) else text


def plain(text: str) -> str:
    """Text of the article as a script line: braces that would be taken for `{written|said}` become
    round brackets.

    The marks of footnotes stay to be seen and are not said.
    """
    if "{" in text:
        text = UNCLOSED.sub("(", BRACES.sub(r"(\1)", text))
    if AT_A_DISTANCE in text:
        text = DISTANT.sub(rf"{{\1|{wording.QUOTE} \1}}", text).replace(AT_A_DISTANCE, "")
    return FOOTNOTE.sub(r"{\g<0>|}", text) if "[" in text else text


def read_out(text: str) -> str:
    """A quotation with directions for what is written in square brackets: the words stay, the ear
    hears a sentence.

    `They [the ministers]` is said "The ministers", `[sic]` is not said, `[h]e` is said "he".

    >>> read_out("They [the ministers] left.")
    '{They [the ministers]|The ministers} left.'
    >>> read_out("Who rows? pic.twitter.com/ab12.")
    'Who rows?{ pic.twitter.com/ab12|}'
    >>> read_out("The Harbour Safety Board (HSB) met in Hest (UK).")
    'The Harbour Safety Board{ (HSB)|} met in Hest (UK).'
    >>> read_out("We was [sic] robbed.")
    'We {was [sic]|was} robbed.'
    """
    text = plain(text)
    if "pic." in text:
        text = STOP_BEHIND.sub(r"\1", PICTURE_LINK.sub(r"{\g<0>|}", text))
    if "#" in text:
        text = LAST_HASHTAGS.sub(r"{\1|}", text)
    text = with_tags(text)
    if "#" in text:
        text = LOOSE_HASH.sub("", text)
    if "[" not in text and "(" not in text:
        return text
    text = STAGE.sub(r"{\g<0>|}", text)
    if "(" in text:
        text = SHORT_FORM.sub(_short_form, text)
    parts = re.split(DIRECTIONS, text)
    text = "".join(
        part if part.startswith("{") else SHOUTED_STAGE.sub(r"{\g<0>|}", part) for part in parts
    )
    if "[" not in text:
        return text
    return _with_inserts(SIC.sub(r"{\g<0>|\1}", text))


def with_inserts(text: str) -> str:
    """The narrator's words with what an editor put into somebody's: `of [the mayor’s] three sons`
    is said without the brackets.

    >>> with_inserts("of [the mayor’s] three sons")
    'of {[the mayor’s]|the mayor’s} three sons'
    """
    return _with_inserts(with_tags(plain(text)))


def with_tags(text: str) -> str:
    """Handles and hashtags of several words with how they are said.

    >>> with_tags("@AdaMoss rows with @SenRoe for #OldPiers.")
    '{@AdaMoss|Ada Moss} rows with {@SenRoe|Senator Roe} for {#OldPiers|Old Piers}.'
    >>> with_tags("It says @hsb, moe@Hest.example.")
    'It says @hsb, moe@Hest.example.'
    >>> with_tags("@realBenBell and {@AdaMoss|Ada} at #1")
    '{@realBenBell|Ben Bell} and {@AdaMoss|Ada} at #1'
    """
    if "@" not in text and "#" not in text:
        return text
    parts = re.split(DIRECTIONS, text)
    return "".join(part if part.startswith("{") else TAG.sub(_said_tag, part) for part in parts)


def _said_tag(hit: re.Match[str]) -> str:
    words = WORD_OF_TAG.findall(hit["words"])
    if words[0] in ("real", "the", "official"):
        words = words[1:]
    words[0] = OFFICES.get(words[0], words[0])
    return f"{{{hit[0]}|{' '.join(words)}}}"


def _with_inserts(text: str) -> str:
    if "[" not in text:
        return text
    parts = re.split(DIRECTIONS, text)
    return "".join(part if part.startswith("{") else _brackets(part) for part in parts)


def is_stage_direction(text: str) -> bool:
    """Whether a block of a transcript is nothing but what happened: `(LAUGHTER)`.

    >>> is_stage_direction("(LAUGHTER)")
    True
    """
    return SHOUTED_STAGE.fullmatch(text.strip()) is not None or STAGE.fullmatch(text) is not None


def _short_form(hit: re.Match[str]) -> str:
    """A short form behind the long one is only seen: `the Harbour Safety Board (HSB)`."""
    known = stands_for(hit["short"], hit.string[: hit.start()])
    return f"{{{hit[0]}|}}" if known else hit[0]


def _brackets(text: str) -> str:
    parts = re.split(DIRECTIONS, EXPLAINED.sub(_explained, text))
    return "".join(
        part if part.startswith("{") else INSERTED.sub(r"{\g<0>|\1\2\3}", part) for part in parts
    )


def _explained(hit: re.Match[str]) -> str:
    said = hit[2]
    return f"{{{hit[0]}|{said[0].upper() + said[1:] if hit[1][0].isupper() else said}}}"
