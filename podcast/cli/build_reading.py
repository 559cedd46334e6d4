"""The first half of `podcast build`: sources and collections -> scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from podcast.cli.common import hold, one_by_one, say, warn
from podcast.cli.script import refuse_one_title_for_many, stdin_for, tell_scripted
from podcast.cli.side_by_side import Crew, read_all, tell_messages

if TYPE_CHECKING:
    from podcast.article.particulars import Particulars
    from podcast.cli.build_steps import Built
    from podcast.production.batch.collecting import Collecting
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.model import Written
    from podcast.production.pipeline import Scripted
    from podcast.show.folder import Show

WORTH_IT = 4  # sources: fewer are read sooner than a process starts
MANY = 20  # sources: of more, only what is odd is told of each


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of every article, and of which show."""

    show: Show
    told: Particulars
    voice: str
    force: bool
    chapters: bool
    crew: Crew
    collections: tuple[Collecting, ...] = ()
    scripts: tuple[str, ...] = ()  # that are there, to be rendered
    renders: bool = True
    publishes: bool = True  # one of many parts does not


def read_and_script(sources: Sequence[str], wanted: Wanted, built: Built) -> list[Written]:
    """The scripts of all articles. Which names and voices they get depends on those before, so
    they are written in their order, however their articles were read."""
    from podcast.production.batch.model import Written

    crew = wanted.crew.for_as_many_as(len(sources))
    is_worth_it = crew.is_several and len(sources) >= WORTH_IT and "-" not in sources
    written = _side_by_side if is_worth_it else _one_after_the_other
    found = written(sources, wanted, built) if sources else []
    for collecting in wanted.collections:
        found += _of_collection(collecting, wanted, built)
    found += [
        Written(len(found) + number, f"{slug}.md", slug, "kept")
        for number, slug in enumerate(wanted.scripts)
    ]
    built.total = len(found) + len(built.failed)
    return found


def _one_after_the_other(sources: Sequence[str], wanted: Wanted, built: Built) -> list[Written]:
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.model import Written
    from podcast.production.pipeline import read_source, script_article

    places = count()

    def scripts(source: str) -> list[Written]:
        read = read_source(
            source,
            wanted.show,
            stdin=stdin_for(source),
            chapters=wanted.chapters,
            force=wanted.force,
            tell=say,
        )
        refuse_one_title_for_many(wanted.told.title, max(len(read), len(sources)))
        made, errors = one_by_one(read, lambda article: script_article(
            wanted.told.of(article), wanted.show, force=wanted.force, narrator=wanted.voice
        ))  # fmt: skip
        built.failed += [Failed.of("read", source, error) for error in errors]
        for scripted in made:
            tell_scripted(scripted)
        return [
            Written(next(places), each.article.source, each.file.slug, each.state) for each in made
        ]

    found: list[Written] = []
    with hold(wanted.show):
        for source in sources:
            written, errors = one_by_one([source], scripts)
            found += [each for some in written for each in some]
            built.failed += [Failed.of("read", source, error) for error in errors]
            built.note_tried("read", source)
    return found


def _side_by_side(sources: Sequence[str], wanted: Wanted, built: Built) -> list[Written]:
    """The same for many, several at once."""
    from podcast.production.batch.model import ReadTask
    from podcast.production.batch.scripting import ScriptWriting

    refuse_one_title_for_many(wanted.told.title, len(sources))
    show = wanted.show.root.resolve()
    tasks = [
        ReadTask(show, source, wanted.told, wanted.chapters, wanted.force, place=number)
        for number, source in enumerate(sources)
    ]
    for source in sources:
        built.note_tried("read", source)
    read = read_all(tasks, wanted.crew.for_as_many_as(len(sources)), len(sources))
    writing = ScriptWriting(
        wanted.show, partial(hold, wanted.show), _teller(len(sources)), wanted.voice
    )
    return _sorted_out(writing.of(read), built)


def _of_collection(collecting: Collecting, wanted: Wanted, built: Built) -> list[Written]:
    """The scripts of a collection's entries: those that are written now, and those that are there
    as they would be."""
    from podcast.production.batch.scripting import ScriptWriting

    writing = ScriptWriting(
        wanted.show, partial(hold, wanted.show), _teller(MANY + 1), wanted.voice, collecting
    )
    found = _sorted_out(writing.of(read_all(collecting.tasks(), wanted.crew)), built)
    built.failed += collecting.failed
    if wanted.publishes:  # else others look at the rest of it
        built.note_gone_through(str(collecting.path.resolve()))
    _tell_collected(collecting, len(found))
    return [*found, *collecting.there]


def _sorted_out(done: Iterable[Written | Failed], built: Built) -> list[Written]:
    from podcast.production.batch.model import Written

    found: list[Written] = []
    for each in done:
        if isinstance(each, Written):
            found.append(each)
        else:
            built.failed.append(each)
    return found


def _teller(sources: int) -> Callable[[Scripted, tuple[str, ...]], None]:
    """What is told of each script: of many, only what is odd."""

    def tell(scripted: Scripted, messages: tuple[str, ...]) -> None:
        slug = scripted.file.slug
        tell_messages(messages, scripted.article.source)
        if sources <= MANY:
            tell_scripted(scripted)
            return
        for warning in scripted.article.warnings:
            warn(f"{slug}: warning: {warning}")
        if scripted.state == "kept":
            say(f"{slug} was edited and is kept as it is (--force writes it anew)")

    return tell


def _tell_collected(collecting: Collecting, written: int) -> None:
    left = "".join(f", {count} {why} left out" for why, count in collecting.left.items())
    said = f"{written} read, {len(collecting.there)} there as they are{left}"
    say(f"{collecting.path.name}: {said}")
