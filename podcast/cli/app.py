"""The `podcast` command: its commands, and what every one of them does with errors.

Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from cyclopts import App, CycloptsError, Parameter

from podcast import __version__
from podcast.errors import PodcastError

# name: (where it is, its line in `podcast --help`). A module is imported when its command is called, not before.
COMMANDS = {
    "init": ("podcast.cli.init:init", "Make a new show in a folder."),
    "build": ("podcast.cli.build:build", "Article in, episode subscribed to: script, render and feed in one."),
    "article": ("podcast.cli.article:article", "Show an article as we read it, and what was left out and why."),
    "script": ("podcast.cli.script:script", "Write the narration script of an article."),
    "quotes": ("podcast.cli.quotes:quotes", "Show every quotation of a text with its speaker and the evidence."),
    "edit": ("podcast.cli.edit:edit", "Open a script in your editor, then check it."),
    "check": ("podcast.cli.check:check", "Say what is wrong with scripts or the show, where, and how to mend it."),
    "spoken": ("podcast.cli.spoken:spoken", "Show how text would be said."),
    "render": ("podcast.cli.render:render", "Make episodes from scripts; only what changed is spoken again."),
    "feed": ("podcast.cli.feed:feed", "Publish the episodes: feed/feed.xml and its page."),
    "serve": ("podcast.cli.serve:serve", "Serve the feed and its media to podcast apps."),
    "list": ("podcast.cli.list:list_episodes", "List the episodes."),
    "voices": ("podcast.cli.voices:voices", "List the voices, or hear one."),
}


def make_app(arguments: Sequence[str]) -> App:
    """The command line for these arguments. The command that is called describes itself, with its examples."""
    app = App(
        name="podcast",
        version=__version__,
        help="Turn an article into a podcast episode: a script to edit, an MP3, a feed to subscribe to.",
        default_parameter=Parameter(negative=()),
    )
    for name, (target, summary) in COMMANDS.items():
        app.command(target, name=name, help=None if name in arguments[:2] else summary)
    return app


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    try:
        answer = make_app(arguments)(arguments, exit_on_error=False, print_error=True, result_action="return_value")
    except CycloptsError:
        return 2
    except PodcastError as error:
        report(error)
        return 1
    except BrokenPipeError:  # `podcast list | head`: whoever read has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:  # no space left, no permission: nothing of ours is half written (podcast/files.py)
        report(PodcastError(error.strerror or str(error), file=error.filename))
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130
    return answer if isinstance(answer, int) else 0


def report(error: PodcastError) -> None:
    """Tell a person on standard error what is wrong and how to mend it."""
    print(f"error: {error}", file=sys.stderr)
    if error.remedy:
        print(f"  {error.remedy}", file=sys.stderr)
