"""A show that is used and killed for as long as is given: soak.py --minutes 10 [--seed N].

Builds, edits, renders, publishes, follows a blog, saves in the studio, renames, deletes and takes
back at random, each command killed now and then at a random moment, while a server serves the feed.
After every step: the feed is whole and valid and loses nothing that was not deleted, what is
published names no file that is not there, no process is left; after every command that ended by
itself nothing half is left. At the end: the server's memory and descriptors are what they were, and
a show that was never killed has the same bytes. All on this machine, in a folder that is taken
away. The exit code is 1 when there was a finding.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote

from soak_around import Blog, save_in_studio, served

WORDS = (
    "ferry", "harbour", "keeper", "lamp", "winter", "council", "bridge", "salt", "road", "mill",
    "teacher", "garden",
)  # fmt: skip
MOST = 6  # episodes
SLOWEST = 120  # seconds for one command


class Soak:
    """A show, and what is done to it."""

    def __init__(self, root: Path, chance: random.Random, blog: Blog, kills: float) -> None:
        self.root, self.show, self.chance, self.blog = root, root / "show", chance, blog
        self.killed = kills
        self.place = root / "published"
        self.findings: list[str] = []
        self.steps = self.kills = 0
        self.deleted_may_go: set[str] = set()
        self.podcast("init", str(self.show), at=root)
        settings = (self.show / "podcast.toml").read_text(encoding="utf-8")
        settings = re.sub(r"(?m)^#? *engine = .*$", 'engine = "espeak"', settings, count=1)
        (self.show / "podcast.toml").write_text(settings, encoding="utf-8")
        self.podcast("follow", blog.url)

    def podcast(self, *arguments: str, at: Path | None = None, kill: bool = False) -> int | None:
        """A command's exit code; None when it was killed."""
        process = subprocess.Popen(
            [sys.executable, "-m", "podcast", *arguments],
            cwd=at or self.show, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, start_new_session=True,
            env={**os.environ, "PODCAST_FETCH_PRIVATE": "1"},  # the blog is on this machine
        )  # fmt: skip
        try:
            patience = self.chance.uniform(0.1, 1.6) if kill else SLOWEST
            _, said = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
            if not kill:
                self.find(f"{arguments[0]} did not end in {SLOWEST} s")
            self.kills += 1
            return None
        if b"Traceback" in said:
            self.find(f"{arguments[0]}: {said.decode(errors='replace').strip().splitlines()[-1]}")
        return process.returncode

    def find(self, what: str) -> None:
        """Note a finding."""
        self.findings.append(what)
        print(f"step {self.steps}: {what}", flush=True)

    def step(self) -> None:
        """One thing that is done, and what is looked at after it."""
        self.steps += 1
        slugs = [path.stem for path in sorted((self.show / "scripts").glob("*.md"))]
        do = self.chance.choice(
            ("build", "edit", "render", "feed", "rename", "delete", "publish", "sync", "studio")
        )
        do = self.chance.choice((do, do, do, do, "undo", "doctor")) if slugs else "build"
        if do in ("build", "sync") and len(slugs) >= MOST:
            do = "delete"
        kill = self.chance.random() < self.killed
        before = self.guids()
        code = getattr(self, do)(slugs, kill)
        self.look(do, before, code)

    def build(self, _slugs: list[str], kill: bool) -> int | None:
        words = [self.chance.choice(WORDS) for _ in range(40)]
        article = self.root / f"{words[0]}-{words[1]}.md"
        text = " ".join(words[2:])
        article.write_text(f"# The {words[0]} and the {words[1]}\n\nIn May the {text} was seen.\n")
        return self.podcast("build", str(article), kill=kill)

    def edit(self, slugs: list[str], kill: bool) -> int | None:
        path = self.show / "scripts" / f"{self.chance.choice(slugs)}.md"
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nThe {self.chance.choice(WORDS)} came back.\n")
        return self.podcast("render", "--all", kill=kill)

    def render(self, _slugs: list[str], kill: bool) -> int | None:
        return self.podcast("render", "--all", kill=kill)

    def feed(self, _slugs: list[str], kill: bool) -> int | None:
        return self.podcast("feed", kill=kill)

    def publish(self, _slugs: list[str], kill: bool) -> int | None:
        return self.podcast("publish", str(self.place), kill=kill)

    def sync(self, _slugs: list[str], kill: bool) -> int | None:
        self.blog.posts += 1
        return self.podcast("sync", "--limit", "1", kill=kill)

    def studio(self, slugs: list[str], kill: bool) -> int | None:
        slug = self.chance.choice(slugs)
        path = self.show / "scripts" / f"{slug}.md"
        before = path.read_text(encoding="utf-8")
        words = f"The {self.chance.choice(WORDS)} came back, and {self.steps} saw it."
        self.kills += kill
        wrong = save_in_studio(
            self.show, slug, words, self.chance.uniform(0, 0.6) if kill else None
        )
        after = path.read_text(encoding="utf-8")
        if wrong:
            self.find(wrong)
        elif after != before and words not in after:
            self.find(f"studio: {slug} is neither as it was nor as it was saved")
        elif not kill and words not in after:
            self.find(f"studio: {slug} was not saved")
        return None if kill else 0

    def rename(self, slugs: list[str], kill: bool) -> int | None:
        new = f"{self.chance.choice(WORDS)}-{self.chance.randrange(1000)}"
        return self.podcast("rename", self.chance.choice(slugs), new, kill=kill)

    def delete(self, slugs: list[str], kill: bool) -> int | None:
        self.deleted_may_go |= self.guids()
        return self.podcast("delete", self.chance.choice(slugs), "--yes", kill=kill)

    def undo(self, _slugs: list[str], kill: bool) -> int | None:
        self.deleted_may_go |= self.guids()
        return self.podcast("undo", kill=kill)

    def doctor(self, _slugs: list[str], kill: bool) -> int | None:
        return self.podcast("doctor", "--fix", kill=kill)

    def guids(self) -> set[str]:
        """Of the feed, whose media are looked at too."""
        return self.guids_in(self.show / "feed")

    def guids_in(self, folder: Path) -> set[str]:
        """Of a feed in a folder."""
        path = folder / "feed.xml"
        if not path.exists():
            return set()
        try:
            items = ET.parse(path).getroot().iter("item")
        except ET.ParseError as error:
            self.find(f"the feed is not XML: {error}")
            return set()
        found = set()
        for item in items:
            found.add(item.findtext("guid") or "")
            enclosure = item.find("enclosure")
            assert enclosure is not None
            name = unquote(enclosure.get("url", "").rpartition("/")[2])
            media = folder / "media" / name
            if not media.is_file() or str(media.stat().st_size) != enclosure.get("length"):
                self.find(f"{name} is named and not whole")
        return found

    def look(self, do: str, before: set[str], code: int | None) -> None:
        """What must be so after every step."""
        lost = before - self.guids() - self.deleted_may_go
        if lost:
            self.find(f"{do}: the feed lost {len(lost)} episodes")
        self.guids_in(self.place)
        deadline = time.monotonic() + 10
        while (left := self.processes()) and time.monotonic() < deadline:
            time.sleep(0.2)
        if left:
            self.find(f"{do}: {len(left)} processes are left: {left[0]}")
        if code is not None and (half := list(self.show.rglob("*.partial"))):
            self.find(f"{do}: {len(half)} unfinished files are left: {half[0].name}")

    def processes(self) -> list[str]:
        """Command lines of what works in the show's folder, but the server."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                if (folder / "cwd").resolve() == self.show and " serve" not in line:
                    found.append(line)
        return found


def state_of(process: int) -> tuple[int, int]:
    """Memory in kB, and descriptors."""
    status = Path(f"/proc/{process}/status").read_text()
    memory = re.search(r"VmRSS:\s+(\d+)", status)
    return int(memory[1]) if memory else 0, len([*Path(f"/proc/{process}/fd").iterdir()])


def main() -> int:
    """The exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=10.0)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--kills", type=float, default=0.4, help="share of commands that are killed")
    given = asked.parse_args()
    end = time.monotonic() + 60 * given.minutes
    with served(Blog()) as blog:
        return soaked(blog, end, random.Random(given.seed), given.kills)


