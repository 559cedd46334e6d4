"""`podcast review`."""

from __future__ import annotations

import sys
from dataclasses import asdict

from podcast.cli.common import AsJson, ShowFolder, console, open_show, print_json, say
from podcast.cli.folding import on

COLOURS = {"question": "magenta", "error": "red", "warning": "yellow", "word": "cyan"}


def review(slug: str, /, *, show: ShowFolder = None, json: AsJson = False) -> int:
    """List what an editor should look at in a script: unsure speakers, findings, names to hear.

    It is the studio's review list, in its order, each with what can be done about it. Exit code 1
    when a question or an error is among it.

    For example:

        podcast review ferry-workers

        podcast review ferry-workers --json

    Parameters
    ----------
    slug
        The script's name, or enough of it.
    """
    from rich.markup import escape

    from podcast.script.script_files import find_script
    from podcast.studio.review.review_list import ERROR, QUESTION
    from podcast.studio.review.review_list import review as review_of

    file = find_script(slug, open_show(show))
    items = review_of(file)
    if json:
        print_json({"slug": file.slug, "items": [asdict(item) for item in items]})
    else:
        out = console()
        for item in items:
            place = f"{file.path.name}:{item.line}: " if item.line else ""
            colour = COLOURS[item.kind]
            out.print(f"[{colour}]{escape(place)}{item.kind}: {escape(item.what)}[/]")
            answers = ", ".join(remedy.label for remedy in item.remedies)
            for told in filter(None, (item.remedy, answers and f"In the studio: {answers}.")):
                out.print(escape(on(sys.stdout, f"  {told}")))
    say(f"{file.slug}: {len(items)} to look at")
    return 1 if any(item.kind in (QUESTION, ERROR) for item in items) else 0
