"""Script -> episode: the MP3 with its tag, transcript, chapters and, last, the record that names them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from podcast.script.files import ScriptFile
from podcast.script.model import Script
from podcast.show import Show

if TYPE_CHECKING:
    from podcast.audio.render import Plan, Progress
    from podcast.audio.timeline import Timeline
    from podcast.episode.model import Episode, Media


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of a script: its episode, and how much was done for it."""

    episode: Episode
    new: bool  # whether there is new audio
    sentences: int = 0  # in all
    spoken: int = 0  # of these, now
    blocks: int = 0
    encoded: int = 0


def is_rendered(file: ScriptFile, show: Show) -> bool:
    """Whether there is an episode of the script as it is now, with all its files."""
    from podcast.episode.listing import CURRENT, state_of
    from podcast.episode.record import find_episode

    episode = find_episode(file.slug, show)
    return episode is not None and state_of(episode, file) == CURRENT


def read_for_rendering(file: ScriptFile, show: Show, warn: Callable[[str], None] = lambda _warning: None) -> Script:
    """The script, if nothing is wrong with it; `warn` hears when words of the article are missing in it.

    Raises PodcastError for the first error, and says how many more there are.
    """
    from podcast.checking import check_file, refuse

    script, findings = check_file(file, show)
    if any(finding.of_ledger for finding in findings):
        warn(f"{file.slug}: words of the article are not in the script (`podcast check {file.slug}` says which)")
    refuse((finding for finding in findings if not finding.of_ledger), f"podcast check {file.slug}")
    assert script is not None
    return script


def render_script(
    file: ScriptFile,
    show: Show,
    *,
    told: Callable[[Plan], None] | None = None,
    progress: Progress | None = None,
    warn: Callable[[str], None] = lambda _warning: None,
) -> Rendered:
    """Render a script into `episodes/`. `told` hears the plan before the work begins, `warn` what is not quite right.

    Raises PodcastError; then the last finished episode is as it was.
    """
    from podcast.audio.render import plan as make_plan
    from podcast.audio.render import render
    from podcast.episode.media import keep_media
    from podcast.episode.record import find_episode, free_moment, load_episodes, make_episode, save_episode
    from podcast.episode.tags import tag_bytes
    from podcast.feed.cover import ensure_cover
    from podcast.files import unfinished_file

    script = read_for_rendering(file, show, warn)
    ensure_cover(show)  # it is part of the tag
    plan = make_plan(script, show)
    if told:
        told(plan)
    now = None if (previous := find_episode(file.slug, show)) else free_moment(load_episodes(show))
    drafts: list[Episode] = []
    content = hashlib.sha256(plan.key.encode())

    def tag(timeline: Timeline) -> bytes:
        drafts.append(
            make_episode(file.slug, script, timeline, previous=previous, script_digest=file.digest(), now=now)
        )
        written = tag_bytes(drafts[-1], timeline, show)
        content.update(written)
        return written

    with unfinished_file(show.episodes / f"{file.slug}.mp3") as unfinished:
        timeline = render(plan, unfinished, tag, progress)
        audio = keep_media(unfinished, show, file.slug, key=content.hexdigest())
    episode = _with_files(drafts[-1], audio, timeline, show)
    save_episode(episode, show)
    return Rendered(
        episode, new=previous is None or previous.audio != audio, sentences=plan.sentences, spoken=plan.to_speak,
        blocks=plan.blocks, encoded=plan.to_encode,
    )  # fmt: skip


def _with_files(draft: Episode, audio: Media, timeline: Timeline, show: Show) -> Episode:
    """The episode with its media, its transcript and chapters written."""
    from podcast.episode.chapters import to_json
    from podcast.episode.media import write_media
    from podcast.episode.transcript import to_vtt

    about = show.settings.show
    chapters = to_json(timeline, draft.title, draft.author or about.author, about.title)
    return replace(
        draft,
        audio=audio,
        transcript=write_media(to_vtt(timeline), show, draft.slug, ".vtt"),
        chapters_file=write_media(chapters, show, draft.slug, ".chapters.json"),
    )
