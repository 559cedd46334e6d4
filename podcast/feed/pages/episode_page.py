"""A page for each episode: player, notes, and the transcript, in which every sentence can be
played."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from podcast.audio.timeline import Cue
from podcast.episode.display_text import clean, clock
from podcast.episode.model import Episode
from podcast.feed.pages.for_machines import episode_head
from podcast.feed.pages.index_page import about, chapter_list, footer, player, subscribe
from podcast.feed.pages.page_frame import FRAME, Look, Shown, cover_image, day, document, length
from podcast.feed.show_notes import listed_chapters
from podcast.feed.urls import PAGE, media_path, page_path
from podcast.languages.registry import language_of
from podcast.script.model import NARRATOR

UP = "../"
SPEEDS = ("0.75", "1", "1.25", "1.5", "1.75", "2")
TOOLS = """<div class="tools" hidden>
<button type="button" data-skip="-15" aria-label="Back 15 seconds">−15 s</button>
<button type="button" data-skip="15" aria-label="Forward 15 seconds">+15 s</button>
<label class="soft">Speed <select>{speeds}</select></label>
<button type="button" data-share>Share at this time</button>
</div>""".format(
    speeds="".join(
        f'<option value="{speed}"{" selected" if speed == "1" else ""}>{speed}×</option>'
        for speed in SPEEDS
    )
)
SAME = 0.01  # seconds: a cue that starts this near to a chapter is its first


Neighbours = tuple[Shown | None, Shown | None]  # the episode before, and the one after


def episode_page(
    look: Look,
    episode: Episode,
    cues: Sequence[Cue] = (),
    neighbours: Neighbours = (None, None),
) -> str:
    """`episodes/<slug>.html` of the published folder; `cues` of its transcript."""
    show, labels = look.settings.show, language_of(episode.language).labels
    title = clean(episode.title)
    body = f"""<header class="show small" lang="{escape(show.language)}">
{cover_image(look, UP, 56)}
<p dir="auto"><a href="{UP}{PAGE}">{escape(clean(show.title))}</a></p>
</header>
<main id="main" lang="{escape(episode.language)}">
<h1 dir="auto">{escape(title)}</h1>
<p class="soft">{day(episode)} · {length(episode)}</p>
<div class="player">
{player(episode, UP, "metadata")}
{TOOLS}
</div>
{about(episode)}
{chapter_list(episode, opened=True)}
{_transcript(episode, cues)}
<ul class="links">
<li><a href="{UP}{escape(media_path(episode.audio))}" download>{labels.download}</a></li>
{_transcript_link(episode)}
</ul>
{_neighbours(*neighbours)}
{subscribe(look, UP)}
</main>
{footer(look, UP)}"""
    head = episode_head(look, episode)
    return document(look, f"{title} – {show.title}", episode.summary, body, UP, head)


def embed_page(look: Look, episode: Episode) -> str:
    """`episodes/<slug>.embed.html`: what other sites show in a frame, as an article's own."""
    show, title = look.settings.show, clean(episode.title)
    page = escape(f"{UP}{page_path(episode)}")
    body = f"""<main id="main" lang="{escape(episode.language)}">
<h1 dir="auto"><a href="{page}" target="_top">{escape(title)}</a></h1>
<p class="soft" dir="auto">{escape(clean(show.title))} · {length(episode)}</p>
{player(episode, UP, "none")}
</main>"""
    head = '<meta name="robots" content="noindex">'
    return document(look, f"{title} – {show.title}", episode.summary, body, UP, head, FRAME)


def _neighbours(before: Shown | None, after: Shown | None) -> str:
    links = [
        f'<a rel="{relation}" href="{UP}{escape(page_path(other.slug))}" '
        f'lang="{escape(other.language)}">'
        f'{sign} <span dir="auto">{escape(clean(other.title))}</span></a>'
        for relation, sign, other in (("prev", "←", before), ("next", "→", after))
        if other is not None
    ]
    if not links:
        return ""
    return f'<nav class="neighbours" aria-label="Other episodes">{" ".join(links)}</nav>'


def _transcript_link(episode: Episode) -> str:
    if episode.transcript is None:
        return ""
    label = language_of(episode.language).labels.transcript_file
    return f'<li><a href="{UP}{escape(media_path(episode.transcript))}">{label}</a></li>'


def _transcript(episode: Episode, cues: Sequence[Cue]) -> str:
    if not cues:
        return ""
    marks = list(listed_chapters(episode))
    parts: list[str] = []
    for _, group in groupby(cues, key=lambda cue: (cue.line, cue.speaker)):
        said = list(group)
        title = ""
        while marks and marks[0].start <= said[0].start + SAME:
            title = clean(marks.pop(0).title)
            parts.append(f'<h2 dir="auto">{escape(title)}</h2>')
        if title and title == " ".join(cue.text for cue in said):
            continue  # the heading as read aloud
        parts.append(_turn(said))
    label, turns = language_of(episode.language).labels.transcript, "\n".join(parts)
    return f'<section class="transcript" aria-label="{label}">\n{turns}\n</section>'


def _turn(said: Sequence[Cue]) -> str:
    """One line of the script: time, speaker when it is not the narrator, sentences that play when
    touched."""
    start, speaker = said[0].start, said[0].speaker
    quoted = speaker != NARRATOR
    who = f'<span class="who">{escape(speaker)}</span>' if quoted else ""
    text = " ".join(
        f'<span class="cue" data-t="{cue.start:.3f}">{escape(cue.text)}</span>' for cue in said
    )
    time = f'<a class="time" href="#t={start:.3f}" data-t="{start:.3f}">{clock(start)}</a>'
    return (
        f'<div class="turn{" quoted" if quoted else ""}">{time}<p dir="auto">{who}{text}</p></div>'
    )
