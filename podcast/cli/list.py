"""`podcast list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say

if TYPE_CHECKING:
    from podcast.episode.listing import Row


def list_episodes(*, json: AsJson = False, show: ShowFolder = None) -> int:
    """List scripts and episodes: title, date, length, size, and whether the audio is what the script says.

    The state is "up to date", "script newer than audio" or "not rendered" (render it), "script missing" (the episode
    stays published), or "audio missing" (render it again).

    For example:

        podcast list

        podcast list --json
    """
    from podcast.episode.listing import list_rows

    rows = list_rows(open_show(show))
    if json:
        print_json([row.as_json() for row in rows])
    elif rows:
        _table(rows)
    else:
        say("No episodes yet. Make one: podcast build ARTICLE")
    return 0


def _table(rows: tuple[Row, ...]) -> None:
    """Columns of the width they need: on a terminal the title gives way, elsewhere nothing is cut."""
    from rich.measure import Measurement
    from rich.table import Table
    from rich.text import Text

    from podcast.cli.common import console

    out = console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("episode", overflow="ellipsis", no_wrap=True)
    for name, justify in (
        ("title", "left"),
        ("date", "left"),
        ("length", "right"),
        ("size", "right"),
        ("state", "left"),
    ):
        table.add_column(name, justify=justify, overflow="ellipsis", no_wrap=True)  # type: ignore[arg-type]
    for row in rows:
        state = Text(row.state, style="green" if row.state == "up to date" else "yellow")
        table.add_row(row.slug, Text(row.title), row.date, row.length, row.size, state)
    if not out.is_terminal:
        out.width = Measurement.get(out, out.options.update(max_width=10_000), table).maximum
    out.print(table)
