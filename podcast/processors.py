"""How many processors we may use."""

from __future__ import annotations

import os


def processors() -> int:
    """As many as this process was given, which may be fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
