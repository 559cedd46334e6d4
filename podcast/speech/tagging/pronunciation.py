"""Words and how they are said: the built-in lexicon, the show's `[lexicon]`, and inline
`{written|said}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from podcast.speech.tagging.holding.held_spans import HeldSpans
from podcast.speech.tagging.line_tokens import SpokenSpan

# In a script: {Kyiv|KEE-iv}. Neither side holds braces or bars, and it does not run over a line's
# end.
_INLINE = re.compile(r"\{([^{}|\n]+)\|([^{}|\n]*)\}")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\s+|.", re.DOTALL)


def written(text: str) -> str:
    """`text` as it is read by eye: `{Kyiv|KEE-iv}` is "Kyiv". For transcripts, titles and
    ledgers."""
    return _INLINE.sub(lambda match: match[1], text)


def hold_inline(text: str, held: HeldSpans) -> str:
    """`text` with a holder in the place of each `{written|said}`."""
    if "{" not in text:
        return text

    def hold(match: re.Match[str]) -> str:
        return held.hold(SpokenSpan(match[0], sounded(match[2].strip()), "lexicon"))

    return _INLINE.sub(hold, text)


# In a respelling of syllables engines spell short ones in capitals ("ZAY" "Z A Y") and take others
# for abbreviations or
# Roman numerals ("iv" "Roman four", "est" "E S T"): capitals become small, those syllables are
# written otherwise.
_CAPITALS = re.compile(r"(?<![^\W_])[^\W\d_a-z]{2,}(?![^\W_])")
_FINAL_I = re.compile(r"(?<=[b-df-hj-np-tv-z])i(?![^\W_])")
_OTHERWISE = {
    "iv": "ivv", "ix": "iks", "est": "esst", "os": "oss", "ip": "ipp", "uk": "ukk", "uv": "uvv",
    "eg": "egg",
    "ok": "okk", "ces": "sess", "cet": "sett", "hiv": "hivv", "suv": "suvv", "ai": "eye",
    "ny": "nee", "sla": "slah",
}  # fmt: skip
_SYLLABLE = re.compile(r"(?<![^\W_])(?:" + "|".join(_OTHERWISE) + r")(?![^\W_])")


def sounded(respelling: str) -> str:
    """A respelling as any engine says it: "KEE-iv" is "kee-ivv". What has no hyphen stays: "W H O",
    "Keev"; so does IPA, "/ˈkiːɪv/", which beside a respelling is not said."""
    respelling = without_ipa(respelling) or respelling
    if "-" not in respelling or respelling.endswith("/"):
        return respelling
    small = _CAPITALS.sub(lambda match: match[0].lower(), respelling)
    return _SYLLABLE.sub(lambda match: _OTHERWISE[match[0]], _FINAL_I.sub("ee", small))


_IPA = re.compile(r"\s*/[^/]+/\Z")


def without_ipa(entry: str) -> str:
    """The respelling of an entry with IPA: "KEE-iv" of "KEE-iv /ˈkiːɪv/"; "" of IPA alone."""
    return _IPA.sub("", entry.strip())


class Lexicon(NamedTuple):
    """Entries by their first token, the longest first."""

    entries: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    @classmethod
    def of(cls, words: Mapping[str, str]) -> Lexicon:
        """A lexicon from written -> said. Written forms match whole words, capitals as given."""
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for key, said in words.items():
            tokens = tuple(_TOKEN.findall(key.strip()))
            if tokens:
                by_first.setdefault(tokens[0], []).append((tokens, sounded(said)))
        ordered = {
            first: tuple(sorted(group, key=lambda e: -len(e[0])))
            for first, group in by_first.items()
        }
        return cls(ordered)

    def __or__(self, other: Lexicon) -> Lexicon:
        """Both; entries of `other` come first."""
        merged = dict(self.entries)
        for first, group in other.entries.items():
            both = (
                *group,
                *(
                    entry
                    for entry in merged.get(first, ())
                    if entry[0] not in {key for key, _ in group}
                ),
            )
            merged[first] = tuple(sorted(both, key=lambda entry: -len(entry[0])))
        return Lexicon(merged)

    def match(self, text: list[str], i: int) -> tuple[int, str] | None:
        """The entry that begins at token `i`: (end, said); a possessive "'s" on its last word is
        kept."""
        for tokens, said in self.entries.get(text[i], ()):
            if tuple(text[i : i + len(tokens)]) == tokens:
                return i + len(tokens), said
        base, possessive = split_possessive(text[i])
        if not (possessive or base in self.entries):
            return None
        for tokens, said in self.entries.get(base, ()):
            if len(tokens) == 1 and possessive:
                return i + 1, said + possessive
            end = i + len(tokens)
            last, suffix = split_possessive(text[end - 1]) if end <= len(text) else ("", "")
            if suffix and tuple(text[i : end - 1]) == tokens[:-1] and last == tokens[-1]:
                return end, said + suffix
        return None


def split_possessive(word: str) -> tuple[str, str]:
    """("Kyiv", "'s") of "Kyiv's"; ("James", "'") is left to the word itself."""
    if len(word) > 2 and word[-1] == "s" and word[-2] in "'’":
        return word[:-2], "'s"
    return word, ""
