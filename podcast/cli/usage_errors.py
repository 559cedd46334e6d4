"""Wrong use of the command line, said as we say everything: what is wrong, then how to mend it."""

from __future__ import annotations

import re

NO_OPTION = "there is no option "
# What cyclopts says -> what is wrong, and how to mend it ("": the command's help says it).
SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        r'Command "(?P<command>\w+)" parameter (?P<name>[A-Z]+) requires an argument\.',
        "{command}: no {name} is named",
        "",
    ),
    (
        r'(?:Command "[\w ]+" )?[Pp]arameter "?(?P<option>--[\w-]+)"? requires an argument\.',
        "nothing stands behind {option}",
        "",
    ),
    (
        r'Unknown command "(?P<word>-.*?)"\..*',
        "there is no option {word}",
        "",
    ),
    (
        r'Unknown command "(?P<word>.*?)"\. Did you mean "(?P<near>\w+)"\?.*',
        "there is no command {word!r}",
        "Did you mean {near}? `podcast --help` lists the commands.",
    ),
    (
        r'Unknown command "(?P<word>.*?)"\..*',
        "there is no command {word!r}",
        "`podcast --help` lists the commands.",
    ),
    (
        r'Unknown option: "?(?P<word>[^\s"]+)"?\. Did you mean "?(?P<near>[\w-]+)"?\?.*',
        "there is no option {word}",
        "Did you mean {near}?",
    ),
    (r'Unknown option: "?(?P<word>[^\s"]+?)"?\.', "there is no option {word}", ""),
    (
        r"(?s).*Unknown option: (?P<word>\S+)\. \(A file of that name: (?P<file>.*)\)",
        "there is no option {word}",
        "A file of that name: {file}",
    ),
    (r"Unused Tokens: \[(?P<words>.*)\]\.", "one word too many: {words}", ""),
    (
        r'(?s)Invalid value "(?P<value>.*?)" for (?P<option>\S+)\. (?P<remedy>.*)',
        "{option} cannot be {value!r}",
        "{remedy}",
    ),
    (
        r'Invalid value for (?P<option>\S+): unable to convert "(?P<value>.*)" into int\.',
        "{option} cannot be {value!r}",
        "It has to be a whole number.",
    ),
    (
        r'Invalid value for (?P<option>\S+): unable to convert "(?P<value>.*)" into bool\.',
        "{option} takes no value",
        "Write {option} alone.",
    ),
)


def plainly(message: str) -> tuple[str, str]:
    """What is wrong and how to mend it, from a sentence of cyclopts.

    >>> plainly('Unknown command "bild". Did you mean "build"? Available commands: …')
    ("there is no command 'bild'", 'Did you mean build? `podcast --help` lists the commands.')
    >>> plainly("Something that a later version says.")
    ('Something that a later version says', '')
    """
    for pattern, what, remedy in SENTENCES:
        if heard := re.fullmatch(pattern, message.strip()):
            words = heard.groupdict()
            return what.format(**words), _bound(remedy.format(**words))
    return message.strip().removesuffix("."), ""


def _bound(remedy: str) -> str:
    """
    >>> _bound("Must be <= 65535.")
    'It can be 65535 at most.'
    """
    bound = re.fullmatch(r"Must be (?P<sign><=|>=) (?P<number>\S+)\.", remedy)
    if not bound:
        return remedy
    return f"It can be {bound['number']} {'at most' if bound['sign'] == '<=' else 'at least'}."
