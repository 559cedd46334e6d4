"""`podcast list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say

if TYPE_CHECKING:
    from podcast.episode.listing import Row
    from podcast.show.folder import Show


def list_episodes(*, followed: bool = False, json: AsJson = False, show: ShowFolder = None) -> int:
    """List scripts and episodes: title, date, length, size, and whether the audio is what the
    script says.

    The state is "up to date", "script newer than audio" or "not rendered" (render it), "script
    missing" (the episode
    stays published), or "audio missing" (render it again).

    For example:

        podcast list

        podcast list --json

        podcast list --followed

    Parameters
    ----------
    followed
        List what is followed instead: when it was looked at, what was made of it, what is wrong.
    """
    from podcast.episode.listing import list_rows

    opened = open_show(show)
    if followed:
        return _list_followed(opened, as_json=json)
    rows = list_rows(opened)
    if json:
        print_json([row.as_json() for row in rows])
    elif rows:
        _table(rows)
    else:
        say("No episodes yet. Make one: podcast build ARTICLE")
    return 0


def _list_followed(show: Show, *, as_json: bool) -> int:
    from podcast.following.followed import load_followed

    rows = [one.as_json() for one in load_followed(show)]
    if as_json:
        print_json(rows)
        return 0
    for row in rows:
        looked = (row["looked"] or "never")[:16].replace("T", " ")
        counts = f"{row['made']} made, {row['left']} left, {row['failed']} failed"
        print(row["title"] or row["url"])
        print(f"  {row['url']}")
        print(f"  looked at {looked}: {counts}")
        if row["trouble"]:
            print(f"  trouble: {row['trouble']}{_again(row['again'])}")
        for each in row["failures"]:
            print(f"  failed: {each['title']}: {each['why']}{_again(each['again'])}")
    if not rows:
        say("Nothing is followed yet: podcast follow ADDRESS")
    return 0


def _again(moment: str | None) -> str:
    """When something that went wrong is tried again."""
    return f" (tried again after {moment[:16].replace('T', ' ')})" if moment else ""


HEAD = ("episode", "title", "date", "length", "size", "state")
RIGHT = (3, 4)  # columns of numbers
GAP = "  "
GIVE_WAY = (4, 3, 2, 1)  # columns that a narrow terminal does without, in that order
LEGIBLE = 36  # cells of name and title together, for columns beside them
WIDEST = 100  # cells of a column: one title of a whole paragraph does not make every line as long


def _table(rows: tuple[Row, ...]) -> None:
    """Columns as wide as they need, up to WIDEST; on a narrow terminal name and title give way."""
    from rich.cells import cell_len
    from rich.console import Group
    from rich.control import strip_control_codes
    from rich.text import Text

    from podcast.cli.common import console

    out = console()
    table = [
        HEAD,
        *((row.slug, row.title, row.date, row.length, row.size, row.state) for row in rows),
    ]
    widths = [
        min(max(cell_len(strip_control_codes(line[column])) for line in table), WIDEST)
        for column in range(len(HEAD))
    ]
    columns = list(range(len(HEAD)))
    if out.is_terminal:
        columns = _fitting(widths, out.width)
        room = _room(widths, columns, out.width)
        if 1 in columns:
            widths[:2] = _share(room, widths[0], widths[1])
        else:
            widths[0] = min(widths[0], room)
    lines = []
    for line in table:
        cells = []
        for column in columns:
            text, width = line[column], widths[column]
            cell = Text(text, style=_style(text, column, line is HEAD))
            cell.truncate(width, overflow="ellipsis")
            cell.align("right" if column in RIGHT else "left", width)
            cells.append(cell)
        shown = Text(GAP).join(cells)
        shown.rstrip()
        lines.append(shown)
    out.print(Group(*lines))  # at once: each time rich is asked to print, it looks at the terminal


def _room(widths: list[int], columns: list[int], width: int) -> int:
    """What is left for name and title."""
    others = sum(widths[column] for column in columns if column > 1)
    return width - others - len(GAP) * (len(columns) - 1)


def _fitting(widths: list[int], width: int) -> list[int]:
    """The columns that a terminal has room for: on a narrow one the least needed are left out, and
    names can still be told apart."""
    columns = list(range(len(HEAD)))
    for least in GIVE_WAY:
        wanted = min(widths[0] + (widths[1] if 1 in columns else 0), LEGIBLE)
        if _room(widths, columns, width) >= wanted:
            break
        columns.remove(least)
    return columns


def _style(text: str, column: int, head: bool) -> str:
    if head:
        return "bold"
    if HEAD[column] != "state":
        return ""
    return "green" if text == "up to date" else "yellow"


def _share(room: int, one: int, two: int) -> tuple[int, int]:
    """Widths of two columns in `room`: each what it needs, else the larger gives way."""
    room = max(room, 16)
    if one + two <= room:
        return one, two
    one = min(one, max(room // 2, room - two))
    return one, room - one
