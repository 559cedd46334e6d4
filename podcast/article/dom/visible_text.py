"""The text that a reader of a page sees, run by run, read without asking what is the article.

It stands beside text_blocks.py on purpose: the account of a page is worth something because nothing
that chooses or prunes has a hand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from podcast.article.dom.element_context import BLOCKS, is_hidden
from podcast.article.dom.parsing import parse_page
from podcast.article.dom.places import place_of
from podcast.article.dom.text_walk import walk_text
from podcast.article.model import SourceRun
from podcast.article.normalization import letters_only, tidy, unescaped

# Text that is never on the page.
NO_TEXT = frozenset(
    ("script", "style", "template", "head", "title", "meta", "link", "datalist", "map")
)
# Text that is not read, by the element that holds it.
LEFT_OUT = {
    "button": "a button",
    "select": "a field of a form",
    "option": "a field of a form",
    "textarea": "a field of a form",
    "input": "a field of a form",
    "svg": "words in a drawing",
    "math": "a formula",
    "noscript": "shown only without scripts",
    "iframe": "shown only where it cannot be loaded",
    "object": "shown only where it cannot be loaded",
    "canvas": "shown only where it cannot be drawn",
    "video": "shown only where it cannot be played",
    "audio": "shown only where it cannot be played",
    "del": "struck out",
    "s": "struck out",
    "strike": "struck out",
    "sup": "a mark of a note",
}
BREAK = "\n"  # what a <br> is read as
HIDDEN = "hidden on the page"
NOTE_MARK = re.compile(r"[\[({]?\s*(?:note )?(?:\d{1,3}|[a-z])\s*[\])}]?", re.IGNORECASE)
STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
EDIT = "[edit]"  # behind a heading
# Names of what stands within a text and is none.
BY_NAME = (
    (re.compile("editsection"), "a link to edit the section"),
    (re.compile(r"rollover|hover-?card|pop-?over|tooltip", re.IGNORECASE), "a box that pops up"),
)


@dataclass(slots=True)
class _Reading:
    """What is known while walking: the block elements that are open, and the run so far."""

    runs: list[SourceRun] = field(default_factory=list)
    around: list[tuple[HtmlElement, tuple[int, ...]]] = field(default_factory=list)
    reasons: list[tuple[HtmlElement, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    elements: int = 0

    def enter(self, element: HtmlElement) -> bool:
        """Begin an element; whether there is text in it."""
        tag = str(element.tag)
        if tag in NO_TEXT:
            return False
        self.elements += 1
        is_block = tag in BLOCKS or not self.around
        reason = HIDDEN if is_hidden(element) else LEFT_OUT.get(tag) or _frame_of_text(element)
        if is_block or reason:
            self.end_run()
        if is_block:
            outer = self.around[-1][1] if self.around else ()
            self.around.append((element, (*outer, self.elements)))
        if reason:
            self.reasons.append((element, reason))
        if tag == "br":
            self.break_line()
        self.add(element.text)
        return True

    def break_line(self) -> None:
        """One break is a space, two in a row part paragraphs."""
        if self.words and self.words[-1] == BREAK:
            self.end_run()
        self.words.append(BREAK)

    def leave(self, element: HtmlElement) -> None:
        """End an element."""
        if self.reasons and self.reasons[-1][0] is element:
            self.end_run()
            self.reasons.pop()
        if self.around and self.around[-1][0] is element:
            self.end_run()
            self.around.pop()

    def add(self, text: str | None) -> None:
        """Read on."""
        if text and not (text.isspace() and self.words and self.words[-1] == BREAK):
            self.words.append(text)

    def end_run(self) -> None:
        """What was read so far is a run."""
        text = tidy(unescaped("".join(self.words))) if self.words else ""
        self.words.clear()
        if text and self.around and letters_only(text):
            element, path = self.around[-1]
            reason = self.reasons[0][1] if self.reasons else ""
            self.runs.append(SourceRun(text, place_of(element), reason, path))


def _frame_of_text(element: HtmlElement) -> str:
    """What an element within the text is that is no text, "" for what is read."""
    if element.tag in ("a", "span") and "".join(element.itertext()).strip() == EDIT:
        return "a link to edit the section"
    if element.tag == "a" and "#" in (element.get("href") or ""):
        text = "".join(element.itertext()).strip()
        return "a mark of a note" if NOTE_MARK.fullmatch(text) else ""
    if element.tag == "span" and STRUCK.search(element.get("style") or ""):
        return LEFT_OUT["s"]
    names = element.get("class")
    if not names:
        return ""
    return next((reason for pattern, reason in BY_NAME if pattern.search(names)), "")


def page_runs(markup: str) -> tuple[SourceRun, ...]:
    """Every run of text of a page, in order. Raises PodcastError as parse_page does."""
    root = parse_page(markup)
    reading = _Reading()
    walk_text(root, reading)
    reading.end_run()
    return tuple(reading.runs)
