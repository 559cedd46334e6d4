"""Sentence splitters on the cases of tests/speech/test_sentence_splitting.py: which, how fast.

python benchmarks/sentences.py          # pip install pysbd first, to compare
"""

from __future__ import annotations

import runpy
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from render import prose

from podcast.speech.sentence_splitting import split_sentences

CASES = runpy.run_path(
    str(Path(__file__).parents[1] / "tests" / "speech" / "test_sentence_splitting.py")
)["CASES"]


def main() -> None:
    """How many cases each gets right, and sentences a second."""
    text = prose(2000)
    for name, split in splitters().items():
        right = sum(
            [s.strip() for s in split(c.replace(" | ", " "))] == c.split(" | ") for c in CASES
        )
        began = time.perf_counter()
        made = sum(len(split(paragraph)) for paragraph in text.split("\n\n"))
        print(
            f"{name}: {right} of {len(CASES)} cases, {made / (time.perf_counter() - began):,.0f} "
            "sentences a second"
        )


def splitters() -> dict[str, Callable[[str], list[str]]]:
    """Ours, what it is built on, and pysbd where it is installed."""
    from sentencex import segment

    found: dict[str, Callable[[str], list[str]]] = {
        "ours": split_sentences,
        "sentencex": lambda text: list(segment("en", text)),
    }
    try:
        import pysbd

        segmenter = pysbd.Segmenter(language="en", clean=False)
        found["pysbd"] = segmenter.segment
    except ImportError:
        pass
    return found


if __name__ == "__main__":
    main()
