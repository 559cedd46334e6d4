"""Many articles at once: what a second worker brings, what a scheduler costs, whether bookkeeping
and the coordinator's memory grow with the show, and whether anything is lost when workers are
killed.

    python benchmarks/scale.py                      # all but the storm, some minutes
    python benchmarks/scale.py --articles 200 --episodes 500 50000
    python benchmarks/scale.py --only storm --minutes 5

Each row is a ratio of two runs in turns, A, B, A, B. Wall time says something on a quiet machine
only; so each build also counts processor seconds, of whoever gives the tasks and of the others
apart: on a busy machine, a second worker brings all / (the coordinator's own + half of the rest).

The default voice may use several processors for one episode. "One worker" is therefore one that is
given one processor (affinity), against two workers on two.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from measuring import machine
from scale_growth import growth
from scale_kills import storm
from scale_speed import cluster_against_jobs, scripts_a_second, two_against_one


def main() -> None:
    """As the command line says."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=40)
    options.add_argument("--episodes", type=int, nargs="+", default=[500, 5000])
    options.add_argument("--minutes", type=float, default=5.0)
    options.add_argument("--only", nargs="*", default=["two", "cluster", "scripts", "growth"])
    chosen = options.parse_args()
    print(machine(), datetime.now(UTC).date())
    parts: dict[str, Callable[[Path], None]] = {
        "two": lambda folder: two_against_one(folder, chosen.articles),
        "cluster": lambda folder: cluster_against_jobs(folder, chosen.articles),
        "scripts": lambda folder: scripts_a_second(folder, 200),
        "growth": lambda folder: growth(folder, chosen.episodes),
        "storm": lambda folder: storm(folder, chosen.minutes),
    }
    for name in chosen.only:
        with tempfile.TemporaryDirectory() as folder:
            parts[name](Path(folder))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
