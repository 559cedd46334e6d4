"""How fast and how lean rendering is, against espeak-ng and an MP3 encoder one after the other.

    python benchmarks/render.py WORKDIR [--rows hour ten sleep article voice] [--runs 5] [--engine
    pyttsx3] [--article FILE]

Whole processes, wall time, median of RUNS (a first render of ten hours is done once). Baseline B,
measured in the same
run on the same words at the same rate: `espeak-ng -f script.txt -w x.wav`, then the faster of
`ffmpeg` and `lame`, to
an MP3 of the same kind. Needs espeak-ng and ffmpeg or lame on PATH, for B only. Prints a table of
ratios with what must
be reached; processor seconds too, because a machine that is doing something else tells more by
them. All of it takes
some seven minutes.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import sys
import time
from pathlib import Path

from measuring import Cost, machine, measure, median, ratio, row, run, sum_of

ROWS = ("hour", "ten", "sleep", "article", "voice")
RATE = 165
MOST_OF_B = 3  # runs: it takes longer than everything else, and varies least
CHANGED = re.compile(r" in year \d+(?=, for the)")
BARE = Path(__file__).with_name("bare_engine.py")
TOYS = Path(__file__).parents[1] / "tests" / "toys"
WHO = ["The harbour council", "A retired surveyor", "The ferry crew", "Every second winter", "The night market",  # noqa: E501
       "Our small museum", "A committee of growers", "The orchard cooperative",
       "An old lighthouse keeper",
       "The youngest of the brothers", "Nobody in the village",
       "The woman from the bakery"]  # fmt: skip
DID = [
    "published",
    "rejected",
    "described",
    "repaired",
    "measured",
    "postponed",
    "welcomed",
    "opened",
    "counted",
]
WHAT = ["a plan for the western shore", "the timetable that nobody had asked for", "eleven wooden boats",  # noqa: E501
        "a report on salt in the wells", "the longest wall in the valley",
        "two hundred letters from children",
        "a map of forgotten paths", "the price of apples in a dry year"]  # fmt: skip
HOW = ["before the rain came", "while the band was still playing", "with little hope of an answer",
       "as the last train left the station", "because the tide would not wait",
       "in spite of the weather",
       "after a long and friendly argument", "and nobody seemed to mind"]  # fmt: skip
SENTENCES_PER_HOUR = 480  # of these, at RATE
# the first sentence's number: four digits take as long to say in the tenth hour as in the first
FIRST = 1000


def main() -> None:
    """Run the rows that are asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workdir", type=Path)
    parser.add_argument("--rows", nargs="+", default=ROWS, choices=ROWS, help="default: all")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--engine", default="pyttsx3")
    parser.add_argument(
        "--article", type=Path, help="for the row of that name; without it, it is left out"
    )
    args = parser.parse_args()
    args.workdir.mkdir(parents=True, exist_ok=True)
    print(f"{machine()}; engine {args.engine}; median of {args.runs}\n")
    print("| work | wall | processor | ratio | reach | aim |\n|---|---|---|---|---|---|")
    bench = Bench(args.workdir, args.engine, args.runs)
    if "hour" in args.rows:
        bench.hour()
    if "ten" in args.rows:
        bench.ten()
    if "sleep" in args.rows:
        bench.sleep()
    if "voice" in args.rows:
        bench.voice()
    if "article" in args.rows and args.article:
        bench.article(args.article.resolve())
    print(f"\nload after: {os.getloadavg()[0]:.2f}")