def soaked(blog: Blog, end: float, chance: random.Random, kills: float) -> int:
    """Soak a show until a moment; the exit code."""
    root = Path(tempfile.mkdtemp(prefix="podcast-soak-")).resolve()
    soak = Soak(root, chance, blog, kills)
    soak.build([], kill=False)
    server = subprocess.Popen(
        [sys.executable, "-m", "podcast", "serve", "--port", "0"],
        cwd=soak.show, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        first = None
        while time.monotonic() < end:
            soak.step()
            for _ in range(20):
                with urllib.request.urlopen(address, timeout=10) as answer:
                    ET.fromstring(answer.read())
            first = first or state_of(server.pid)
        memory, descriptors = state_of(server.pid)
        print(f"server: {first} at first, {(memory, descriptors)} at the end (kB, descriptors)")
        if first and (memory > first[0] * 1.5 + 20_000 or descriptors > first[1] + 5):
            soak.find("the server grew")
    finally:
        server.kill()
        server.wait()
    soak.podcast("render", "--all")
    code = soak.podcast("feed")
    if code:
        soak.find(f"the last feed ends with {code}")
    clean = root / "clean"
    shutil.copytree(soak.show, clean, ignore=shutil.ignore_patterns(".podcast", "feed", "*.mp3"))
    soak.podcast("render", "--all", at=clean)
    for path in sorted((soak.show / "episodes").glob("*.mp3")):
        other = clean / "episodes" / path.name
        if not other.is_file() or other.read_bytes() != path.read_bytes():
            soak.find(f"{path.name} is another when nothing was killed")
    shutil.rmtree(root)
    print(f"{soak.steps} steps, {soak.kills} killed, {len(soak.findings)} findings")
    return 1 if soak.findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
