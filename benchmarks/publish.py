"""How long publishing takes as a show grows, the first time and when nothing changed, and how large
the feed is.

    python benchmarks/publish.py --episodes 100 1000 5000

Each episode has a transcript of two minutes. Figures are seconds; memory is the process's peak.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import resource
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from podcast.audio.timeline import Cue, Mark, Timeline
from podcast.episode.chapters import to_json
from podcast.episode.episode_record import make_episode, record_path
from podcast.episode.media import write_media
from podcast.episode.safekeeping.record_format import format_record
from podcast.episode.transcript import to_vtt
from podcast.feed.publish import publish
from podcast.script.model import Chapter, Narration, Quotation, Script
from podcast.show.folder import Show, load_show

SENTENCE = (
    "The harbour office keeps a list of every boat that leaves after dark, and of who was on watch."
)
SCRIPT = Script(
    "A night at the harbour office",
    (
        Chapter("The list"),
        Narration(SENTENCE),
        Quotation("Ola Berg", SENTENCE),
        Chapter("The watch"),
        Narration(SENTENCE),
    ),
    source="https://example.org/harbour",
)
CUES = tuple(
    Cue(i * 6.0, i * 6.0 + 5, "narrator" if i % 3 else "Ola Berg", SENTENCE, i // 3)
    for i in range(20)
)
TIMELINE = Timeline(120.0, CUES, (Mark(0.0, 60.0, "The list"), Mark(60.0, 120.0, "The watch")))


def make(root: Path, count: int) -> Show:
    """A show of `count` episodes whose files are links to one another."""
    (root / "podcast.toml").write_text('[show]\ntitle = "Harbour"\n', encoding="utf-8")
    show = load_show(root)
    files = (
        write_media(bytes(1_000_000), show, "night", ".mp3"),
        write_media(to_vtt(TIMELINE), show, "night", ".vtt"),
        write_media(to_json(TIMELINE), show, "night", ".chapters.json"),
    )
    first = make_episode("night", SCRIPT, TIMELINE, now=datetime(2026, 1, 1, tzinfo=UTC))
    for number in range(count):
        mine = [
            dataclasses.replace(one, name=one.name.replace("night-", f"night-{number}-", 1))
            for one in files
        ]
        for ours, theirs in zip(files, mine, strict=True):
            os.link(show.episodes / ours.name, show.episodes / theirs.name)
        audio, transcript, chapters = mine
        episode = dataclasses.replace(
            first, slug=f"night-{number}", guid=f"{number}",
            created=first.created + timedelta(hours=number),
            audio=audio, transcript=transcript, chapters_file=chapters,
        )  # fmt: skip
        record_path(episode.slug, show).write_text(format_record(episode), encoding="utf-8")
    return show


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--episodes", type=int, nargs="+", default=[10, 100, 1000])
    print(f"{'episodes':>8} {'first':>7} {'again':>7} {'feed.xml':>10} {'index':>8} {'peak MB':>8}")
    for count in parser.parse_args().episodes:
        with tempfile.TemporaryDirectory() as folder:
            show = make(Path(folder), count)
            times = []
            for _ in range(2):
                started = time.perf_counter()
                publish(show)
                times.append(time.perf_counter() - started)
            feed, index = ((show.feed / name).stat().st_size for name in ("feed.xml", "index.html"))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{count:>8} {times[0]:>7.2f} {times[1]:>7.2f} {feed:>10} {index:>8} {peak:>8.0f}"
            )


if __name__ == "__main__":
    main()