class Bench:
    """The rows of the table."""

    def __init__(self, folder: Path, engine: str, runs: int) -> None:
        self.folder, self.engine, self.runs = folder, engine, runs
        self.first_hour: Cost | None = None

    def hour(self) -> None:
        """B, the first render of an hour, again, and with one sentence changed."""
        text = self._words("hour", SENTENCES_PER_HOUR)
        b = baseline(text, self.folder, min(self.runs, MOST_OF_B))
        row("B: espeak-ng, then ffmpeg or lame", b, "1", "", "")
        show = make_show(self.folder / "hour", text, self.engine)
        first, again, changed = [], [], []
        for number in range(self.runs):
            change(show, None)
            forget(show)
            first.append(run(render(show)))
            again.append(run(render(show)))
            change(show, number)
            changed.append(run(render(show)))
        self.first_hour = median(first)
        row("first render, one hour", self.first_hour, ratio(self.first_hour, b), "0.6", "0.3")
        row("again, nothing changed", median(again), ratio(median(again), b), "0.05", "0.02")
        row(
            "one sentence changed in one hour",
            median(changed),
            ratio(median(changed), b),
            "0.08, 1 s",
            "0.4 s",
        )

    def ten(self) -> None:
        """The first render of ten hours, with its memory against ten minutes', and one sentence
        changed in it."""
        show = make_show(
            self.folder / "ten", self._words("ten", 10 * SENTENCES_PER_HOUR), self.engine
        )
        first = run(render(show), watch=0.25)
        against = ratio(first, self.first_hour) if self.first_hour else ""
        row("first render, ten hours (against one hour)", first, against, "10.5", "10.0")
        minutes = make_show(
            self.folder / "minutes", self._words("minutes", SENTENCES_PER_HOUR // 6), self.engine
        )
        few = run(render(minutes), watch=0.05)
        row(f"peak memory, ten hours ({first.memory >> 20} MB) against ten minutes ({few.memory >> 20} MB)", first,  # noqa: E501
            f"{first.memory / few.memory:.2f}", "1.3", "1.1")  # fmt: skip
        row("one sentence changed in ten hours", self._changed(show), "", "3 s", "1 s")
        change(show, None)
        give_article(show)
        run(render(show))
        row(
            "the same, with an article whose words are accounted for",
            self._changed(show),
            "",
            "3 s",
            "1 s",
        )

    def _changed(self, show: Path) -> Cost:
        costs = []
        for _ in range(self.runs):
            change(show, 1000 + time.time_ns() % 9000)
            costs.append(run(render(show)))
        return median(costs)

    def sleep(self) -> None:
        """An engine that takes a second for each sentence, with n workers: as a share of the
        seconds slept."""
        sentences = 78
        text = self._words("sleep", sentences)
        for workers in (2, 4):
            os.environ |= {"PYTHONPATH": str(TOYS), "TOY_WORKERS": str(workers)}
            show = make_show(self.folder / "sleep", text, "toy_engines:Sleeps", voices=False)
            said = sentences + 2  # the heading, and the passage that tells how loud the voice is
            cost = run(render(show))
            row(f"{said} sentences of 1 s, {workers} workers", cost, f"{cost.wall / said * workers:.2f} / {workers}",  # noqa: E501
                f"1.1 / {workers}", f"1.03 / {workers}")  # fmt: skip

    def article(self, article: Path) -> None:
        """An article, everything, from nothing to the feed."""
        costs = []
        for _ in range(self.runs):
            shutil.rmtree(self.folder / "article", ignore_errors=True)
            run(["init", str(self.folder / "article")])
            costs.append(run(["build", str(article), "--show", str(self.folder / "article")]))
        row("an article, cold start to feed", median(costs), "", "3 s", "1.5 s")

    def voice(self) -> None:
        """An hour by the voice that people hear first, against its own API in one process and
        ffmpeg; one sentence changed; what we add to a sentence; memory."""
        text = self._words("voice", SENTENCES_PER_HOUR)
        wav, out = str(self.folder / "bare.wav"), str(self.folder / "bare.mp3")
        speak = [sys.executable, str(BARE), str(text), wav]
        encode = [
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-i",
            wav,
            "-ar",
            "44100",
            "-ac",
            "1",
            "-b:a",
            "96k",
            out,
        ]
        bare, encoded = [], []
        for _ in range(min(self.runs, MOST_OF_B)):
            bare.append(measure(speak))
            encoded.append(measure(encode))
        base = sum_of(median(bare), median(encoded))
        row("B: hibari's own API in one process, then ffmpeg", base, "1", "", "")
        show = make_show(self.folder / "voice", text, "auto", voices=False)
        first, changed = [], []
        for number in range(min(self.runs, MOST_OF_B)):
            change(show, None)
            forget(show)
            first.append(run(render(show), watch=0.25))
            change(show, number)
            changed.append(run(render(show)))
        cost = median(first)
        row("first render, one hour, default voice", cost, ratio(cost, base), "0.6", "0.52")
        row("one sentence changed in that hour", median(changed), "", "1 s", "0.5 s")
        memory = max(each.memory for each in first) >> 20
        row(f"most memory of all processes: {memory} MB", cost, "", "1000 MB", "600 MB")
        ours, theirs = overhead(text)
        print(f"| a sentence by a warm worker, against the engine alone | {ours:.3f} s | | "
              f"{ours / theirs - 1:+.1%} | 5% | 2% |", flush=True)  # fmt: skip

    def _words(self, name: str, sentences: int) -> Path:
        text = self.folder / f"{name}.txt"
        text.write_text(prose(sentences), encoding="utf-8")
        return text


def overhead(text: Path, sentences: int = 100) -> tuple[float, float]:
    """Seconds of a sentence by one warm worker of ours, and by the engine alone, in turns."""
    from hibari import Hibari

    from podcast.speech.synthesis.engine_protocol import Utterance
    from podcast.speech.synthesis.worker_process import WorkerProcess

    said = re.split(r"(?<=[.!?])\s+", text.read_text(encoding="utf-8"))[: sentences + 1]
    worker, engine = WorkerProcess("hibari"), Hibari()
    ours = theirs = 0.0
    for number, sentence in enumerate(said):
        began = time.perf_counter()
        worker.speak(Utterance(sentence, "heart"))
        between = time.perf_counter()
        engine(sentence, seed=0)
        if number:  # the first warms up
            ours += between - began
            theirs += time.perf_counter() - between
    worker.close()
    return ours / sentences, theirs / sentences


def prose(sentences: int, seed: int = 1) -> str:
    """Invented paragraphs of so many sentences, no two the same."""
    rng = random.Random(seed)
    paragraphs, made = [], 0
    while made < sentences:
        size = min(rng.randint(3, 6), sentences - made)
        words = [f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHAT)} {rng.choice(HOW)}, for the {number}th time."  # noqa: E501
                 for number in range(FIRST + made, FIRST + made + size)]  # fmt: skip
        paragraphs.append(" ".join(words))
        made += size
    return "\n\n".join(paragraphs)


