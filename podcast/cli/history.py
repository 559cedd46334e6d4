"""`podcast history`."""

from __future__ import annotations

from dataclasses import asdict

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say


def history(
    slug: str, /, *, restore: int | None = None, show: ShowFolder = None, json: AsJson = False
) -> int:
    """List the texts that a script had, with what changed in each, or put one back.

    The studio keeps every text that it saves or finds in the file; putting one back is kept, too,
    so that nothing is ever lost by it.

    For example:

        podcast history ferry-workers

        podcast history ferry-workers --restore 3

    Parameters
    ----------
    slug
        The script's name, or enough of it.
    restore
        Put this text back, by its number.
    """
    from podcast.script.script_files import find_script
    from podcast.studio.text.changed_cards import history_of
    from podcast.studio.text.script_saving import go_back

    file = find_script(slug, open_show(show))
    if restore is not None:
        number = restore
        go_back(file, lambda kept: kept.restoring(number))
        say(f"{file.slug}: text {number} stands in the file again")
    entries = history_of(file)
    if json:
        print_json({"slug": file.slug, "texts": [asdict(entry) for entry, _ in reversed(entries)]})
        return 0
    for entry, changed in reversed(entries) if restore is None else ():
        aside = " (aside)" if entry.aside else ""
        print(f"{entry.number:4}  {entry.at[:19].replace('T', ' ')}  {entry.what}{aside}")
        for old, new in changed[:3]:
            for mark, card in (("-", old), ("+", new)):
                if card and (words := card.words):
                    print(f"        {mark} {words[:90]}{'…' if len(words) > 90 else ''}")
    return 0
