"""Where a show's scripts are, and which of them a person has edited.

scripts/<slug>.md               the script
scripts/articles/<slug>.json    the article that it was made from, as we read it (for the ledger)
scripts/articles/<slug>.written the digest of the script as we wrote it: another means edited;
                                and the file of the article, as seen from the show
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from podcast.article.model import Article
from podcast.article.serialization import from_json, to_json
from podcast.atomic_files import atomic_write, replaced_if
from podcast.errors import PodcastError
from podcast.script.model import Script
from podcast.show.folder import Show
from podcast.show.history import changing


class EditedMeanwhileError(Exception):
    """A person saved the script while it was being written anew."""


@dataclass(frozen=True, slots=True)
class ScriptFile:
    """A script of a show, by its slug. The files need not exist."""

    show: Show
    slug: str

    @property
    def path(self) -> Path:
        """The script."""
        return self.show.scripts / f"{self.slug}.md"

    @property
    def article_path(self) -> Path:
        """The record of its article."""
        return self.show.scripts / "articles" / f"{self.slug}.json"

    @property
    def _written(self) -> Path:
        return self.show.scripts / "articles" / f"{self.slug}.written"

    @property
    def files(self) -> tuple[Path, Path, Path]:
        """The script and what we keep about it."""
        return self.path, self.article_path, self._written

    def exists(self) -> bool:
        """Whether there is a script."""
        return self.path.is_file()

    def text(self) -> str:
        """The text of the script. Raises PodcastError when it cannot be read or is not UTF-8."""
        try:
            return self.path.read_bytes().decode("utf-8")
        except OSError as error:
            raise PodcastError(
                f"cannot be read: {error.strerror}",
                remedy="It has to be a file that you may read.",
                file=self.path,
                code="unreadable",
            ) from None
        except UnicodeDecodeError as error:
            line = self.path.read_bytes()[: error.start].count(b"\n") + 1
            raise PodcastError(
                "is not UTF-8",
                file=self.path,
                line=line,
                remedy="Save the script as UTF-8 in your editor.",
                code="unreadable",
            ) from None

    def digest(self) -> str:
        """SHA-256 of the script file, hexadecimal; "" when there is none."""
        path = self.path
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""

    def edited(self) -> bool:
        """Whether a person changed the script since we wrote it, or wrote it altogether."""
        if not self.exists():
            return False
        return self._noted(0) != self.digest()

    def origin(self) -> str:
        """The file of the article that the script was made from, as seen from the show; "" where
        that is not known, or it was none."""
        return self._noted(1)

    def _noted(self, line: int) -> str:
        try:
            return self._written.read_text(encoding="utf-8").splitlines()[line].strip()
        except (OSError, UnicodeDecodeError, IndexError):
            return ""

    def article(self) -> Article | None:
        """The article that the script was made from; None when there is no record (a script by
        hand)."""
        try:
            text = self.article_path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return from_json(text, str(self.article_path))

    def save(
        self, script: Script, article: Article, *, seen: str | None = None, origin: str = ""
    ) -> bool:
        """Write the script and the record of its article; False when both are there already, the
        same. What was there is kept, for `podcast undo`. Raises EditedMeanwhileError, with the
        script as its editor saved it, when that is no longer the one of the digest `seen`.

        The digest goes first and the script last: stopped in between, a script that was there is
        taken for edited
        and kept.
        """
        from podcast.script.markdown import format_script

        text, record = format_script(script), to_json(article)
        if (
            self.exists()
            and self.path.read_bytes() == text.encode()
            and _same(self.article_path, record)
        ):
            return False
        if not self.exists():
            self._write(text, record, origin, seen)
            return True
        with changing(self.show, f"script {self.slug}", self.files):
            self._write(text, record, origin, seen)
        return True

    def _write(self, text: str, record: str, origin: str, seen: str | None) -> None:
        if seen is not None and self.digest() != seen:
            raise EditedMeanwhileError
        before = [path.read_bytes() if path.is_file() else None for path in self.files[1:]]
        atomic_write(self._written, f"{hashlib.sha256(text.encode()).hexdigest()}\n{origin}\n")
        atomic_write(self.article_path, record)
        if seen is None:
            atomic_write(self.path, text)
        elif not replaced_if(self.path, text, seen):
            for path, content in zip(self.files[1:], before, strict=True):
                if content is not None:
                    atomic_write(path, content)
            raise EditedMeanwhileError


def all_scripts(show: Show) -> Iterator[ScriptFile]:
    """The show's scripts, by name."""
    paths = (
        path
        for path in sorted(show.scripts.glob("*.md"))
        if path.is_file() and not path.name.startswith(".")
    )
    return (ScriptFile(show, path.stem) for path in paths)


def find_script(name: str, show: Show) -> ScriptFile:
    """The script that a person names: a slug, the beginning of it or of a word in it, if no other
    has that; or a path.

    Raises PodcastError when there is none or several.
    """
    path = Path(name)
    if path.suffix == ".md" and path.is_file():
        if path.resolve().parent != show.scripts.resolve():
            raise PodcastError(
                "is not in the show's scripts folder",
                file=path,
                remedy=f"Move it to {show.scripts}, or use --show.",
                code="invalid",
            )
        return ScriptFile(show, path.stem)
    wanted = path.name.removesuffix(".md")
    named = ScriptFile(show, wanted)
    if named.exists():
        return named
    there = [script.slug for script in all_scripts(show)]
    likely = [slug for slug in there if slug.startswith(wanted)] or [
        slug for slug in there if f"-{wanted}" in slug
    ]
    if len(likely) == 1:
        return ScriptFile(show, likely[0])
    if likely:
        raise PodcastError(
            f"{wanted!r} could be {', '.join(likely[:5])}",
            remedy="Give more of the name.",
            code="invalid",
        )
    remedy = (
        f"If that is an article: podcast build {name}"
        if path.is_file()
        else likely_names(wanted, show)
    )
    raise PodcastError(
        f"there is no script {wanted!r} in {show.scripts}", remedy=remedy, code="not-found"
    )


def likely_names(wanted: str, show: Show) -> str:
    """A remedy for a name that no script has: those that may be meant."""
    import difflib

    there = [script.slug for script in all_scripts(show)]
    likely = [slug for slug in there if wanted and wanted in slug][:3]
    likely = likely or difflib.get_close_matches(wanted, there, n=3)
    if not likely:  # a word of it, or its beginning, mistyped
        parts = {part: slug for slug in there for part in (*slug.split("-"), slug[: len(wanted)])}
        near = difflib.get_close_matches(wanted, parts, n=3, cutoff=0.7)
        likely = list(dict.fromkeys(parts[part] for part in near))
    return (
        f"Did you mean {' or '.join(likely)}?" if likely else "`podcast list` shows what there is."
    )


def _same(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False