def make_show(folder: Path, text: Path, engine: str, *, voices: bool = True) -> Path:
    """A fresh show with `text` as a script: chapters, a narrator and, now and then, a quoted
    person."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "scripts").mkdir(parents=True)
    (folder / "podcast.toml").write_text(
        f'[voices]\nengine = "{engine}"\n\n[store]\nsize = "8 GB"\n'
    )
    cast = "cast:\n  narrator: en-us\n  Marta Silva: en-gb+f3\n" if voices else ""
    lines = [f"---\ntitle: A long story\nlanguage: en-US\n{cast}---\n"]
    for number, paragraph in enumerate(text.read_text(encoding="utf-8").split("\n\n")):
        if number % 25 == 0:
            lines.append(f"## Part {number // 25 + 1}\n")
        quoted = voices and number % 7 == 3
        lines.append(
            f"Marta Silva says:\n\n> **Marta Silva:** {paragraph}\n" if quoted else f"{paragraph}\n"
        )
    (folder / "scripts" / "long.md").write_text("\n".join(lines), encoding="utf-8")
    return folder


def forget(show: Path) -> None:
    """Take everything away that was rendered, and the store."""
    for folder in ("episodes", ".podcast"):
        shutil.rmtree(show / folder, ignore_errors=True)


def change(show: Path, number: int | None) -> None:
    """Change one sentence in the middle of the script, another way for each number; None: as it
    was."""
    script = show / "scripts" / "long.md"
    text = CHANGED.sub("", script.read_text(encoding="utf-8"))
    if number is not None:
        at = text.index(", for the", len(text) // 2)
        text = f"{text[:at]} in year {number}{text[at:]}"
    script.write_text(text, encoding="utf-8")


def give_article(show: Path) -> None:
    """The script's own words as its article: rendering then proves that none of them is missing."""
    from podcast.article.model import Article, Block, BlockKind
    from podcast.article.serialization import to_json
    from podcast.script.markdown import parse_script
    from podcast.script.model import Narration, Quotation

    script = parse_script((show / "scripts" / "long.md").read_text(encoding="utf-8"))
    said = (line for line in script.lines if isinstance(line, Narration | Quotation))
    texts = (f"“{line.text}”" if isinstance(line, Quotation) else line.text for line in said)
    article = Article(script.title, tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))
    (show / "scripts" / "articles").mkdir(exist_ok=True)
    (show / "scripts" / "articles" / "long.json").write_text(to_json(article), encoding="utf-8")


def render(show: Path) -> list[str]:
    """The command's arguments."""
    return ["render", "long", "--show", str(show)]


def baseline(text: Path, folder: Path, runs: int) -> Cost:
    """espeak-ng, then an encoder: the faster of those that are there, told by one run of each."""
    wav, out = str(folder / "b.wav"), str(folder / "b.mp3")
    speak = ["espeak-ng", "-s", str(RATE), "-f", str(text), "-w", wav]
    spoken = [measure(speak)]
    encoders = (
        ["ffmpeg", "-v", "error", "-y", "-i", wav, "-ar", "44100", "-ac", "1", "-b:a", "96k", out],
        ["lame", "--quiet", "-b", "96", "-m", "m", "--resample", "44.1", wav, out],
    )
    _, command = min(
        ((measure(c).wall, c) for c in encoders if shutil.which(c[0])), key=lambda found: found[0]
    )
    encoded = []
    for _ in range(runs):
        spoken.append(measure(speak))
        encoded.append(measure(command))
    return sum_of(median(spoken), median(encoded))


if __name__ == "__main__":
    main()
