"""The `podcast` command: its commands, and what every one of them does with errors.

Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Collection, Sequence
from contextvars import copy_context
from pathlib import Path

from cyclopts import App, CycloptsError

from podcast import __version__
from podcast.cli import STOPPED
from podcast.cli.common import DEFAULTS
from podcast.cli.usage_errors import NO_OPTION, plainly
from podcast.errors import PodcastError, UseError, place

USUAL = ("help", "version", "show")  # options that stand before a command too
# name: (where it is, its line in `podcast --help`). A module is imported when its command is
# called, not before.
COMMANDS = {
    "init": ("podcast.cli.init:init", "Make a new show in a folder."),
    "build": (
        "podcast.cli.build:build",
        "Article in, episode subscribed to: script, render and feed in one.",
    ),
    "article": (
        "podcast.cli.article:article",
        "Show an article as we read it, and what was left out and why.",
    ),
    "script": ("podcast.cli.script:script", "Write the narration script of an article."),
    "quotes": (
        "podcast.cli.quotes:quotes",
        "Show every quotation of a text with its speaker and the evidence.",
    ),
    "edit": ("podcast.cli.edit:edit", "Open a script in your editor, then check it."),
    "studio": (
        "podcast.cli.studio:studio",
        "Edit scripts in the browser and hear each change at once.",
    ),
    "review": (
        "podcast.cli.review:review",
        "List what an editor should look at in a script, with the remedies.",
    ),
    "history": ("podcast.cli.history:history", "List the texts that a script had; restore one."),
    "check": (
        "podcast.cli.check:check",
        "Say what is wrong with scripts or the show, where, and how to mend it.",
    ),
    "spoken": ("podcast.cli.spoken:spoken", "Show how text would be said."),
    "render": (
        "podcast.cli.render:render",
        "Make episodes from scripts; only what changed is spoken again.",
    ),
    "feed": ("podcast.cli.feed:feed", "Publish the episodes: feed/feed.xml and its page."),
    "publish": (
        "podcast.cli.publish:publish",
        "Bring the feed to where people find it: a folder, a bucket, a server, a branch.",
    ),
    "token": (
        "podcast.cli.token:token",
        "Show a private show's address, replace it, or give listeners one each.",
    ),
    "serve": ("podcast.cli.serve:serve", "Serve the feed and its media to podcast apps."),
    "follow": (
        "podcast.cli.follow:follow",
        "Follow a blog, a newsletter's feed, an OPML list or a read-later account.",
    ),
    "sync": ("podcast.cli.sync:sync", "Make an episode of each new entry of what is followed."),
    "digest": ("podcast.cli.digest:digest", "Make one episode of all that is new."),
    "unfollow": ("podcast.cli.unfollow:unfollow", "Follow a feed no more; its episodes stay."),
    "list": ("podcast.cli.list:list_episodes", "List the episodes."),
    "rename": ("podcast.cli.rename:rename", "Give an episode another name; apps know it again."),
    "delete": ("podcast.cli.delete:delete", "Take an episode away, with its script."),
    "doctor": ("podcast.cli.doctor:doctor", "Look at the show and the machine; --fix mends."),
    "undo": ("podcast.cli.undo:undo", "Take back what was deleted, renamed or overwritten last."),
    "say": ("podcast.cli.say:say", "Hear how a word or a sentence is said, or see it."),
    "cast": ("podcast.cli.cast:app", "Show who speaks in which voice, hear them, change it."),
    "completion": (
        "podcast.cli.completion:completion",
        "Print what completes commands and options in your shell.",
    ),
    "voices": ("podcast.cli.voices:app", "List the voices, get more of them, or hear one."),
}
ABOUT = "Turn an article into a podcast episode: a script to edit, an MP3, a feed to subscribe to."
DONE, FAILED, WRONG_USE = 0, 1, 2  # exit codes
FULL = "Make room on that disk and give the command again: it goes on where it stopped."
# Commands whose work is kept as far as it got: given again, they do the rest.
GOES_ON = [["build"], ["render"], ["feed"], ["publish"], ["sync"], ["digest"], ["voices"]]
STOPPING = "stopped: what is done is kept, and the same command goes on from there"
FORBIDDEN = "The show's folder has to be one that you may write to."
REMEDIES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: FORBIDDEN,
}


def make_app(described: Collection[str] = ()) -> App:
    """The command line. Commands that are to be `described` (the one that is called) describe
    themselves, with their examples; of others there is a line, and their modules are not
    imported."""
    from podcast.cli.help_text import help_console

    app = App(
        name="podcast",
        console=help_console() if described else None,
        version=__version__,
        version_flags=["--version", "-V"],
        help=ABOUT,
        default_parameter=DEFAULTS,
        # what renders Markdown takes 30 ms to import
        help_format="markdown" if described else "plaintext",
        suppress_keyboard_interrupt=False,  # `run` says that it stopped
    )
    for key, (name, (target, summary)) in enumerate(COMMANDS.items()):
        app.command(target, name=name, help=None if name in described else summary, sort_key=key)
    return app


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    arguments = arranged(sys.argv[1:] if arguments is None else arguments)
    app = make_app([name for name in arguments[:2] if name in COMMANDS])
    try:
        refuse_broken_words(arguments)
        answer = copy_context().run(  # what a command sets, such as --quiet, ends with it
            app, arguments, exit_on_error=False, print_error=False, result_action="return_value"
        )
        sys.stdout.flush()  # here, where a full disk or a closed pipe can be told
    except CycloptsError as error:
        return fail(wrong_use(error, app), arguments)
    except PodcastError as error:
        return fail(error, arguments)
    except BrokenPipeError:  # `podcast list | head`: whoever read has read enough
        _forget_output()
        return FAILED
    except OSError as error:  # no space left: nothing of ours is half written (atomic_files.py)
        try:
            return fail(of_the_disk(error), arguments)
        except OSError:  # standard output is what is full
            return FAILED
        finally:
            _forget_output()
    except KeyboardInterrupt:
        print(STOPPING if arguments[:1] in GOES_ON else "stopped", file=sys.stderr)
        return STOPPED
    return answer if isinstance(answer, int) else DONE


def refuse_broken_words(arguments: Sequence[str]) -> None:
    """Raise UseError for a word that is not text: bytes that the terminal's encoding has no letter
    for. Names of files that are there may be anything."""
    for word in arguments:
        if any("\ud800" <= letter <= "\udfff" for letter in word) and not Path(word).exists():
            shown = word.encode("ascii", "backslashreplace").decode()
            raise UseError(
                f"{shown} is not text in the terminal's encoding",
                remedy="Set the terminal to UTF-8, or check the name.",
            )


def fail(error: PodcastError, arguments: Sequence[str]) -> int:
    """Tell people, and machines that asked for JSON; the exit code."""
    for each in (error, *error.also):
        report(each)
    if "--json" in arguments:
        from podcast.cli.common import print_json

        print_json({"errors": [each.as_dict() for each in (error, *error.also)]})
    return WRONG_USE if isinstance(error, UseError) else FAILED


def wrong_use(error: CycloptsError, app: App) -> UseError:
    """What cyclopts found wrong with the command line, in our look: what, then how to mend it."""
    what, remedy = plainly(str(error))
    command = error.command_chain or ()
    if what.startswith(f"{NO_OPTION}--"):  # cyclopts names one, however unlike
        meant = _meant_option(what.removeprefix(NO_OPTION), app, command)
        remedy = f"Did you mean {meant}?" if meant else ""
    if not remedy:
        remedy = f"`{' '.join(('podcast', *command, '--help'))}` shows how it is called."
    return UseError(what, remedy=remedy)


def _meant_option(word: str, app: App, command: Sequence[str]) -> str:
    """The option of the command that is like one that there is not."""
    import difflib

    for name in command:
        app = app[name]
    known = app.assemble_argument_collection() if command else ()
    given = word[2:].partition("=")[0]
    names = [name[2:] for each in known for name in each.names if name.startswith("--")]
    names = [name for name in (*names, *USUAL) if name != given]
    near = difflib.get_close_matches(given, names, n=1)
    return f"--{near[0]}" if near else ""


def of_the_disk(error: OSError) -> PodcastError:
    """A full disk, a folder that may not be written to: as a sentence, with what to do."""
    remedy = REMEDIES.get(error.errno or 0, "")
    what = error.strerror or str(error)
    return PodcastError(what, file=error.filename, remedy=remedy, code="disk")


def arranged(arguments: Sequence[str]) -> list[str]:
    """`podcast --show DIR list` is `podcast list --show DIR`, `podcast help list` is `podcast list
    --help`."""
    if arguments[:1] == ["help"]:
        return [*arguments[1:], "--help"]
    if arguments and arguments[0].startswith("--show="):
        length = 1
    elif arguments[:1] == ["--show"]:
        length = 2
    else:
        length = 0
    return [*arguments[length : length + 1], *arguments[:length], *arguments[length + 1 :]]


def _forget_output() -> None:
    """What could not be written to standard output is not tried again when Python ends."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def report(error: PodcastError) -> None:
    """Tell a person on standard error what is wrong and how to mend it."""
    from podcast.atomic_files import relative

    file = str(relative(Path(error.file))) if Path(error.file).is_absolute() else error.file
    from podcast.cli.common import warn
    from podcast.cli.folding import bounded

    warn(bounded(f"error: {place(file, error.line)}{error.what}"))
    for line in error.remedy.splitlines():
        warn(bounded(f"  {line}"))
