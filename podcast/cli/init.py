"""`podcast init`."""

from __future__ import annotations

import shlex
from pathlib import Path

from podcast.atomic_files import relative
from podcast.cli.common import say


def init(folder: Path, /, *, title: str = "", author: str = "") -> int:
    """Make a new show in a folder: podcast.toml, scripts/, episodes/, feed/ and a cover.

    For example:

        podcast init ~/reading-list

        podcast init harbour --title "Harbour news" --author "Dana Okoye"

    Parameters
    ----------
    folder
        Where; it is made when it is not there.
    title
        The show's title (default: the folder's name).
    author
        Who makes it (default: the title).
    """
    from podcast.production.new_show import make_show

    show = make_show(folder, title, author, warn=lambda warning: say(f"warning: {warning}"))
    print(show.root)
    go = (
        ""
        if show.root == Path.cwd().resolve()
        else f"cd {shlex.quote(str(relative(show.root)))} && "
    )
    say(f"Next: {go}podcast build ARTICLE    (podcast.toml has the settings, cover.jpg the cover)")
    return 0
