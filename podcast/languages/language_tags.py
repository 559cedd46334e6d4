"""Languages as BCP 47 writes them."""

from __future__ import annotations


def language_tag(text: str) -> str:
    """A language as BCP 47 writes it ("en_us" -> "en-US"), "" if it is not one."""
    parts = text.strip().replace("_", "-").split(",")[0].split(";")[0].strip().split("-")
    if not parts[0].isalpha() or not 2 <= len(parts[0]) <= 3 or not parts[0].isascii():
        return ""
    rest = [_subtag(part) for part in parts[1:] if part.isalnum() and part.isascii()]
    return "-".join([parts[0].lower(), *rest])


def _subtag(part: str) -> str:
    """A region in capitals, a script with one ("Latn"), all else as it is (RFC 5646, 2.1.1)."""
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 else part


# Subtags of one spoken language (ISO 639-3 macrolanguages and their usual member; withdrawn codes).
_SAME = {"nb": "no", "cmn": "zh", "iw": "he", "in": "id", "ji": "yi"}


def spoken_language(tag: str) -> str:
    """The language of a BCP 47 tag, by one subtag for each.

    >>> spoken_language("nb-NO") == spoken_language("no"), spoken_language("pt_BR")
    (True, 'pt')
    """
    primary = tag.replace("_", "-").partition("-")[0].lower()
    return _SAME.get(primary, primary)
