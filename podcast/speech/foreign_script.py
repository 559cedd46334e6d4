"""Which language is surely meant by letters that are not Latin: who else could say them."""

from __future__ import annotations

import re

# Letters of a script that one language, or one above all, is written in; kana before Han, because
# Japanese has both.
SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
    ("hi", "\u0900-\u097f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("ta", "\u0b80-\u0bff"),
    ("bn", "\u0980-\u09ff"),
)


def language_of_script(text: str) -> str:
    """The language (BCP 47) of text in another script than Latin, or "".

    >>> language_of_script("東京は日本の首都です。"), language_of_script("Nobody asked.")
    ('ja', '')
    """
    return next((language for language, letters in SCRIPTS if re.search(f"[{letters}]", text)), "")
