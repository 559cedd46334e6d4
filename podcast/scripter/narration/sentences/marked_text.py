"""Text that has words of somebody's in it already, the long ones marked for the ear: `quote`."""

from __future__ import annotations

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.scripter.listening_limits import FEW
from podcast.scripter.narration.sentences.spoken_marks import FIRST_PERSON, followed_by
from podcast.scripter.quotations.quoted_sentences import SentencePiece
from podcast.scripter.typography import words_of

MARKED = compiled(rf"\b(?:words|{wording.QUOTE}),")
IN_MARKS = compiled(r"“([^“”]+)”")


def marked_in_text(text: str) -> str:
    """A lead-in that has words of somebody's in it, the long ones marked for the ear.

    >>> marked_in_text("She said she would “never, ever leave this town and its people,” adding:")
    'She said she would, quote, “never, ever leave this town and its people,” adding:'
    >>> marked_in_text("She called it “theirs”, adding:")
    'She called it “theirs”, adding:'
    """
    if "“" not in text:
        return text
    told, done = "", 0
    for hit in IN_MARKS.finditer(text):
        before = text[done : hit.start()]
        is_long = words_of(hit[1]) >= FEW or FIRST_PERSON.search(hit[1]) is not None
        is_marked = before.rstrip().endswith((":", "(", "—", "–")) or MARKED.search(before)
        if is_long and not is_marked and before.strip() and not _is_title(hit[1]):
            before = followed_by(SentencePiece(before, 0), wording.QUOTE).text
        told += before + hit[0]
        done = hit.end()
    return told + text[done:]


def _is_title(text: str) -> bool:
    """Whether words in marks are what a book is called: `Nobody Dug: How the Dykes Were Left`."""
    said = text.split()
    return 2 * sum(word[:1].isupper() for word in said) > len(said)
