"""How text is said, by class: ours, espeak alone, wetext and NeMo; and how fast.

    python benchmarks/spoken.py DATA_DIR            # every *.jsonl below: {"id", "class", "written", "spoken": […]}

Columns (share of cases that are right):
- ours, wetext, nemo: the words equal an accepted reading, whatever the case, punctuation, spacing
of letters, British
  "and" and spelling of units;
- espeak: espeak's phonemes for the written text equal its phonemes for an accepted reading (en-us,
without stress);
- espeak+ours: the same for our words. A case that espeak alone reads rightly and not after us is
"made worse".

wetext and nemo_text_processing are only asked when installed: pip install -r
benchmarks/spoken-requirements.txt
"""  # noqa: E501

from __future__ import annotations

import argparse
import ctypes
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Reader = Callable[[str], str]
UNITS = (("kilometre", "kilometer"), ("litre", "liter"), ("metre", "meter"), ("gramme", "gram"),
         ("misses", "missus"), ("missis", "missus"))  # fmt: skip
PUNCTUATION = re.compile(r"[.,;:!?\"“”`´(){}\[\]…«»—–\-‑_|*]")
STRESS = re.compile("[ˈˌ ]")


def plain(text: str) -> str:
    """Words to compare: no case, punctuation or spaces, no British "and", American units."""
    text = re.sub(r"['’‘]", "", unicodedata.normalize("NFC", text).casefold())
    text = " ".join(PUNCTUATION.sub(" ", text).split())
    text = re.sub(r"\b(hundred|thousand|million|billion|trillion) and (?=\w)", r"\1 ", text)
    for british, american in UNITS:
        text = text.replace(british, american)
    return text.replace(" ", "")


class Espeak:
    """Phonemes by the library that comes with espeakng-loader."""

    def __init__(self, voice: str = "en-us") -> None:
        import espeakng_loader

        self.library = ctypes.CDLL(espeakng_loader.get_library_path())
        self.library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0)
        self.library.espeak_SetVoiceByName(voice.encode())
        self.library.espeak_TextToPhonemes.restype = ctypes.c_char_p

    def phonemes(self, text: str) -> str:
        """IPA without stress and spaces."""
        left, heard = ctypes.c_char_p(text.encode()), []
        while left.value:
            heard.append(
                (self.library.espeak_TextToPhonemes(ctypes.byref(left), 1, 2) or b"").decode()
            )
        return STRESS.sub("", "".join(heard))


def ours() -> Reader:
    from podcast.speech.verbalize import spoken

    return spoken


def wetext() -> Reader:
    from wetext import Normalizer  # type: ignore[import-not-found]

    return Normalizer(lang="en", operator="tn").normalize  # type: ignore[no-any-return]


def nemo() -> Reader:
    from nemo_text_processing.text_normalization.normalize import Normalizer  # type: ignore[import-not-found]

    normalizer = Normalizer(input_case="cased", lang="en")
    return lambda text: str(normalizer.normalize(text))


