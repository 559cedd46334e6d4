"""A page for each episode: player, notes, and the transcript, in which every sentence can be played."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from podcast.audio.timeline import Cue, Mark
from podcast.episode.model import Episode
from podcast.episode.text import clean, clock
from podcast.feed.document import Look, cover_image, day, document, length
from podcast.feed.page import about, chapter_list, footer, player
from podcast.feed.urls import PAGE, media_path
from podcast.script.model import NARRATOR

UP = "../"
TURN = 6  # sentences of one speaker under one time, before the next time is shown


def episode_page(look: Look, episode: Episode, cues: Sequence[Cue] = ()) -> str:
    """`episodes/<slug>.html` of the published folder; `cues` of its transcript."""
    show = look.settings.show
    title = clean(episode.title)
    body = f"""<header class="show small">
{cover_image(look, UP, 56)}
<p><a href="{UP}{PAGE}">{escape(clean(show.title))}</a></p>
</header>
<main id="main" lang="{escape(episode.language)}">
<h1>{escape(title)}</h1>
<p class="soft">{day(episode)} · {length(episode)}</p>
<div class="player">
{player(episode, UP)}
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
    return f'<li><a href="{UP}{escape(media_path(episode.transcript))}">Transcript as WebVTT</a></li>'


def _transcript(episode: Episode, cues: Sequence[Cue]) -> str:
    if not cues:
        return ""
    marks = list(episode.chapters)
    parts: list[str] = []
    for turn in _turns(cues, marks):
        while marks and marks[0].start <= turn[0].start + 0.01:
            parts.append(f"<h3>{escape(clean(marks.pop(0).title))}</h3>")
        parts.append(_turn(turn))
    return f'<section class="transcript" aria-label="Transcript">\n{chr(10).join(parts)}\n</section>'


def _turns(cues: Sequence[Cue], marks: Sequence[Mark]) -> Iterator[list[Cue]]:
    """Sentences of one speaker in one chapter together, at most TURN of them."""

    def place(cue: Cue) -> tuple[int, str]:
        return sum(mark.start <= cue.start + 0.01 for mark in marks), cue.speaker

    for _, group in groupby(cues, key=place):
        said = list(group)
        for first in range(0, len(said), TURN):
            yield said[first : first + TURN]


def _turn(turn: Sequence[Cue]) -> str:
    start, speaker = turn[0].start, turn[0].speaker
    quoted = speaker != NARRATOR
    who = f'<span class="who">{escape(speaker)}</span>' if quoted else ""
    text = " ".join(f'<span class="cue" data-t="{cue.start:.3f}">{escape(cue.text)}</span>' for cue in turn)
    time = f'<a class="time" href="#t={start:.3f}" data-t="{start:.3f}">{clock(start)}</a>'
    return f'<div class="turn{" quoted" if quoted else ""}">{time}<p>{who}{text}</p></div>'
