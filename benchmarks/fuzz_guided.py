"""The parsers of fuzz.py, guided by what of the code an input reaches: fuzz_guided.py script
--minutes 5. Needs atheris (pip install atheris: Linux and macOS), which is no dependency of ours.

Begins with the inputs of fuzz.py and goes on from those that reach something new. The first finding
ends it, and its input is printed: it goes into the tests.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris
from fuzz import PARSERS, finding

LONGEST = 4_000  # bytes of an input


def main() -> None:
    """Does not return: libFuzzer ends the process."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("name", choices=[*PARSERS])
    asked.add_argument("--minutes", type=float, default=1.0)
    given = asked.parse_args()
    seed, parser = PARSERS[given.name]

    def one(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        if what := finding(parser, text):
            print(f"{given.name}: {what}: {text!r}", flush=True)
            raise AssertionError(what)

    with tempfile.TemporaryDirectory() as corpus:
        (Path(corpus) / "seed").write_text(seed, encoding="utf-8")
        atheris.instrument_all()
        settings = [f"-max_total_time={round(60 * given.minutes)}", f"-max_len={LONGEST}"]
        atheris.Setup([sys.argv[0], *settings, "-rss_limit_mb=2000", corpus], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
