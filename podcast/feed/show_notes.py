"""Show notes: a small piece of HTML that every podcast app can show."""

from __future__ import annotations

from datetime import date
from html import escape

from podcast.audio.timeline import Mark
from podcast.episode.display_text import (
    ascii_url,
    clean,
    clock,
    listing,
    shorten,
    web_address,
    written_date,
)
from podcast.episode.model import Episode
from podcast.languages.registry import language_of

MOST_BYTES = 4000  # PSP-1 and Apple: longer descriptions are cut


def show_notes(episode: Episode, *, synthetic: bool = True) -> str:
    """Summary, source, people quoted, chapter times, and what a listener should know, as HTML of at
    most 4000 bytes.

    When it would be longer, chapters are left out from the end, then people, then words of the
    summary.
    """
    chapters, people, summary = _whole(episode)
    while True:
        notes = _notes(episode, chapters, people, summary, synthetic)
        if len(notes.encode()) <= MOST_BYTES or not (chapters or people or summary):
            break
        if chapters:
            chapters = max(chapters - 5, 0)
        elif people:
            people = max(people - 5, 0)
        else:
            summary = max(summary - 50, 0)
    if episode.publication.description and len(notes.encode()) > MOST_BYTES:
        text = clean(episode.publication.description)
        while len(notes.encode()) > MOST_BYTES:
            text = shorten(text, len(text) - 50)
            notes = _paragraph(escape(text))
    return notes


def both_notes(episode: Episode, *, synthetic: bool = True) -> tuple[str, str]:
    """The notes, and all of them, however long, for apps that show content:encoded."""
    chapters, people, summary = _whole(episode)
    full = _notes(episode, chapters, people, summary, synthetic)
    if len(full.encode()) <= MOST_BYTES:  # nearly always: it is not made twice
        return full, full
    return show_notes(episode, synthetic=synthetic), full


def _whole(episode: Episode) -> tuple[int, int, int]:
    """How many chapters, people and characters of the summary there are to show."""
    return len(listed_chapters(episode)), len(episode.people), len(episode.summary)


def _notes(episode: Episode, chapters: int, people: int, summary: int, synthetic: bool) -> str:
    labels = language_of(episode.language).labels
    if own := episode.publication.description:  # the editor's words alone
        paragraphs = [_paragraph(escape(clean(part))) for part in own.split("\n\n")]
        paragraphs.append(_paragraph(labels.synthetic) if synthetic else "")
        return "\n".join(filter(None, paragraphs))
    edited = labels.edited if episode.edited_quotations else ""
    facts = (edited, labels.synthetic if synthetic else "")
    parts = (
        _paragraph(escape(shorten(clean(episode.summary), summary))) if summary else "",
        _paragraph(source_line(episode)),
        _paragraph(quoted_line(episode, people)) if people else "",
        _chapters(episode, chapters),
        _paragraph(" ".join(filter(None, facts))),
    )
    return "\n".join(filter(None, parts)) or _paragraph(escape(clean(episode.title)))


def _paragraph(content: str) -> str:
    return f"<p>{content}</p>" if content else ""


def source_line(episode: Episode) -> str:
    """Where the article is from, as HTML with a link when it has an address; "" when nothing is
    known."""
    url = web_address(episode.source)
    name = escape(shorten(clean(episode.title), 200))
    link = f'<a href="{escape(ascii_url(url))}">{name}</a>' if url else ""
    origin = [
        escape(clean(part))
        for part in (episode.author, episode.site, _published(episode))
        if clean(part)
    ]
    if not link and not origin:
        return ""
    parts = ", ".join(filter(None, (link, *origin)))
    return language_of(episode.language).labels.article.format(parts=parts)


def _published(episode: Episode) -> str:
    """When the article came out, as its language writes a date."""
    language = language_of(episode.language)
    try:
        day = date.fromisoformat(episode.published)
    except ValueError:
        return episode.published
    if language.code in ("en", ""):
        return written_date(episode.published)
    return language.grammar.date_in_words(day, episode.language)


def quoted_line(episode: Episode, most: int | None = None) -> str:
    """Whose words are quoted, `most` of them by name, as HTML."""
    labels = language_of(episode.language).labels
    names = tuple(escape(clean(name)) for name in episode.people[:most])
    more = len(episode.people) - len(names)
    others = (labels.more.format(count=more),) if more else ()
    return labels.quoted.format(names=listing(names + others, labels.and_))


def listed_chapters(episode: Episode) -> tuple[Mark, ...]:
    """The chapters, when there is more than the whole to choose from."""
    return episode.chapters if len(episode.chapters) > 1 else ()


def _chapters(episode: Episode, count: int) -> str:
    lines = [
        f"<li>{clock(mark.start)} {escape(clean(mark.title))}</li>"
        for mark in episode.chapters[:count]
    ]
    if lines and count < len(episode.chapters):
        more = len(episode.chapters) - count
        told = language_of(episode.language).labels.more_chapters.format(count=more)
        lines.append(f"<li>{told}</li>")
    return f"<ul>\n{chr(10).join(lines)}\n</ul>" if lines else ""
