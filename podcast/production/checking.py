"""Everything that `podcast check` looks at: scripts, their words against their articles, voices,
sounds, the show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta

from podcast.article.model import Article
from podcast.atomic_files import relative
from podcast.errors import PodcastError, invalid
from podcast.script import findings as of_script
from podcast.script.findings import LANGUAGE, Finding, check_head
from podcast.script.front_matter import line_of_field
from podcast.script.markdown import read_script
from podcast.script.model import NARRATOR, Script, Sound
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


@dataclass(frozen=True, slots=True)
class Checked(Finding):
    """A finding of the whole show. What is `of_ledger` tells of words that an editor left out."""

    of_ledger: bool = False


def check_file(file: ScriptFile, show: Show) -> tuple[Script | None, list[Checked]]:
    """The script of a file and everything wrong with it, in the order of its lines."""
    name = str(relative(file.path))
    try:
        text = file.text()
        script, problems = read_script(text, name)
    except PodcastError as error:
        text, script, problems = (
            "",
            None,
            [
                PodcastError(
                    error.what, remedy=error.remedy, file=name, line=error.line, code=error.code
                )
            ],
        )
    findings = [_as_error(problem) for problem in problems]
    if script is not None:
        found = (*check_head(script, text, name), *of_script.check_script(script, name))
        findings += [Checked(*astuple(finding)) for finding in found]
        findings += _voices(script, text, name, show)
        findings += _sounds(script, name, show)
        findings += _words(script, file, name)
    return script, sorted(findings, key=lambda finding: finding.line or 0)


def check_script(script: Script, article: Article | None = None) -> list[Checked]:
    """What is wrong with a script as a value; with its article, whether every word of that is
    accounted for and every quotation is verbatim."""
    wrong = [Checked(*astuple(finding)) for finding in of_script.check_script(script)]
    if article is not None:
        wrong += _accounted(script, article, file="")
    return sorted(wrong, key=lambda finding: finding.line or 0)


def check_show(show: Show) -> list[Checked]:
    """What is wrong with the show itself: its settings, its voices and sounds, its cover, what it
    keeps in files."""
    from podcast.feed.feed_check import check_show as check_feed

    return [*map(_as_error, (*check_feed(show), *settings_problems(show))), *_files(show)]


def refuse(findings: Iterable[Finding], more: str) -> None:
    """Raise the first of the errors among `findings`, if there is one; `more` is the command that
    shows the others."""
    errors = [finding for finding in findings if finding.error]
    if errors:
        first = errors[0]
        others = f" (and {len(errors) - 1} more: `{more}`)" if len(errors) > 1 else ""
        raise invalid(first.what + others, remedy=first.remedy, file=first.file, line=first.line)


def settings_problems(show: Show) -> Iterator[PodcastError]:
    """Settings that only their users can judge: is there such an engine, voice, sound, size?"""
    from podcast.audio.store import read_size
    from podcast.show.settings_file import line_of
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.voice_choice import AUTO, voice_choice

    def wrong(section: str, key: str, what: str, remedy: str) -> PodcastError:
        line = line_of(show.config.read_text(encoding="utf-8-sig"), section, key)
        return PodcastError(
            f"{section}.{key}: {what}", file=show.config, line=line, remedy=remedy, code="invalid"
        )

    try:
        read_size(show.settings.store.size)
    except PodcastError:
        yield wrong(
            "store",
            "size",
            f"{show.settings.store.size!r} is not a size",
            'Write it as "2 GB" or "500 MB".',
        )
    for key in ("intro", "outro", "bed"):
        name = getattr(show.settings.sounds, key)
        if name and (unusable := _problem_with_sound(name, show)):
            yield wrong("sounds", key, *unusable)
    voices = show.settings.voices
    try:
        if voices.engine != AUTO:
            get_engine(voices.engine)
    except PodcastError as error:
        yield wrong("voices", "engine", error.what, error.remedy)
        return
    choice = voice_choice(show.settings)
    named = [
        ("voices", "narrator", voices.narrator),
        *(("voices", "quoted", voice) for voice in voices.quoted),
    ]
    for section, key, voice in (
        *named,
        *(("cast", name, voice) for name, voice in show.settings.cast.items()),
    ):
        if (voice or section == "cast") and (
            problem := choice.missing(voice) or choice.problem_with(voice)
        ):
            yield wrong(section, key, problem, "`podcast voices` lists the voices there are.")


def _files(show: Show) -> Iterator[Checked]:
    """Files of ours that a person broke while mending them, and episodes of tomorrow: a clock went
    wrong."""
    from podcast.episode.episode_record import load_episodes, record_path
    from podcast.production.voicing.cast_memory import recall

    try:
        recall(show)
    except PodcastError as error:
        yield _as_error(error)
    try:
        episodes = load_episodes(show)
    except PodcastError as error:
        yield _as_error(error)
        return
    soon = datetime.now(UTC) + timedelta(hours=12)
    for episode in episodes:
        if episode.created > soon:
            what = (
                f"the episode is of {episode.created.date()}, which is still to come: apps "
                "hide it until then"
            )
            yield Checked(
                what, 'Mend "created" in it.', str(record_path(episode.slug, show)), error=False
            )


def _as_error(problem: PodcastError) -> Checked:
    return Checked(problem.what, problem.remedy, problem.file, problem.line)


def _voices(script: Script, text: str, name: str, show: Show) -> Iterator[Checked]:
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.voice_choice import speaks, voice_choice

    choice = voice_choice(show.settings)
    lines = text.splitlines()
    narrator, is_language = script.voice_of(NARRATOR), LANGUAGE.fullmatch(script.language)
    reader = choice.read(narrator) if narrator else choice.usual_voice(script.language)
    engine = get_engine(reader.engine)
    if (
        is_language
        and reader.voice == engine.usual_voice("und")
        and not speaks(engine, script.language)
    ):
        what = (
            f"no voice speaks {script.language!r}: {narrator} reads it by the rules of its own "
            "language"
        )
        remedy = (
            "`podcast voices --language all` lists the voices; another engine may have one "
            "([voices] in podcast.toml)."
        )
        yield Checked(what, remedy, name, line_of_field("language", lines), error=False)
    for speaker, voice in script.cast:
        if voice and (missing := choice.missing(voice)):
            what = f"the voice of {speaker} ({voice}) cannot be used, another speaks: {missing}"
            yield Checked(what, "", name, line_of_field(speaker, lines), error=False)
            continue
        problem = choice.problem_with(voice) if voice else "there is none"
        if problem:
            what = f"the voice of {speaker}: {problem}"
            yield Checked(
                what,
                "`podcast voices` lists the voices there are.",
                name,
                line_of_field(speaker, lines),
            )


def _sounds(script: Script, name: str, show: Show) -> Iterator[Checked]:
    for line, place in zip(script.lines, script.places, strict=True):
        if isinstance(line, Sound) and (problem := _problem_with_sound(line.file, show)):
            yield Checked(*problem, name, place)


def _problem_with_sound(name: str, show: Show) -> tuple[str, str] | None:
    """What is wrong with a sound that a line or podcast.toml names, and the remedy."""
    from podcast.audio.mastering.sound_files import check_sound

    path = show.find_sound(name)
    if path is None:
        return f"there is no sound file {name!r}", f"Put it into {show.scripts} or {show.root}."
    try:
        check_sound(str(path))
    except PodcastError as error:
        return f"{name!r} {error.what}", error.remedy
    return None


def _words(script: Script, file: ScriptFile, name: str) -> Iterator[Checked]:
    """Promise 1, proved: every word of the article is accounted for, every quotation is
    verbatim."""
    try:
        article = file.article()
    except PodcastError as error:
        yield _as_error(error)
        return
    if article is None:
        return  # a script by hand has no article to be true to
    yield from _accounted(script, article, name)


def _accounted(script: Script, article: Article, file: str) -> Iterator[Checked]:
    """What is not the article's: in a quotation an error, in the narration an editor's work."""
    from podcast.scripter.ledger import account

    ledger = account(article, script)
    for problem in ledger.problems:
        if problem.kind != "missing":
            yield Checked(problem.what, problem.remedy, file, _place(script, problem.line))
    for change in ledger.changes:
        place = _place(script, change.line)
        yield Checked(
            change.what, change.remedy, file, place, error=False, of_ledger=bool(change.cut)
        )


def _place(script: Script, line: int) -> int | None:
    """Where a line of the script stands in its file."""
    return script.places[line] if 0 <= line < len(script.places) else None
