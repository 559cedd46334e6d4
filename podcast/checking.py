"""Everything that `podcast check` looks at: scripts, their words against their articles, voices, sounds, the show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from podcast.errors import PodcastError
from podcast.files import relative
from podcast.script.check import Finding, check_script
from podcast.script.files import ScriptFile
from podcast.script.markdown import read_script
from podcast.script.model import Script, Sound
from podcast.show import Show


@dataclass(frozen=True, slots=True)
class Checked(Finding):
    """A finding of the whole show. What is `of_ledger` (words left out) fails the check, but can be rendered."""

    of_ledger: bool = False


def check_file(file: ScriptFile, show: Show) -> tuple[Script | None, list[Checked]]:
    """The script of a file and everything wrong with it, in the order of its lines."""
    name = str(relative(file.path))
    try:
        script, problems = read_script(file.text(), name)
    except PodcastError as error:
        script, problems = None, [error]
    findings = [Checked(p.what, p.remedy, p.file, p.line) for p in problems]
    if script is not None:
        findings += [Checked(f.what, f.remedy, f.file, f.line, f.error) for f in check_script(script, name)]
        findings += _voices(script, name, show)
        findings += _sounds(script, name, show)
        findings += _words(script, file, name)
    return script, sorted(findings, key=lambda finding: finding.line or 0)


def check_show(show: Show) -> list[Checked]:
    """What is wrong with the show itself: its settings, its cover, its episodes' files."""
    from podcast.feed.check import check_show as check_feed

    return [Checked(problem.what, problem.remedy, problem.file, problem.line) for problem in check_feed(show)]


def _voices(script: Script, name: str, show: Show) -> Iterator[Checked]:
    from podcast.speech.engine import get_engine

    engine = get_engine(show.settings.voices.engine)
    for speaker, voice in script.cast:
        problem = engine.problem_with(voice)
        if problem:
            yield Checked(
                f"the voice of {speaker}: {problem}", "`podcast voices` lists the voices there are.", name,
                _line_with(script, speaker),
            )  # fmt: skip


def _line_with(script: Script, speaker: str) -> int | None:
    places = [
        p for line, p in zip(script.lines, script.places, strict=False) if getattr(line, "speaker", "") == speaker
    ]
    return places[0] if places else None


def _sounds(script: Script, name: str, show: Show) -> Iterator[Checked]:
    for line, place in zip(script.lines, script.places, strict=True):
        if isinstance(line, Sound) and show.find_sound(line.file) is None:
            yield Checked(
                f"there is no sound file {line.file!r}", f"Put it into {show.scripts} or {show.root}.", name, place
            )


def _words(script: Script, file: ScriptFile, name: str) -> Iterator[Checked]:
    """Promise 1, proved: every word of the article is accounted for, every quotation is verbatim."""
    from podcast.scripter.ledger import account

    article = file.article()
    if article is None:
        return  # a script by hand has no article to be true to
    for problem in account(article, script).problems:
        line = script.places[problem.line] if 0 <= problem.line < len(script.places) else None
        yield Checked(problem.what, problem.remedy, name, line, of_ledger=problem.kind == "missing")
