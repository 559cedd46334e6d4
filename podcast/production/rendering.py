"""Script -> episode: the MP3 with its tag, transcript, chapters and, last, the record that names
them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.errors import PodcastError
from podcast.script.model import Script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

if TYPE_CHECKING:
    from podcast.audio.blocks.block_making import Progress
    from podcast.audio.blocks.model import PassedOver
    from podcast.audio.sound_rendering import Plan
    from podcast.audio.timeline import Timeline
    from podcast.episode.model import Episode, Media

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


def is_rendered(file: ScriptFile, show: Show, formats: Collection[str] | None = None) -> bool:
    """Whether there is an episode of the script as it is now, with all its files, and in these
    formats beside MP3."""
    from podcast.episode.episode_record import find_episode
    from podcast.episode.formats import formats_of
    from podcast.episode.listing import CURRENT, state_of

    episode = find_episode(file.slug, show)
    # asked first: to look at all of an hour's sound takes longer than to read its script
    if episode is None or not file.exists() or file.digest() != episode.script_digest:
        return False
    if state_of(episode, file) != CURRENT:
        return False
    return formats is None or set(formats) == set(formats_of(episode))


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
    workers: int = 0,
) -> Rendered:
    """Render a script into `episodes/`. `told` hears the plan before the work begins, `warn` what
    is not quite right, `agree` answers whether a lot may be sent to a server.

    `created` is when a new episode is said to be made; None: now. `workers` are how many may speak
    where others render beside us; 0: we are alone.

    `formats` are to be made beside the MP3; None: those that the episode had. Raises PodcastError;
    then the last
    finished episode is as it was.
    """
    from podcast.production.engine_start import agree_on_bill, usable_plan, workers_ahead

    digest = file.digest()  # before it is read: an edit from now on makes the episode an older one
    with workers_ahead(file, show, wanted=not is_rendered(file, show), most=workers) as ahead:
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
        agree_on_bill(plan, show, warn, agree)
        making = _Making(plan, file.slug, digest, warn, created)
        plan = replace(plan, formats=making.choose_formats(formats, warn), workers=workers)
        if told:
            told(plan)
        with unfinished_file(show.episodes / f"{file.slug}.mp3") as unfinished:
            timeline = render(
                plan, unfinished, making.tag, progress, is_there=making.is_there, ahead=ahead
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


class _Making:
    """An episode on its way from a plan to its files."""

    def __init__(
        self,
        plan: Plan,
        slug: str,
        digest: str,
        warn: Callable[[str], None],
        created: datetime | None,
    ) -> None:
        from podcast.episode.episode_record import find_episode, free_moment, load_episodes
        from podcast.episode.safekeeping.lost_records import known_identity

        self.plan, self.show, self.slug, self.digest = plan, plan.show, slug, digest
        self.warn = warn
        self.previous = find_episode(slug, plan.show)
        lost = None if self.previous else known_identity(slug, plan.show)
        self.guid, self.now = lost or ("", created)
        if not self.previous and not self.now:
            self.now = free_moment(load_episodes(plan.show))
        self.draft: Episode | None = None
        self.key = ""  # names the sound with its tag
        self.audio: Media | None = None

    def choose_formats(
        self, formats: Collection[str] | None, warn: Callable[[str], None]
    ) -> tuple[str, ...]:
        """What to make beside the MP3: `formats`, or what the episode had and can still be made."""
        from podcast.episode.formats import check_formats, formats_of

        chosen = tuple(dict.fromkeys(formats)) if formats is not None else formats_of(self.previous)
        try:
            check_formats(chosen)
        except PodcastError as error:
            if formats is not None:
                raise
            warn(f"{self.slug}: no longer in {' and '.join(chosen)}: {error.what} ({error.remedy})")
            return ()
        return chosen

    def tag(self, timeline: Timeline) -> bytes:
        """The tag for this timeline."""
        from podcast.episode.episode_record import make_episode
        from podcast.episode.tags import tag_bytes

        self.draft = make_episode(
            self.slug,
            self.plan.script,
            timeline,
            previous=self.previous,
            script_digest=self.digest,
            now=self.now,
            guid=self.guid,
        )
        written = tag_bytes(self.draft, timeline, self.show)
        self.key = hashlib.sha256(self.plan.key.encode() + written).hexdigest()
        return written

    def is_there(self, size: int) -> bool:
        """Whether the MP3 with this tag is there already, of this size."""
        from podcast.episode.media import is_whole, name_media

        self.audio = name_media(self.slug, ".mp3", self.key, size)
        before = self.previous.audio if self.previous else None
        if before != self.audio or not before.digest or not is_whole(before, self.show.episodes):
            return False
        self.audio = before
        return True

    def finish(self, unfinished: Path, timeline: Timeline, formats: tuple[str, ...]) -> Episode:
        """The episode with all its files in place; what is `unfinished` becomes its MP3, unless
        that was there."""
        from podcast.episode.chapters import to_json
        from podcast.episode.formats import make_formats
        from podcast.episode.media import keep_media, write_media
        from podcast.episode.transcript import to_vtt
        from podcast.production.episode_extras import with_extras
        from podcast.script.script_files import ScriptFile

        assert self.draft is not None
        assert self.audio is not None
        if unfinished.exists():
            self.audio = keep_media(unfinished, self.show, self.slug, key=self.key)
        about, author = self.show.settings.show, self.draft.author
        chapters = to_json(timeline, self.draft.title, author or about.author, about.title)
        episode = replace(
            self.draft,
            audio=self.audio,
            transcript=write_media(to_vtt(timeline), self.show, self.slug, ".vtt"),
            chapters_file=write_media(chapters, self.show, self.slug, ".chapters.json"),
        )
        article = ScriptFile(self.show, self.slug).article()
        episode = with_extras(episode, timeline, self.show, article, self.warn)
        return replace(episode, alternates=make_formats(episode, self.previous, self.show, formats))
