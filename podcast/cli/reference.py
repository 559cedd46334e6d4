"""`docs/cli.md`, made from the help of every command:

python -m podcast.cli.reference > docs/cli.md
"""

from __future__ import annotations

from podcast.cli.app import ABOUT, COMMANDS, make_app

HEAD = f"""# The commands

{ABOUT}

Made from the commands' help by `python -m podcast.cli.reference > docs/cli.md`.
Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped by Ctrl-C.
Results go to standard output, messages to standard error.
"""


def page() -> str:
    """The page, as it should be."""
    made = make_app(described=COMMANDS).generate_docs()
    made = made.replace(f" -m {__spec__.name} ", " ")  # commands of commands: how we were called
    commands = made[made.index("\n## podcast ") :]
    listed = "\n".join(
        f"- [`podcast {name}`](#podcast-{name}): {summary}"
        for name, (_place, summary) in COMMANDS.items()
    )
    return f"{HEAD}\n{listed}\n{commands.rstrip()}\n"


if __name__ == "__main__":
    print(page(), end="")
