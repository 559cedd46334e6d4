"""`python -m podcast`."""

from __future__ import annotations

from podcast.cli import main

main()
