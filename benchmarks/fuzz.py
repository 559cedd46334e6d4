"""Broken inputs for one parser until time is up: fuzz.py script --minutes 5 [--seed N].

Every parser but those of articles, which have fuzz_article.py: scripts and their heads, settings,
records, transcripts, what comes packed, spoken forms. Takes small inputs of ours apart and puts
them together wrongly; whatever comes out must be read or refused with a PodcastError, within SLOW
seconds of the processor (for what is longer than LONG, by its length) and MOST_MEMORY. `all` takes
each parser in turn. Prints each kind of finding once, with the seed that gives it again; the exit
code is 1 when there was one.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
import traceback
import zlib
from collections.abc import Callable

from podcast.article.sources.http_streams import unpacked
from podcast.episode.safekeeping.record_format import parse_record
from podcast.episode.transcript import parse_vtt
from podcast.errors import PodcastError
from podcast.script.markdown import format_script, read_script
from podcast.show.history.change import change_of
from podcast.show.settings_file import parse_settings
from podcast.speech.marked_speech import speech_of
from podcast.speech.sentence_splitting import split_sentences
from podcast.speech.verbalize import Context

SLOW = 3.0  # seconds of the processor
LONG = 50_000  # characters
MOST_MEMORY = 500_000_000  # bytes above what is there at the start
LONGEST = 200_000  # characters of an input

SCRIPT = """---
title: The salt road
source: https://example.org/salt
author: Nora Venn
published: 2026-05-04
language: en-US
announce: yes
cast:
  narrator: en-us
  Marta Silva: en-gb+f3
---

## Why the road was closed

The county closed the road on Monday. {Kyiv|KEE-iv} was not asked.

> **Marta Silva:** Nobody asked the people who drive it.
>
> Not once.

[pause 1.2s]

[sound intro.mp3]

<!-- skipped (photo caption): A lorry leaves the town. -->

<!-- who speaks? "We were there." -->
"""
SETTINGS = """[show]
title = "The salt road"
email = "desk@example.org"
[feed]
url = "https://example.org/pod/"
limit = 300
[audio]
bitrate = 96
loudness = -16.0
[voices]
quoted = ["en-gb+f3", "en-us"]
[lexicon]
Kyiv = "KEE-iv"
"""
RECORD = """{"slug": "salt", "guid": "3f9a1c2b-0000-4000-8000-000000000000", "title": "Salt",
"created": "2026-05-04T10:00:00+00:00", "audio": {"name": "salt-3f9a1c2b.mp3", "size": 3, "mime":
"audio/mpeg"}, "duration": 4.5, "chapters": [{"start": 0, "end": 4.5, "title": "One"}],
"people": ["Marta Silva"], "soundbite": [1, 2]}"""
CHANGE = """{"id": "20260504T1", "what": "delete salt", "moment": "2026-05-04T10:00:00+00:00",
"files": [{"path": "scripts/salt.md", "before": "ab", "after": ""}], "undoes": ""}"""
TRANSCRIPT = """WEBVTT

00:00.000 --> 00:02.500
<v Marta Silva>Nobody asked us.</v>

NOTE line 3

00:02.500 --> 00:04.000
It was closed.
"""
TEXT = (
    "On 4 May 2026 at 3:15 p.m. the U.S. price was $3.5bn (up 12.5%), or 1/2 of 40 km/h; see "
    "https://example.org/a?b=c, A.B. Venn said: “No.” He paid €1,000.50–€2,000 on 04/05/26. "
)
THROWN_IN = [
    "\0",
    "\x07",
    "\ud800",
    "²",
    "\ufeff",
    "\u202e",
    "0x" + "F" * 5000,
    "9" * 5000,
    "[" * 500,
    "{" * 500,
    "&a *a ",
    "!!bool ",
    "<!--",
    "-->",
    "---\n",
    "> **",
    "[pause ",
    "[sound " + " " * 999,
    "\\)" * 500,
    "NaN",
    "1e999",
    "-",
    ":59" * 300,
    "$" * 999,
    "1," * 999,
    "A." * 500,
    " " * 5000,
    "{a|" + "b" * 2000 + "}",
    "a.b." * 200,
    "\n" * 500,
    "\r",
    "“" * 500,
    "”",
    "'s " * 400,
    "/" * 800,
]


def _script(text: str) -> None:
    script, problems = read_script(text.encode("utf-8", "replace").decode())
    if script is not None and not problems:
        again, worse = read_script(format_script(script))
        assert not worse, worse[0]
        assert again is not None


def _settings(text: str) -> None:
    parse_settings(text)


def _packed(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    packed = bytearray(zlib.compress(data * 20))
    packed[len(data) % len(packed)] ^= len(data) % 255
    for _ in unpacked([bytes(packed)], "gzip", ""):
        pass


def _spoken(text: str) -> None:
    for sentence in split_sentences(text):
        speech_of(sentence, "en-US", Context({}, sentence))


PARSERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "script": (SCRIPT, _script),
    "settings": (SETTINGS, _settings),
    "record": (RECORD, parse_record),
    "change": (CHANGE, change_of),
    "transcript": (TRANSCRIPT, parse_vtt),
    "packed": (TEXT, _packed),
    "spoken": (TEXT, _spoken),
}


def mutated(text: str, chance: random.Random) -> str:
    """A broken one of `text`."""
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        match chance.randrange(6):
            case 0:
                text = text[:at] + text[to:]
            case 1:
                text = text[:to] + text[at:to] * chance.choice((1, 2, 50)) + text[to:]
            case 2:
                text = text[:at] + chance.choice(THROWN_IN) + text[at:]
            case 3:
                text = (
                    text[:at]
                    + chr(chance.choice((chance.randrange(128), chance.randrange(0x3000))))
                    + text[at + 1 :]
                )
            case 4:
                text = text[:at] + chance.choice(THROWN_IN) * chance.choice((1, 3)) + text[to:]
            case _:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
        text = text[:LONGEST] or "\n"
    return text


def finding(parser: Callable[[str], object], text: str) -> str:
    """What is wrong with how a parser takes an input, or ""."""
    before, started = _memory(), time.process_time()
    try:
        parser(text)
    except PodcastError:
        pass
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {place.name}: {str(error)[:100]}"
    seconds = time.process_time() - started
    if seconds > SLOW * max(1.0, len(text) / LONG):
        return f"slow: {seconds:.0f} s"
    return "greedy" if _memory() - before > MOST_MEMORY else ""


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> int:
    """The exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("name", choices=[*PARSERS, "all"])
    asked.add_argument("--minutes", type=float, default=1.0)
    asked.add_argument("--seed", type=int, help="only this one")
    given = asked.parse_args()
    found: set[str] = set()
    for name in PARSERS if given.name == "all" else [given.name]:
        text, parser = PARSERS[name]
        end = time.monotonic() + 60 * given.minutes / (len(PARSERS) if given.name == "all" else 1)
        seed, slowest = given.seed or 0, 0.0
        while True:
            started = time.process_time()
            what = finding(parser, mutated(text, random.Random(seed)))
            slowest = max(slowest, time.process_time() - started)
            if what and (name + what[:40]) not in found:
                found.add(name + what[:40])
                print(f"{name} --seed {seed}: {what}", flush=True)
            seed += 1
            if given.seed is not None or time.monotonic() > end:
                break
        print(f"{name}: {seed} inputs, the slowest {slowest:.1f} s", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
