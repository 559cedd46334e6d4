"""Bytes into text, whatever they were written in and whatever they claim."""

from __future__ import annotations

import codecs
import re
import unicodedata

from podcast.article.normalization import without_controls
from podcast.errors import PodcastError

# What is written in western languages and is not ASCII; other encodings read as cp1252 look
# different.
WESTERN = frozenset(
    "äöüÄÖÜßéèêëàâáçîïíìôóòùûúñãõåøæÅØÆœŒÉÈÀÁÍÓÚÇÑÂÊÎÔÛ¿¡«»„“”‘’‚‹›–—…•€£°§©®·´½ªº\xa0"
)
SAMPLE = 64_000  # bytes that the guess is made from; more takes longer and hardly ever changes it
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What browsers do with these labels (https://encoding.spec.whatwg.org/#names-and-labels).
BROWSER_NAMES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-9": "cp1254",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-sjis": "cp932",
}
DECLARED = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
XML_DECLARED = re.compile(
    rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,40})""", re.IGNORECASE
)
# What cp1252 makes of the second and third bytes of a character in UTF-8.
CONTINUED = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
MOJIBAKE = re.compile(f"ð[Ÿ\x9f][{CONTINUED}]{{2}}|[ÂÃ][{CONTINUED}]|â[{CONTINUED}]{{2}}")
# A closing mark whose last byte, which cp1252 has no character for, was thrown away: "â€ said".
CUT_CLOSING_MARK = re.compile(f"â€(?![{CONTINUED}])")
SIGNS_OF_MOJIBAKE = ("Ã", "â", "Â", "ðŸ", "A\u0303", "A\u0302", "a\u0302")
DECOMPOSED = re.compile(f"[Aa][\u0302\u0303](?=[{CONTINUED}])")
# What a quotation mark begins with that was spoilt two times over.
MISREAD_TWICE = "Ã¢â‚¬"
NO_BREAK_SPACE = re.compile(r"Â(?=[ \n])")
A_GRAVE = re.compile(r"Ã {1,2}(?=[^\W\d_])")
MOJIBAKE_OF_MOJIBAKE = re.compile(f"[ÂÃÅË][{CONTINUED}]|â[{CONTINUED}]{{2}}")
# More than a few of these, and it is no text.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
MOST_CONTROLS = 0.05  # share of a text's characters
MOST_LOST = 0.01  # share of the characters that another encoding than the declared one loses
SURELY_WESTERN = 0.98  # share of the characters that are not ASCII
MARKUP_HEAD = 4096  # bytes in which markup declares its encoding
FEW_BAD_BYTES = 3  # that are cut characters in UTF-8 rather than another encoding
GOOD_FOR_A_BAD = 20  # characters that are not ASCII which make up for one more bad byte


def decode(data: bytes, declared: str = "", *, file: str = "") -> str:
    """The text of `data`: by its byte order mark, as UTF-8, as `declared` (or as its markup
    declares), or by a guess.

    UTF-8 goes before what is declared, because other text is almost never valid UTF-8, and
    declarations lie. Raises PodcastError when the bytes are not text.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return _clean(data.decode(name, errors="replace"))
    if b"\0" in data[:SAMPLE]:
        return _clean(_wide(data, file))
    try:
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        # A stray bad byte in a long UTF-8 text (a cut character, usually at the end) does not make
        # it something else.
        if _mostly_utf8(data, error):
            return _clean(data.decode("utf-8", errors="replace"))
    for name in (declared, declared_in(data)):
        text = _as(data, name)
        if text is not None:
            return _clean(text)
    return _clean(_guessed(data, file))


def declared_in(data: bytes) -> str:
    """The encoding that a page's own markup declares in its first 4,096 bytes, or ""."""
    declaration = XML_DECLARED.search(data[:200]) or DECLARED.search(data[:MARKUP_HEAD])
    return declaration[1].decode("ascii").lower() if declaration else ""


