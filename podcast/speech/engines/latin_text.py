"""What a voice that reads Latin letters has no sound for."""

from __future__ import annotations

from podcast.kept_patterns import compiled

# Letters of other scripts, and pictures (emoji, dingbats); Greek letters are said by name.
LATIN_LETTERS = "A-Za-zªºÀ-ÖØ-öø-ɏ\u1e00-\u1eff"
_OTHER_LETTERS = compiled(rf"[^\W\d_{LATIN_LETTERS}ʰ-˿]+")
_PICTURES = compiled("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_SPACES = compiled(r"\s{2,}")
_SOUND_MARK = compiled(r"\[([^\[\]]+)\]\(([/~])[^()/~]+\2\)")


def latin_only(text: str) -> str:
    """`text` without letters of other scripts and without pictures.

    What stands in a mark of sounds, `[Київ](/ˈkiːɪv/)`, can be said.

    >>> latin_only("The word 東京 means eastern capital 🙂.")
    'The word means eastern capital .'
    """
    kept: list[str] = []
    place = 0
    for mark in _SOUND_MARK.finditer(text):
        kept += [_without(text[place : mark.start()]), mark[0]]
        place = mark.end()
    kept.append(_without(text[place:]))
    joined = "".join(kept)
    return text if joined == text else _SPACES.sub(" ", joined).strip()


def _without(text: str) -> str:
    return _PICTURES.sub("", _OTHER_LETTERS.sub("", text))
