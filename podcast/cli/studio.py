"""`podcast studio`."""

from __future__ import annotations

from podcast.cli.common import ShowFolder, open_show, say
from podcast.cli.serve import Port


def studio(
    slug: str = "", /, *, port: Port = 0, no_browser: bool = False, show: ShowFolder = None
) -> int:
    """Edit scripts in the browser and hear each change at once; the Markdown files stay the truth.

    Answers this computer's browser only, at the address that it prints. Ctrl-C stops it.

    For example:

        podcast studio

        podcast studio ferry-workers

        podcast studio --no-browser --port 8020

    Parameters
    ----------
    slug
        The script to open, or enough of its name; without it, the list of all.
    port
        Port to listen on (default: any that is free).
    no_browser
        Do not open the browser; open the printed address yourself.
    """
    from podcast.script.script_files import find_script
    from podcast.studio.studio_run import open_browser, run_studio

    opened = open_show(show)
    name = find_script(slug, opened).slug if slug else ""

    def started(address: str) -> None:
        print(address, flush=True)
        say("The studio is open at this address, on this computer only. Ctrl-C stops it.")
        if not no_browser:
            open_browser(address)

    try:
        run_studio(opened, started, slug=name, port=port)
    except KeyboardInterrupt:
        say("stopped")
    return 0
