"""`podcast render`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say
from podcast.errors import PodcastError, UseError

if TYPE_CHECKING:
    from podcast.script.files import ScriptFile
    from podcast.show import Show


def render(
    *scripts: str,
    all_scripts: Annotated[bool, Parameter(name="--all")] = False,
    plan: bool = False,
    preview: int | None = None,
    out: Path | None = None,
    format: tuple[Literal["m4a", "opus"], ...] = (),  # noqa: A002  the option's name
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """Make episodes from scripts; only what changed is spoken and encoded again.

    Says first what is to be done. Stopped in between (Ctrl-C), it keeps what is spoken, and goes on there next time.

    For example:

        podcast render

        podcast render ferry-workers

        podcast render ferry-workers --plan

        podcast render ferry-workers --preview 12

        podcast render ferry-workers --preview 12 --out line.wav

        podcast render ferry-workers --format m4a --format opus

    Parameters
    ----------
    scripts
        Names or paths of scripts; without any, those that are newer than their audio.
    all_scripts
        Every script of the show, whether or not its audio is up to date.
    plan
        Only say what would be done.
    preview
        Play one line of the script, by its line number in the file, as it will sound.
    out
        Where the preview goes instead, a .wav or .mp3 file.
    format
        Also make this format, beside the MP3 (needs `pip install 'podcast[formats]'`).
    """
    from podcast.rendering import is_rendered
    from podcast.script.files import all_scripts as every
    from podcast.script.files import find_script

    at = open_show(show)
    files = [find_script(name, at) for name in scripts] if scripts else list(every(at))
    if not files:
        raise PodcastError(f"there is no script in {at.scripts}", remedy="Make one: podcast script ARTICLE")
    if preview is not None and len(files) > 1:
        raise UseError("which script?", remedy=f"Name one: {', '.join(file.slug for file in files[:4])}.")
    if preview is not None:
        return _preview(files[0], at, preview, out)
    if out is not None:
        raise UseError("--out goes with --preview", remedy=f"Episodes are written to {at.episodes}.")
    if not scripts and not all_scripts:
        files = [file for file in files if not is_rendered(file, at)]
        if not files:
            say("Every episode is up to date. (--all renders them all the same.)")
    results = _plans(files, at) if plan else _render(files, at, format)
    if json:
        print_json({"episodes": results})
    elif not plan:
        for result in results:
            for path in (result["audio"], *result["alternates"]):
                print(path)
    return 0


def _plans(files: list[ScriptFile], at: Show) -> list[dict[str, Any]]:
    from podcast.audio.render import plan
    from podcast.rendering import read_for_rendering

    results = []
    for file in files:
        found = plan(read_for_rendering(file, at), at)
        say(f"{file.slug}: {found}")
        results.append(
            {"slug": file.slug, "sentences": found.sentences, "to_speak": found.to_speak,
             "blocks": found.blocks, "to_encode": found.to_encode, "speak": [item.text for item in found.unspoken]}
        )  # fmt: skip
    return results


def _render(files: list[ScriptFile], at: Show, formats: tuple[str, ...]) -> list[dict[str, Any]]:
    from podcast.audio.formats import check_formats
    from podcast.cli.progress import rendering
    from podcast.lock import locked
    from podcast.rendering import render_script

    check_formats(formats)
    results = []
    with locked(at, say):
        for file in files:
            with rendering(file.slug) as (told, progress):
                rendered = render_script(file, at, told=told, progress=progress, warn=say)
            episode = rendered.episode
            if formats:
                from podcast.audio.formats import add_formats

                episode = add_formats(episode, at, formats)
            results.append(
                {"slug": file.slug, "guid": episode.guid, "title": episode.title, "new": rendered.new,
                 "audio": str(at.episodes / episode.audio.name), "bytes": episode.audio.size,
                 "duration": episode.duration, "sentences": rendered.sentences, "spoken": rendered.spoken,
                 "blocks": rendered.blocks, "encoded": rendered.encoded,
                 "alternates": [str(at.episodes / media.name) for media in episode.alternates]}
            )  # fmt: skip
    return results


def _preview(file: ScriptFile, at: Show, line: int, out: Path | None) -> int:
    from podcast.audio.preview import line_at, play, preview_line
    from podcast.files import atomic_write
    from podcast.rendering import read_for_rendering

    script = read_for_rendering(file, at)
    index = line_at(script, line, str(file.path))
    suffix = out.suffix.lower() if out else ".wav"
    if suffix not in (".wav", ".mp3"):
        raise PodcastError(f"a preview cannot be written as {suffix or 'a file without a suffix'}",
                           file=out, remedy="Name it .wav or .mp3.")  # fmt: skip
    content = preview_line(script, at, index, suffix)
    if out is None:
        play(content)
    else:
        atomic_write(out, content)
        print(out)
    return 0
