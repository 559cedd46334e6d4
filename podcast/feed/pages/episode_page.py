"""A page for each episode: player, notes, and the transcript, in which every sentence can be
played."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from podcast.audio.timeline import Cue
from podcast.episode.display_text import clean, clock
from podcast.episode.model import Episode
from podcast.feed.pages.index_page import about, chapter_list, footer, player
from podcast.feed.pages.page_frame import Look, cover_image, day, document, length
from podcast.feed.show_notes import listed_chapters
from podcast.feed.urls import PAGE, media_path
from podcast.script.model import NARRATOR

UP = "../"
SAME = 0.01  # seconds: a cue that starts this near to a chapter is its first


def episode_page(look: Look, episode: Episode, cues: Sequence[Cue] = ()) -> str:
    """`episodes/<slug>.html` of the published folder; `cues` of its transcript."""
    show = look.settings.show
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
</div>
{about(episode)}
{chapter_list(episode, opened=True)}
{_transcript(episode, cues)}
<ul class="links">
<li><a href="{UP}{escape(media_path(episode.audio))}" download>Download the audio</a></li>
{_transcript_link(episode)}
</ul>
</main>
{footer(look, UP)}"""
    return document(look, f"{title} – {show.title}", episode.summary, body, UP)


def _transcript_link(episode: Episode) -> str:
    if episode.transcript is None:
        return ""
    return (
        f'<li><a href="{UP}{escape(media_path(episode.transcript))}">Transcript as WebVTT</a></li>'
    )


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
    return (
        f'<section class="transcript" aria-label="Transcript">\n{chr(10).join(parts)}\n</section>'
    )


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
