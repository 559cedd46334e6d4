"""The command line. Each command has a module of its own, imported when it is called."""

from podcast.cli.app import main

__all__ = ["main"]
