"""Script -> episode: the MP3 with its tag, transcript, chapters and, last, the record that names
them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from podcast.script.model import Script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

if TYPE_CHECKING:
    from podcast.audio.blocks.block_making import Progress
    from podcast.audio.blocks.model import PassedOver
    from podcast.audio.sound_rendering import Plan
    from podcast.episode.model import Episode
    from podcast.episode.safekeeping.media_check import MediaCheck

LONGEST_SHOWN = 60  # characters of a sentence in a warning


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of a script: its episode, and how much was done for it."""

    episode: Episode
    new: bool  # whether there is new audio
    sentences: int = 0  # in all
    spoken: int = 0  # of these, now
    blocks: int = 0
    encoded: int = 0


def is_rendered(
    file: ScriptFile,
    show: Show,
    formats: Collection[str] | None = None,
    check: MediaCheck | None = None,
) -> bool:
    """Whether there is an episode of the script as it is now, with all its files, and in these
    formats beside MP3. Who asks for many gives the `check` that remembers what was looked at."""
    from podcast.episode.episode_record import find_episode
    from podcast.episode.formats import formats_of
    from podcast.episode.listing import CURRENT, state_of

    episode = find_episode(file.slug, show)
    # asked first: to look at all of an hour's sound takes longer than to read its script
    if episode is None or not file.exists() or file.digest() != episode.script_digest:
        return False
    if state_of(episode, file, check) != CURRENT:
        return False
    return formats is None or set(formats) == set(formats_of(episode))


def looks_rendered(file: ScriptFile, show: Show) -> bool:
    """The same by the record and the files' sizes alone: for asking it of very many."""
    from podcast.episode.episode_record import find_episode
    from podcast.episode.media import media_of

    episode = find_episode(file.slug, show)
    if episode is None or file.digest() != episode.script_digest:
        return False
    try:
        sizes = [(show.episodes / media.name).stat().st_size for media in media_of(episode)]
    except OSError:
        return False
    return sizes == [media.size for media in media_of(episode)]


def _is_changed(file: ScriptFile, show: Show) -> bool:
    """Whether there is something to speak by the look of the record: a guess, for starting engines
    early."""
    from podcast.episode.episode_record import find_episode

    episode = find_episode(file.slug, show)
    return episode is None or file.digest() != episode.script_digest


def read_for_rendering(
    file: ScriptFile, show: Show, warn: Callable[[str], None] = lambda _warning: None
) -> Script:
    """The script, if nothing is wrong with it; `warn` hears what is odd, and when words of the
    article are missing.

    Raises PodcastError for the first error, and says how many more there are.
    """
    from podcast.production.checking import check_file, refuse

    script, findings = check_file(file, show)
    for finding in findings:
        if not finding.error and not finding.of_ledger:
            warn(str(finding))
    if any(finding.of_ledger for finding in findings):
        warn(
            f"{file.slug}: words of the article are not in the script (`podcast check {file.slug}` "
            "says which)"
        )
    refuse(findings, f"podcast check {file.slug}")
    assert script is not None
    return script


def render_script(
    file: ScriptFile,
    show: Show,
    *,
    formats: Collection[str] | None = None,
    told: Callable[[Plan], None] | None = None,
    progress: Progress | None = None,
    warn: Callable[[str], None] = lambda _warning: None,
    agree: Callable[[str], bool] = lambda _question: False,
    created: datetime | None = None,
    guid: str = "",
    workers: int = 0,
) -> Rendered:
    """Render a script into `episodes/`, while nobody else does. `told` hears the plan before the
    work begins, `warn` what is not quite right, `agree` answers whether a lot may be sent to a
    server.

    `created` is when a new episode is said to be made; None: now. `guid` is what it is to be known
    by, "" what it was before its record was lost, or a new one. `workers` are how many may speak
    where others render beside us; 0: we are alone.

    `formats` are to be made beside the MP3; None: those that the episode had. Raises PodcastError;
    then the last
    finished episode is as it was.
    """
    from podcast.show.episode_lock import episode_locked

    with episode_locked(file.slug, show):
        return _render(
            file, show, _Heard(told, progress, warn, agree), formats=formats,
            new=(guid, created), workers=workers,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Heard:
    """Who is told what, and asked."""

    told: Callable[[Plan], None] | None
    progress: Progress | None
    warn: Callable[[str], None]
    agree: Callable[[str], bool]


def _render(
    file: ScriptFile,
    show: Show,
    heard: _Heard,
    *,
    formats: Collection[str] | None,
    new: tuple[str, datetime | None],
    workers: int,
) -> Rendered:
    from podcast.production.engine_start import agree_on_bill, usable_plan, workers_ahead
    from podcast.production.episode_making import EpisodeMaking

    warn = heard.warn
    digest = file.digest()  # before it is read: an edit from now on makes the episode an older one
    with workers_ahead(file, show, wanted=_is_changed(file, show), most=workers) as ahead:
        # imported while the engine starts, which takes longer than all that is left to do here
        from podcast.atomic_files import unfinished_file
        from podcast.audio.sound_rendering import render
        from podcast.episode.episode_record import save_episode
        from podcast.feed.cover import ensure_cover

        script = read_for_rendering(file, show, warn)
        ensure_cover(show)  # it is part of the tag
        plan = usable_plan(script, show, ahead, warn)
        for passed_over in plan.passed_over:
            warn(_in_words(passed_over, script, file.slug))
        agree_on_bill(plan, show, warn, heard.agree)
        making = EpisodeMaking(plan, file.slug, digest, warn, new)
        plan = replace(plan, formats=making.choose_formats(formats, warn), workers=workers)
        if heard.told:
            heard.told(plan)
        with unfinished_file(show.episodes / f"{file.slug}.mp3") as unfinished:
            timeline = render(
                plan, unfinished, making.tag, heard.progress, is_there=making.is_there, ahead=ahead
            )
            episode = making.finish(unfinished, timeline, plan.formats)
    save_episode(episode, show)
    previous = making.previous
    return Rendered(
        episode, new=previous is None or previous.audio != episode.audio, sentences=plan.sentences,
        spoken=plan.to_speak, blocks=plan.blocks, encoded=plan.to_encode,
    )  # fmt: skip


def _in_words(passed_over: PassedOver, script: Script, slug: str) -> str:
    """What a voice has no sound for, who says it in its place, and how to mend it."""
    line = script.places[passed_over.line] if passed_over.line < len(script.places) else 0
    text = passed_over.text
    shown = text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
    what = f"{slug}: line {line}: the voice has no sound for some of “{shown}”"
    if passed_over.said == text:
        return f"{what}: {passed_over.voice} says it"
    left = (
        f"what is said is “{passed_over.said[:LONGEST_SHOWN]}”"
        if passed_over.said
        else "it is passed over"
    )
    return f"{what}: {left} (write how it is said: {{東京|Tokyo}})"
