"""`podcast doctor`."""

from __future__ import annotations

import sys

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say
from podcast.cli.folding import on
from podcast.errors import PodcastError


def doctor(*, fix: bool = False, json: AsJson = False, show: ShowFolder = None) -> int:
    """Look at all files of the show and at this machine, and say what is wrong.

    Every record, every sound and everything that is stored is read once.

    For example:

        podcast doctor

        podcast doctor --fix

    Parameters
    ----------
    fix
        Mend what can be mended: lost or damaged sounds are made again, damaged records put back.
    """
    from dataclasses import asdict

    from podcast.production.health.ailment import Ailment
    from podcast.production.health.machine_health import machine_ailments
    from podcast.production.health.settings_mistakes import with_all_mistakes
    from podcast.production.health.show_health import show_ailments
    from podcast.show.show_lock import locked

    opened = None
    found: list[Ailment] = []
    try:
        opened = open_show(show)
    except PodcastError as error:
        if error.code != "not-found" or show is not None:  # else there is none, which is no error
            first = with_all_mistakes(error)
            found = [Ailment(each.what, each.remedy, each.file) for each in (first, *first.also)]
    found += machine_ailments(opened)
    if opened is not None:
        with locked(opened, say):
            found += show_ailments(opened, fix=fix)
    wrong = sum(ailment.error and not ailment.mended for ailment in found)
    if json:
        print_json({"found": [asdict(ailment) for ailment in found]})
        return 1 if wrong else 0
    for ailment in found:
        kind = "mended" if ailment.mended else "error" if ailment.error else "note"
        print(on(sys.stdout, f"{kind}: {ailment}"))
        if ailment.remedy:
            print(on(sys.stdout, f"  {ailment.remedy}"))
    of_what = "this machine" if opened is None else f"{opened.root} and this machine"
    count = f"{wrong} error{'' if wrong == 1 else 's'}" if wrong else "well"
    say(f"{of_what}: {count}")
    return 1 if wrong else 0
