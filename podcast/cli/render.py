"""`podcast render`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from podcast.cli.common import (
    AsJson,
    OutFile,
    Quiet,
    ShowFolder,
    Yes,
    hold,
    hush,
    one_by_one,
    open_show,
    print_json,
    print_paths,
)
from podcast.cli.sharding import Shard
from podcast.cli.side_by_side import Crew, Jobs, On
from podcast.errors import UseError

if TYPE_CHECKING:
    from podcast.production.batch.failures import Failed
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
    retry_failed: bool = False,
    yes: Yes = False,
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

        podcast render --all --plan

    Parameters
    ----------
    scripts
        Names of scripts, or enough of each, or paths; without any, those whose audio is not what
        it would be now: their script is newer, or settings were changed.
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
    retry_failed
        Those that could not be rendered the last time.
    """
    from podcast.cli.render_choice import Choice, scripts_of
    from podcast.cli.render_plans import agree_on_hours, tell_plans

    hush(quiet and not plan)
    crew, one_of = Crew.of(jobs, on), Shard.read(shard)
    opened = open_show(show)
    files = one_of.part(scripts_of(scripts, opened, retry_failed=retry_failed))
    if preview is not None:
        from podcast.cli.preview_line import preview_to

        return preview_to(_only(files), opened, preview, out)
    if out is not None:
        raise UseError(
            "--out goes with --preview", remedy=f"Episodes are written to {opened.episodes}."
        )
    formats = tuple(name for name in format if name != "mp3") if format else None
    choice = Choice(opened, crew, formats)
    is_said = bool(scripts or all_scripts or retry_failed)
    touched = choice.all_of(files, is_plan=plan) if is_said else choice.outdated(files)
    if plan:
        results, failed = tell_plans(touched, opened, crew, as_json=json)
        return _tell(results, failed, {}, as_json=json, is_plan=True)
    agree_on_hours(touched, yes=yes)
    results, failed = _render([each.slug for each in touched], opened, formats, crew)
    verification: dict[str, Any] = {}
    if verify:
        checked, deaf = _verified([each.slug for each in touched], opened)
        verification, failed = {"verified": checked}, failed + deaf
    return _tell(results, failed, verification, as_json=json)


def _tell(
    results: list[dict[str, Any]],
    failed: list[Failed],
    more: dict[str, Any],
    *,
    as_json: bool,
    is_plan: bool = False,
) -> int:
    """What was made and what was not; the exit code."""
    from podcast.cli.app import report
    from podcast.cli.failure_table import tell_failed

    total = len(results) + len(failed)
    if total > 1 and not is_plan:
        tell_failed(failed, total, "podcast render --retry-failed")
    else:
        for each in failed:
            report(each.error())
    if as_json:
        print_json({"episodes": results, **more, "errors": [each.as_dict() for each in failed]})
    elif not is_plan:
        print_paths(path for result in results for path in (result["audio"], *result["alternates"]))
    return 1 if failed else 0


def _only(files: list[ScriptFile]) -> ScriptFile:
    """The one script that is meant."""
    if len(files) > 1:
        names = ", ".join(file.slug for file in files[:4])
        raise UseError("which script?", remedy=f"Name one: {names}.")
    return files[0]


def _verified(slugs: list[str], opened: Show) -> tuple[list[dict[str, Any]], list[Failed]]:
    """Have each episode heard by a recogniser."""
    from podcast.cli.verification_report import verified
    from podcast.production.batch.failures import Failed
    from podcast.script.script_files import ScriptFile

    heard, failed = [], []
    for slug in slugs:
        made, errors = one_by_one([ScriptFile(opened, slug)], lambda file: verified(file, opened))
        heard += made
        failed += [Failed.of("render", slug, error) for error in errors]
    return heard, failed


def _render(
    slugs: list[str], opened: Show, formats: tuple[str, ...] | None, crew: Crew
) -> tuple[list[dict[str, Any]], list[Failed]]:
    from podcast.cli.side_by_side import render_all, render_in_turn
    from podcast.production.batch.failures import remember_failures
    from podcast.production.batch.planning import plan_renders
    from podcast.script.script_files import ScriptFile

    def keep(rendered: Rendered) -> dict[str, Any]:
        return _result(rendered, opened)

    with hold(opened):
        tasks = plan_renders([ScriptFile(opened, slug) for slug in slugs], opened, formats=formats)
    many = crew.for_as_many_as(len(tasks))
    if many.is_several:
        made, failed = render_all(tasks, many, opened, keep)
    else:
        made, failed = render_in_turn(tasks, opened, keep)
    with hold(opened):
        remember_failures(opened, failed, {("render", task.slug) for task in tasks})
    return made, failed


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
