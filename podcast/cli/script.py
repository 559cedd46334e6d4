"""`podcast script`."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from podcast.atomic_files import relative
from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    Source,
    hush,
    open_show,
    print_json,
    print_paths,
    say,
    warn,
)
from podcast.production.pipeline import Scripted

if TYPE_CHECKING:
    from podcast.show.folder import Show


def script(
    source: Source,
    /,
    *,
    force: bool = False,
    chapters: bool = False,
    quiet: Quiet = False,
    show: ShowFolder = None,
    json: AsJson = False,
    title: str = "",
    author: str = "",
    date: str = "",
    language: str = "",
    voice: str = "",
) -> int:
    """Write the narration script of an article into `scripts/`, to be edited before it is rendered.

    SOURCE is a file (text, Markdown, HTML, mail, EPUB, PDF, DOCX, a feed), a URL, or - for standard
    input. Of a book every chapter becomes a script of its own, of a feed every entry that has none
    yet.

    For example:

        podcast script article.txt

        podcast script https://example.org/story

        pbpaste | podcast script -

        podcast script lampe.txt --language de --author "Ines Dahl" --date 2026-05-04

    Parameters
    ----------
    source
        The article: a file, a URL, or - for standard input.
    force
        Write the script anew even when you have edited it (`podcast undo` brings the
        edits back).
    chapters
        Make one script of a book, with its chapters as chapters.
    title
        What the article is called, where the source does not say it or says it wrongly.
    author
        Who wrote it.
    date
        When it was published: 2026-05-04.
    language
        The language of the text as a code: en-GB, de. What is not said is recognised.
    voice
        The narrator's voice for this article; `podcast voices` lists them.
    """
    from podcast.article.particulars import read_particulars
    from podcast.production.open_questions import open_questions
    from podcast.production.pipeline import read_source, script_article
    from podcast.show.show_lock import locked

    hush(quiet)
    told = read_particulars(title, author, date, language)
    opened = open_show(show)
    refuse_unknown_voice(voice, opened)
    written = []
    with locked(opened, say):
        articles = read_source(
            source, opened, stdin=stdin_for(source), chapters=chapters, force=force, tell=say
        )
        refuse_one_title_for_many(title, len(articles))
        for article in articles:
            written.append(script_article(told.of(article), opened, force=force, narrator=voice))
            tell_scripted(written[-1])
    if json:
        print_json(
            [
                {
                    "script": str(scripted.file.path),
                    "slug": scripted.file.slug,
                    "state": scripted.state,
                    "questions": [asdict(one) for one in open_questions(scripted.file)],
                }
                for scripted in written
            ]
        )
    else:
        print_paths(scripted.file.path for scripted in written)
    return 0


def refuse_unknown_voice(voice: str, show: Show) -> None:
    """Raise UseError for a voice that is not there."""
    if not voice:
        return
    from podcast.errors import UseError
    from podcast.speech.synthesis.voice_choice import voice_choice

    if problem := voice_choice(show.settings).problem_with(voice):
        raise UseError(problem, remedy="`podcast voices` lists those that are there.")


def refuse_one_title_for_many(title: str, articles: int) -> None:
    """Raise UseError when several articles would get one title."""
    from podcast.errors import UseError

    if title and articles > 1:
        raise UseError(
            f"--title is for one article, and there are {articles}",
            remedy="Leave it out, or give one article: book.epub#3.",
        )


def stdin_for(source: str) -> bytes | None:
    """Standard input, when the source is "-"."""
    if source != "-":
        return None
    if sys.stdin.isatty():
        say("Paste the article, then press Ctrl-D on a line of its own.")
    return sys.stdin.buffer.read()


def tell_scripted(scripted: Scripted) -> None:
    """Say on standard error what became of an article: what was left out, and whether the script is
    new."""
    from podcast.languages.our_words.reasons_table import reason_in
    from podcast.languages.registry import telling_language
    from podcast.production.open_questions import in_one_line, open_questions

    for warning in scripted.article.warnings:
        warn(f"warning: {warning}")
    left_out: dict[str, int] = {}
    for block in scripted.article.blocks:
        if block.skip:
            left_out[block.skip.reason] = left_out.get(block.skip.reason, 0) + 1
    if left_out:
        language = telling_language(scripted.article.language)
        told = [(reason_in(reason, language), count) for reason, count in left_out.items()]
        reasons = ", ".join(f"{reason} ({n})" if n > 1 else reason for reason, n in told)
        say(language.editor.left_out_here.format(reasons=reasons))
    if scripted.state == "kept":
        say(
            f"{relative(scripted.file.path)} was edited and is kept as it is (--force writes it "
            "anew)"
        )
    elif scripted.state == "unchanged":
        say(f"{relative(scripted.file.path)} is as before")
    else:
        say(f"wrote {relative(scripted.file.path)}")
    if questions := open_questions(scripted.file):
        say(in_one_line(questions, scripted.article.language))
