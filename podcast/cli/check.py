"""`podcast check`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from podcast.cli.common import AsJson, ShowFolder, console, open_show, print_json, say
from podcast.cli.folding import on
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.production.pronunciation_check import WordToHear

MOST_WORDS = 12  # that are listed; --json has them all


def check(*scripts: str, show: ShowFolder = None, json: AsJson = False) -> int:
    """Say what is wrong with scripts, or with all scripts and the show: where, why, and how to mend
    it.

    It also proves that no word of an article was lost on the way into its script, and that every
    quotation is word for word the article's, and names the words that should be heard once: names
    and the like that a voice has to guess. Exit code 1 when there is an error.

    For example:

        podcast check

        podcast check ferry-workers --json

    Parameters
    ----------
    scripts
        Names of scripts, or enough of each, or paths; without any, all of them and the show itself.
    """
    from rich.markup import escape

    from podcast.feed.urls import is_private, visibility
    from podcast.production.checking import check_file, check_show
    from podcast.production.pronunciation_check import words_to_hear
    from podcast.script.script_files import all_scripts, find_script

    try:
        opened = open_show(show)
    except PodcastError as error:
        from podcast.production.health.settings_mistakes import with_all_mistakes

        raise with_all_mistakes(error) from None
    files = (
        [find_script(name, opened) for name in scripts] if scripts else list(all_scripts(opened))
    )
    findings = [finding for file in files for finding in check_file(file, opened)[1]]
    if not scripts:
        findings += check_show(opened)
    words = words_to_hear(files, opened)
    errors = sum(finding.error for finding in findings)
    if json:
        print_json(
            {
                "visibility": "private" if is_private(opened.settings) else "public",
                "scripts": [file.slug for file in files],
                "findings": [asdict(finding) for finding in findings],
                "words": [asdict(word) for word in words],
            }
        )
    else:
        out = console()
        out.print(escape(visibility(opened.settings)))
        for finding in findings:
            remedy = f". {escape(finding.remedy)}" if finding.remedy else ""
            colour = "red" if finding.error else "yellow"
            out.print(f"[{colour}]{escape(str(finding))}[/]{remedy}")
        for line in _to_hear(words):
            out.print(escape(on(sys.stdout, line)))
    checked = f"{len(files)} script{'' if len(files) == 1 else 's'}"
    warnings = len(findings) - errors
    say(
        f"{checked}: {errors} error{'' if errors == 1 else 's'}, {warnings} "
        f"warning{'' if warnings == 1 else 's'}"
    )
    return 1 if errors else 0


def _to_hear(words: list[WordToHear]) -> Iterator[str]:
    """The words that a voice has to guess, as lines."""
    if not words:
        return
    several = len({word.script for word in words}) > 1
    yield "Words to hear once (podcast say WORD), the most frequent first:"
    for word in words[:MOST_WORDS]:
        times = f"{word.count} times" if word.count > 1 else "once"
        where = f", {word.script}" if several else ""
        guess = f", a neural voice says /{word.sounds}/" if word.sounds else ""
        yield f"  {word.word} ({times}{where}): {word.why}{guess}"
    if len(words) > MOST_WORDS:
        yield f"  … and {len(words) - MOST_WORDS} more (--json has them all)"
    right = words[0].word
    yield (
        '  How a word sounds stands under [lexicon] in podcast.toml, as in Kyiv = "KEE-iv" or '
        f'"/ˈkiːɪv/"; {right} = "{right}" takes a right one off this list.'
    )