def load(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The cases of every *.jsonl file below `folder`, by file."""
    files = sorted(folder.rglob("*.jsonl")) if folder.is_dir() else [folder]
    sets = {
        file.stem: [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
        for file in files
    }
    return {name: cases for name, cases in sets.items() if cases and "spoken" in cases[0]}


def timed(read: Reader, lines: Iterable[str]) -> tuple[list[str], float]:
    """The readings and the seconds they took."""
    said, start = [], time.perf_counter()
    for line in lines:
        try:
            said.append(read(line))
        except (
            Exception
        ) as error:  # another library's failure is a wrong reading, not the end of the benchmark
            said.append(f"({type(error).__name__})")
    return said, time.perf_counter() - start


def compare(cases: list[dict[str, Any]], readers: dict[str, Reader], espeak: Espeak) -> None:
    """Print the table of one set and what was made worse."""
    lines = [case["written"] for case in cases]
    right: dict[str, list[bool]] = {}
    seconds: dict[str, float] = {}
    said: dict[str, list[str]] = {}
    for name, read in readers.items():
        said[name], seconds[name] = timed(read, lines)
        accepted = [{plain(reading) for reading in case["spoken"]} for case in cases]
        right[name] = [
            plain(reading) in good for reading, good in zip(said[name], accepted, strict=True)
        ]
    sounds = [{espeak.phonemes(reading) for reading in case["spoken"]} for case in cases]
    right["espeak"] = [
        espeak.phonemes(line) in good for line, good in zip(lines, sounds, strict=True)
    ]
    heard = [
        espeak.phonemes(reading) in good for reading, good in zip(said["ours"], sounds, strict=True)
    ]
    right["espeak+ours"] = [sound or word for sound, word in zip(heard, right["ours"], strict=True)]
    by_class: dict[str, list[int]] = defaultdict(list)
    for at, case in enumerate(cases):
        by_class[case["class"]].append(at)
    print("class".ljust(18), "n".rjust(5), *(name.rjust(12) for name in right))
    for name, members in [*sorted(by_class.items()), ("TOTAL", list(range(len(cases))))]:
        shares = (sum(marks[at] for at in members) / len(members) for marks in right.values())
        print(name.ljust(18), str(len(members)).rjust(5), *(f"{share:12.3f}" for share in shares))
    print("lines a second".ljust(24), *(f"{len(lines) / seconds[name]:12,.0f}" for name in readers))
    worse = [at for at in range(len(cases)) if right["espeak"][at] and not right["espeak+ours"][at]]
    print(f"made worse than espeak alone: {len(worse)}")
    for at in worse:
        print(f"  {lines[at]!r} -> {said['ours'][at]!r}, accepted {cases[at]['spoken'][0]!r}")


def start_up() -> str:
    """What importing and the first call take in a fresh process, in milliseconds, once the bytecode
    is stored."""
    program = (
        "import time; t = time.perf_counter()\nfrom podcast.speech.verbalize import spoken\n"
        "spoken('On Jan. 6 the IMF lent $3.5bn.')\nprint((time.perf_counter() - t) * 1e3)"
    )
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    with tempfile.TemporaryDirectory() as store:
        environment["PYTHONPYCACHEPREFIX"] = store
        _, *runs = (
            float(subprocess.check_output([sys.executable, "-c", program], env=environment))
            for _ in range(6)
        )
    return f"import and first call: {sorted(runs)[2]:.0f} ms (median of 5)"


def linear(read: Reader) -> None:
    """Milliseconds for hostile lines of 10,000 and 80,000 characters: eight times is linear."""
    for piece in ("1,", "a.", "1-", "$", "x@", "{a|", "1 000 ", "U.S. ", "3-1 "):
        spent = []
        for size in (10_000, 80_000):
            start = time.process_time()
            read(piece * (size // len(piece)))
            spent.append((time.process_time() - start) * 1e3)
        print(
            f"  {piece!r:10} {spent[0]:8.1f} ms {spent[1]:8.1f} ms   "
            f"x{spent[1] / max(spent[0], 0.001):.1f}"
        )


def main() -> None:
    """Run everything."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("data", type=Path, help="a folder of *.jsonl cases, or one such file")
    folder: Path = arguments.parse_args().data
    readers = {"ours": ours()}
    for name, make in (("wetext", wetext), ("nemo", nemo)):
        try:
            start = time.perf_counter()
            readers[name] = make()
            print(f"{name}: ready after {time.perf_counter() - start:.1f} s")
        except ImportError:
            print(f"{name}: not installed, left out")
    espeak = Espeak()
    for name, cases in load(folder).items():
        print(f"\n{name}")
        compare(cases, readers, espeak)
    print(f"\n{start_up()}\nhostile lines, 10,000 and 80,000 characters:")
    linear(readers["ours"])


if __name__ == "__main__":
    main()
