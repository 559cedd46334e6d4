"""What may stand where somebody presses Tab: commands, options, and the names that options and
commands ask for: scripts, voices, one of a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cyclopts import App
    from cyclopts.argument import Argument

FILES = (
    "FILE",
    "FILES",
    "FOLDER",
    "SOURCE",
    "SOURCES",
    "MORE",
    "--from",
    "--show",
    "--out",
    "--jsonl",
)
SCRIPTS = ("SLUG", "SCRIPTS", "SCRIPT", "EPISODE", "OLD")
VOICES = ("VOICE", "--voice")
OF_VOICES = ("install", "remove", "try")  # commands whose NAME is a voice
ANY_FILE = ":files"  # the shell knows those


def completed(words: Sequence[str]) -> list[str]:
    """What the last of the words behind `podcast` may become, which may be empty: each a word, or
    ANY_FILE.

    >>> completed(["rena"])
    ['rename']
    >>> completed(["render", "--pl"])
    ['--plan']
    >>> completed(["completion", ""])
    ['bash', 'zsh', 'fish']
    """
    from podcast.cli.app import COMMANDS, make_app

    *before, typed = words or [""]
    option, equals, value = typed.partition("=")
    if equals and option.startswith("--"):
        return [f"{option}={each}" for each in completed([*before, option, value])]
    command = before[0] if before else ""
    if command in ("", "help"):
        return _beginning(typed, (*COMMANDS, "help", "--help", "--version"))
    if command not in COMMANDS:
        return []
    app: App = make_app([command])[command]
    rest = before[1:]
    subcommands = [name for name in app if not name.startswith("-")]
    names: list[str] = []
    if rest and rest[0] in subcommands:
        app, command, rest = app[rest[0]], rest[0], rest[1:]
    elif not rest:
        names = subcommands
    return _beginning(typed, [*names, *_possible(app, command, rest, typed)])


def completed_in_bash(words: Sequence[str]) -> list[str]:
    """The same for bash, which parts words at colons and equals signs and completes the last part.

    >>> completed_in_bash(["render", "--format", "=", "m"])
    ['mp3', 'm4a']
    """
    whole: list[str] = []
    glued = False
    for word in words:
        if (word in (":", "=") and whole) or glued:
            glued = word in (":", "=")
            whole[-1] += word
        else:
            whole.append(word)
    parted = len(whole) < len(words)
    start = max(whole[-1].rfind(mark) for mark in ":=") + 1 if parted and whole else 0
    return [word if word == ANY_FILE else word[start:] for word in completed(whole)]


def _possible(app: App, command: str, before: Sequence[str], typed: str) -> Iterator[str]:
    arguments = list(app.assemble_argument_collection())
    options = {name: each for each in arguments for name in each.names if name.startswith("-")}
    asking = options.get(before[-1]) if before else None
    if asking is not None and not asking.is_flag():
        yield from _values(asking, command)
    elif typed.startswith("-"):
        yield from (name for name, each in options.items() if name not in each.negatives)
        yield "--help"
    else:
        places = [each for each in arguments if each.field_info.is_positional]
        filled = _filled(before, options)
        if places and (filled < len(places) or places[-1].is_var_positional()):
            yield from _values(places[min(filled, len(places) - 1)], command)


def _filled(words: Sequence[str], options: dict[str, Argument]) -> int:
    """How many places are filled by words that are no option, nor an option's value."""
    count, skip = 0, False
    for word in words:
        if skip:
            skip = False
        elif word.startswith("-") and word != "-":
            skip = word in options and not options[word].is_flag()
        else:
            count += 1
    return count


def _values(argument: Argument, command: str) -> Iterator[str]:
    """What an argument may be, where that can be listed."""
    name = argument.name
    if choices := argument.get_choices():
        yield from choices
    elif name in SCRIPTS:
        yield from _of_the_show(_scripts)
    elif name in VOICES or (name == "NAME" and command in OF_VOICES):
        yield from _of_the_show(_voices)
    elif name in FILES:
        yield ANY_FILE


def _of_the_show(names: Callable[[], list[str]]) -> list[str]:
    """Names, none where there is no show: a shell that completes does not complain."""
    from podcast.errors import PodcastError

    try:
        return names()
    except PodcastError:
        return []


def _scripts() -> list[str]:
    from podcast.script.script_files import all_scripts
    from podcast.show.folder import find_show

    return [script.slug for script in all_scripts(find_show())]


def _voices() -> list[str]:
    from podcast.cli.common import show_at_hand
    from podcast.production.voicing.voice_list import list_voices
    from podcast.show.settings import Settings
    from podcast.speech.synthesis.voice_choice import voice_choice

    show = show_at_hand(None)
    settings = show.settings if show else Settings()
    return [known.id for known in list_voices(voice_choice(settings), settings.show.language)]


def _beginning(typed: str, words: Sequence[str]) -> list[str]:
    return [word for word in words if word.startswith(typed) or word == ANY_FILE]
