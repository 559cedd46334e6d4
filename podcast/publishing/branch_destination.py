"""A branch of a Git repository as a destination, as GitHub and Codeberg Pages serve them.

`git@example.org:anna/show.git#gh-pages`, `git+https://example.org/anna/pages.git#pages`, or a bare
repository of this computer. By the git program, which has the user's keys, agents and helpers. The
branch has one commit without a past: media would make its history grow for ever.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from podcast.errors import PodcastError
from podcast.publishing.destination import BrokenConnectionError, Stored, Told

BRANCH = "gh-pages"
US = {"name": "podcast", "email": "podcast@localhost"}
PLAIN = ".nojekyll"  # a file that tells GitHub's Pages to serve what is there as it is
REFUSED = ("denied", "not found", "Authentication", "could not read Username", "does not appear")


class BranchDestination:
    """What is put is gathered here, and pushed as one commit: others see all of it or nothing."""

    def __init__(self, address: str, workplace: Path) -> None:
        if shutil.which("git") is None:
            raise PodcastError(
                "git is not installed", remedy="Install it, then publish.", code="missing-package"
            )
        where, _, branch = address.removeprefix("git+").partition("#")
        self.remote = where if "://" in where or ":" in where else str(Path(where).resolve())
        self.branch = branch or BRANCH
        digest = hashlib.sha256(address.encode()).hexdigest()[:12]
        self.repository = workplace / f"branch-{digest}.git"
        self.files: dict[str, tuple[str, int]] = {}  # path -> blob, size
        self.before = ""  # the commit that the branch has

    def connect(self) -> None:
        """Learn what the branch has; what was put before a break is put again, from what is
        kept."""
        if not (self.repository / "HEAD").is_file():
            self.repository.mkdir(parents=True, exist_ok=True)
            self._git("init", "--quiet", "--bare", ".")
        there = self._ask("ls-remote", self.remote, f"refs/heads/{self.branch}")
        self.before = there.split()[0] if there else ""
        self.files = {}
        if self.before:
            self._ask("fetch", "--quiet", "--depth=1", self.remote, self.before)
            for line in self._git("ls-tree", "-r", "-l", "-z", self.before).split("\0"):
                about, tab, path = line.partition("\t")
                if tab:
                    _mode, _kind, blob, size = about.split()
                    self.files[path] = (blob, int(size))

    def listing(self, folder: str) -> dict[str, Stored]:
        """Files of the commit right in a folder; the blob says what they hold."""
        above = f"{folder}/" if folder else ""
        return {
            path.removeprefix(above): Stored(size, blob)
            for path, (blob, size) in self.files.items()
            if path.startswith(above) and "/" not in path.removeprefix(above)
        }

    def put(self, name: str, source: Path, told: Told) -> Stored:
        """Written as a blob here; nobody sees it before `finish`."""
        blob = self._git("hash-object", "-w", "--no-filters", str(source.resolve())).strip()
        size = source.stat().st_size
        self.files[name] = (blob, size)
        return Stored(size, blob)

    def delete(self, name: str) -> None:
        """From the next commit."""
        self.files.pop(name, None)

    def finish(self) -> None:
        """One commit, pushed if nobody else has pushed since we looked."""
        if PLAIN not in self.files:
            empty = self._git("hash-object", "-w", "--stdin", given="").strip()
            self.files[PLAIN] = (empty, 0)
        index = self.repository / "index-of-feed"
        index.unlink(missing_ok=True)
        lines = "".join(f"100644 {blob}\t{path}\0" for path, (blob, _) in self.files.items())
        self._git("update-index", "-z", "--index-info", given=lines, index=index)
        tree = self._git("write-tree", index=index).strip()
        if self.before and self._git("rev-parse", f"{self.before}^{{tree}}").strip() == tree:
            return
        commit = self._git("commit-tree", tree, "-m", "The feed as it is published").strip()
        branch = f"refs/heads/{self.branch}"
        lease = f"--force-with-lease={branch}:{self.before}"
        self._ask("push", "--quiet", lease, self.remote, f"{commit}:{branch}")
        self.before = commit

    def close(self) -> None:
        """What was fetched stays, for the next time."""

    def _ask(self, *words: str) -> str:
        """What the other repository is asked; it may be out of reach."""
        try:
            return self._git(*words)
        except _GitError as error:
            said = str(error)
            if any(word in said for word in REFUSED):
                raise PodcastError(
                    f"{self.remote} does not let us in: {said}",
                    remedy=f"Try `git ls-remote {self.remote}`: it uses the same keys.",
                    code="unreachable",
                ) from error
            raise BrokenConnectionError(said) from error

    def _git(self, *words: str, given: str | None = None, index: Path | None = None) -> str:
        environment = {
            **os.environ,
            "GIT_TERMINAL_PROMPT": "0",
            **{f"GIT_{who}_{key.upper()}": value
               for who in ("AUTHOR", "COMMITTER") for key, value in US.items()},
        }  # fmt: skip
        if index is not None:
            environment["GIT_INDEX_FILE"] = str(index)
        environment.pop("GIT_DIR", None)
        done = subprocess.run(
            ["git", "--git-dir", ".", *words],
            cwd=self.repository,
            env=environment,
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            lines = done.stderr.strip().splitlines() or [f"git {words[0]} failed"]
            raise _GitError(next((line for line in lines if "fatal" in line), lines[-1]))
        return done.stdout


class _GitError(Exception):
    """What git said last."""
