"""Each file that we keep of a show: whether it is whole, and mended from what else there is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from podcast.audio.shared_store import open_store
from podcast.audio.store import KINDS
from podcast.episode.episode_record import find_episode, load_episodes
from podcast.episode.media import missing_media
from podcast.episode.safekeeping.lost_records import known_identity
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.episode.safekeeping.published_items import published_feed
from podcast.errors import PodcastError
from podcast.feed.losses import lost_episodes
from podcast.feed.rss_xml.identity import identify
from podcast.production.health.ailment import Ailment
from podcast.production.mending import make_damaged_again
from podcast.production.voicing.cast_memory import cast_path, recall
from podcast.script.script_files import ScriptFile, all_scripts
from podcast.show.folder import Show
from podcast.show.history import changing


def show_ailments(show: Show, *, fix: bool) -> Iterator[Ailment]:
    """What is wrong with the files of a show; mended where that can be done, if `fix`."""
    yield from _scripts(show)
    yield from _cast(show, fix=fix)
    broken = list(_records(show, fix=fix))
    yield from broken
    if not any(ailment.error and not ailment.mended for ailment in broken):
        yield from _episodes(show, fix=fix)
    yield from _store(show)


def _scripts(show: Show) -> Iterator[Ailment]:
    for script in all_scripts(show):
        try:
            script.text()
            script.article()
        except PodcastError as error:
            yield Ailment(error.what, error.remedy, error.file)


def _cast(show: Show, *, fix: bool) -> Iterator[Ailment]:
    try:
        recall(show)
    except PodcastError as error:
        if fix:
            with changing(show, "doctor --fix", [cast_path(show)]):
                cast_path(show).unlink(missing_ok=True)
        remedy = "It was taken away: people get voices anew; `podcast undo` brings it back."
        yield Ailment(error.what, remedy if fix else error.remedy, error.file, mended=fix)


def _records(show: Show, *, fix: bool) -> Iterator[Ailment]:
    """Damaged records are put back from their copies by whoever reads them; the others here."""
    for path in sorted(show.episodes.glob("[!.]*.json")) if show.episodes.is_dir() else ():
        if path.name.endswith((".chapters.json", ".transcript.json")):
            continue
        before = _bytes(path)
        try:
            find_episode(path.stem, show)
        except PodcastError as error:
            known = known_identity(path.stem, show)
            can_be = known is not None and ScriptFile(show, path.stem).exists()
            if fix and can_be:
                with changing(show, "doctor --fix", [path]):
                    path.unlink()
                again = f"It was taken away: podcast render {path.stem} makes it, with its guid."
                yield Ailment(error.what, again, str(path), mended=True)
            else:
                yield Ailment(error.what, error.remedy, str(path))
            continue
        if _bytes(path) != before:
            yield Ailment("was damaged", "It was put back from a copy.", str(path), mended=True)


def _episodes(show: Show, *, fix: bool) -> Iterator[Ailment]:
    try:
        episodes = load_episodes(show)
        if episodes:
            identify(show, episodes)
    except PodcastError as error:
        yield Ailment(error.what, error.remedy, error.file)
        return
    if fix:
        told: list[PodcastError] = []
        with suppress(PodcastError):
            make_damaged_again(show, told.append)
        yield from (Ailment(problem.what, "", problem.file, mended=True) for problem in told)
    check = MediaCheck(show)
    for episode in episodes:
        for problem in missing_media(episode, show.episodes, check):
            yield Ailment(problem.what, problem.remedy, problem.file)
    check.remember()
    for lost in lost_episodes(published_feed(show), {e.guid for e in episodes}, show):
        there = ScriptFile(show, lost.slug).exists()
        back = (
            f"podcast render {lost.slug} makes it, with its guid" if there else "Put its files back"
        )
        remedy = f"{back}; or, if it is to go: podcast delete {lost.slug}"
        yield Ailment(f"{lost.slug} is published, and has no record here", remedy)


def _store(show: Show) -> Iterator[Ailment]:
    """What is stored is checked when it is used, and made again; here all of it at once."""
    store = open_store(show)
    damaged = 0
    for kind in KINDS:
        for path in (store.root / kind).glob("*/*"):
            there = not path.name.endswith(".partial")
            damaged += there and store.get(kind, path.parent.name + path.name) is None
    if damaged:
        what = f"{damaged} stored sounds were damaged"
        yield Ailment(what, "They were taken away, and are made again.", str(show.store), True)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