def _as(data: bytes, name: str) -> str | None:
    name = BROWSER_NAMES.get(name.lower(), name.lower())
    if not name or name.startswith("utf"):
        return None
    try:
        codec = codecs.lookup(name)
        if not codec._is_text_encoding:
            return None
        text = data.decode(name, errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") <= MOST_LOST * len(text) else None


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether some text that is not ASCII is UTF-8 and hardly any is not."""
    sample = data[:1_000_000]
    good = sample.decode("utf-8", errors="ignore")
    wide = sum(character > "\x7f" for character in good)
    lost = len(sample) - len(good.encode("utf-8"))
    return wide > 0 and lost <= max(FEW_BAD_BYTES, wide // GOOD_FOR_A_BAD) and error.start > 0


def _wide(data: bytes, file: str) -> str:
    """UTF-16 without a mark has a null in every other byte of western text; other nulls are not
    text."""
    sample = data[: SAMPLE // 2 * 2]
    half = len(sample) / 2
    for name, nulls in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[0::2].count(0))):
        others = sample.count(0) - nulls
        if nulls > 0.4 * half and others < 0.02 * half:
            text = data.decode(name, errors="replace")
            if not _is_binary(text):
                return text
    raise PodcastError(
        "this is not text: there are null bytes in it",
        remedy="Give a text, Markdown or HTML file.",
        file=file,
    )


def _guessed(data: bytes, file: str) -> str:
    from charset_normalizer import from_bytes

    western = data.decode("cp1252", errors="replace")
    odd = [character for character in western[:SAMPLE] if character > "\x7f"]
    if odd and sum(character in WESTERN for character in odd) >= SURELY_WESTERN * len(odd):
        return western  # the guesser takes short texts for other encodings
    best = from_bytes(data[:SAMPLE]).best()
    text = _as(data, best.encoding) if best else None
    if text is None or _is_binary(text):
        raise PodcastError(
            "this is not text in any encoding we know",
            remedy="Save it as UTF-8 and try again.",
            file=file,
        )
    return text


def _is_binary(text: str) -> bool:
    """Whether more of the text is control characters than text has."""
    sample = text[:SAMPLE]
    return len(CONTROLS.findall(sample)) > MOST_CONTROLS * len(sample)


def _clean(text: str) -> str:
    text = without_controls(text).decode("utf-8")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _without_mojibake(text)


def _without_mojibake(text: str) -> str:
    """UTF-8 that somebody read as cp1252 and saved ("â€™" for an apostrophe), as it was meant.

    >>> _without_mojibake("â€œItâ€™s a cafÃ©â€\x9d")
    '“It’s a café”'
    >>> _without_mojibake("protegA\u0303\u00a9s"), len(_without_mojibake("A\u0303o"))
    ('protegés', 3)
    """
    if not any(sign in text for sign in SIGNS_OF_MOJIBAKE):
        return text  # looking for these takes no time
    if "\u0303" in text or "\u0302" in text:  # the signs themselves taken apart: "A" and a tilde
        text = DECOMPOSED.sub(lambda hit: unicodedata.normalize("NFC", hit[0]), text)
    if MISREAD_TWICE in text:
        text = MOJIBAKE_OF_MOJIBAKE.sub(_mended, text)
    mended = CUT_CLOSING_MARK.sub("”", MOJIBAKE.sub(_mended, text))
    if mended == text:
        return text
    return _without_misread_spaces(mended)


def _without_misread_spaces(text: str) -> str:
    """What is left of a no-break space, "Â ", and of an "à", "Ã ", where a blank was put for the
    second half of it.

    >>> _without_misread_spaces("PegÂ – twice, Ã  la carte")
    'Peg – twice, à la carte'
    """
    return A_GRAVE.sub("à ", NO_BREAK_SPACE.sub("", text))


def _mended(misread: re.Match[str]) -> str:
    """The character that these stand for; they themselves where they stand for none."""
    try:
        return b"".join(map(_byte_of, misread[0])).decode("utf-8")
    except UnicodeError:
        return misread[0]


def _byte_of(character: str) -> bytes:
    """The byte that was read as this character: as cp1252, or as it is where that has none."""
    return character.encode("latin-1" if character <= "\xff" else "cp1252")
