"""`podcast render`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from podcast.cli.common import (
    AsJson,
    OutFile,
    Quiet,
    ShowFolder,
    ask,
    hush,
    one_by_one,
    open_show,
    print_json,
    print_paths,
    say,
    warn,
)
from podcast.cli.sharding import Shard
from podcast.cli.side_by_side import Crew, Jobs, On
from podcast.errors import PodcastError, UseError

if TYPE_CHECKING:
    from podcast.production.rendering import Rendered
    from podcast.script.script_files import ScriptFile
    from podcast.show.folder import Show


def render(
    *scripts: str,
    all_scripts: Annotated[bool, Parameter(name="--all")] = False,
    plan: bool = False,
    preview: int | None = None,
    out: OutFile = None,
    format: tuple[Literal["mp3", "m4a", "opus"], ...] = (),  # noqa: A002  the option's name
    verify: bool = False,
    jobs: Jobs = 0,
    on: On = "",
    shard: str = "",
    quiet: Quiet = False,
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """Make episodes from scripts; only what changed is spoken and encoded again.

    Says first what is to be done. Stopped in between (Ctrl-C), it keeps what is spoken, and goes on
    there next time.

    For example:

        podcast render

        podcast render ferry-workers

        podcast render ferry-workers --plan

        podcast render ferry-workers --preview 12

        podcast render ferry-workers --preview 12 --out line.wav

        podcast render ferry-workers --format m4a --format opus

        podcast render ferry-workers --verify

        podcast render --all --jobs 4

        podcast render --all --shard 3/20

    Parameters
    ----------
    scripts
        Names of scripts, or enough of each, or paths; without any, those that are newer than their
        audio.
    all_scripts
        Every script of the show, whether or not its audio is up to date.
    plan
        Only say what would be done, on standard output.
    preview
        Play one line of the script, by its line number in the file, as it will sound.
    out
        Where the preview goes instead, a .wav or .mp3 file; - for standard output.
    format
        Also make this format, beside the MP3 (needs PyAV: `pip install av`). An episode keeps its
        formats
        when it is rendered again; `--format mp3` alone takes the others away.
    verify
        Have a speech recogniser hear the episode, and name the sentences that a person should hear
        again (needs `pip install faster-whisper`, and its model once: 145 MB).
    shard
        Render this part only, for job arrays: 3/20 is the third of twenty. `podcast feed` then
        publishes what all of them made.
    """
    from podcast.cli.app import report
    from podcast.cli.verification_report import verified

    hush(quiet and not plan)
    crew, one_of = Crew.of(jobs, on), Shard.read(shard)
    opened = open_show(show)
    files = one_of.part(_scripts(scripts, opened))
    if preview is not None:
        from podcast.cli.preview_line import preview_to

        return preview_to(_only(files), opened, preview, out)
    if out is not None:
        raise UseError(
            "--out goes with --preview", remedy=f"Episodes are written to {opened.episodes}."
        )
    formats = tuple(name for name in format if name != "mp3") if format else None
    if not scripts and not all_scripts:
        files = _outdated(files, opened, formats)
    print_plan = (lambda _plan: None) if json else print
    results, failed = (
        _plans(files, opened, print_plan) if plan else _render(files, opened, formats, crew)
    )
    checked: list[dict[str, Any]] = []
    if verify and not plan:
        checked, deaf = one_by_one(files, lambda file: verified(file, opened))
        failed += deaf
    for error in failed:
        report(error)
    if json:
        verification = {"verified": checked} if verify else {}
        errors = [error.as_dict() for error in failed]
        print_json({"episodes": results, **verification, "errors": errors})
    elif not plan:
        print_paths(path for result in results for path in (result["audio"], *result["alternates"]))
    return 1 if failed else 0


def _scripts(names: tuple[str, ...], opened: Show) -> list[ScriptFile]:
    """The scripts that are named, or all."""
    from podcast.script.script_files import all_scripts, find_script

    files = [find_script(name, opened) for name in names] if names else list(all_scripts(opened))
    if not files:
        raise PodcastError(
            f"there is no script in {opened.scripts}",
            remedy="Make one: podcast script ARTICLE",
            code="not-found",
        )
    return files


def _only(files: list[ScriptFile]) -> ScriptFile:
    """The one script that is meant."""
    if len(files) > 1:
        names = ", ".join(file.slug for file in files[:4])
        raise UseError("which script?", remedy=f"Name one: {names}.")
    return files[0]


def _outdated(
    files: list[ScriptFile], opened: Show, formats: tuple[str, ...] | None
) -> list[ScriptFile]:
    """Those whose episode is not what they now say."""
    from podcast.production.rendering import is_rendered

    outdated = [file for file in files if not is_rendered(file, opened, formats)]
    if not outdated:
        say("Every episode is up to date. (--all renders them all the same.)")
    return outdated


def _plans(
    files: list[ScriptFile], opened: Show, told: Callable[[str], None]
) -> tuple[list[dict[str, Any]], list[PodcastError]]:
    from podcast.audio.sound_rendering import plan
    from podcast.production.rendering import read_for_rendering

    def planned(file: ScriptFile) -> dict[str, Any]:
        found = plan(read_for_rendering(file, opened), opened)
        told(f"{file.slug}: {found}")
        return {
            "slug": file.slug, "sentences": found.sentences, "to_speak": found.to_speak,
            "blocks": found.blocks, "to_encode": found.to_encode,
            "speak": [item.text for item in found.unspoken],
        }  # fmt: skip

    return one_by_one(files, planned)


def _render(
    files: list[ScriptFile], opened: Show, formats: tuple[str, ...] | None, crew: Crew
) -> tuple[list[dict[str, Any]], list[PodcastError]]:
    from podcast.cli.progress import rendering
    from podcast.cli.side_by_side import render_all
    from podcast.production.batch.planning import plan_renders
    from podcast.production.rendering import render_script
    from podcast.show.show_lock import locked

    def made(file: ScriptFile) -> Rendered:
        with rendering(file.slug) as (told, progress):
            return render_script(
                file, opened, formats=formats, told=told, progress=progress, warn=warn, agree=ask
            )

    with locked(opened, say):
        many = crew.for_as_many_as(len(files))
        if many.is_several:
            tasks = plan_renders(files, opened, formats=formats)
            rendered, failed = render_all(tasks, many)
        else:
            rendered, failed = one_by_one(files, made)
    return [_result(each, opened) for each in rendered], failed


def _result(rendered: Rendered, opened: Show) -> dict[str, Any]:
    episode = rendered.episode
    return {
        "slug": episode.slug, "guid": episode.guid, "title": episode.title, "new": rendered.new,
        "audio": str(opened.episodes / episode.audio.name), "bytes": episode.audio.size,
        "duration": episode.duration, "sentences": rendered.sentences,
        "spoken": rendered.spoken,
        "blocks": rendered.blocks, "encoded": rendered.encoded,
        "alternates": [str(opened.episodes / media.name) for media in episode.alternates],
    }  # fmt: skip
