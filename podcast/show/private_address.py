"""The secret part of a private show's address: made once, kept, replaced or shared when told to.

It is in a folder of its own, which git is told to leave alone: whoever has it can listen. On a
machine that has no such folder, as one that builds from a clone, the environment may say it.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError, invalid
from podcast.show.address_secrets import SECRET, new_secret

FOLDER, FILE = "private", "addresses.json"
ENVIRONMENT = "PODCAST_TOKEN"
NAME = re.compile(r"[^\W_][\w .@+'-]{0,63}")  # of a listener
UNSAFE = re.compile(r"[^0-9A-Za-z_~-]")  # in a token: what an address would have to escape


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of a show's addresses."""

    token: str = ""  # the show's own, "" before there is one
    listeners: tuple[tuple[str, str], ...] = ()  # (name, token), each with an address of their own
    retired: tuple[str, ...] = ()  # what was replaced or revoked: these are gone for good

    def token_of(self, listener: str) -> str:
        """The token of a listener, "" when they have none."""
        return dict(self.listeners).get(listener, "")

    def with_new(self, listener: str = "") -> Keys:
        """Another token for the show, or for a listener; the one before is retired."""
        before = self.token_of(listener) if listener else self.token
        retired = (*self.retired, before) if before else self.retired
        if not listener:
            return dataclasses.replace(self, token=new_secret(), retired=retired)
        others = {**dict(self.listeners), listener: new_secret()}
        return dataclasses.replace(self, listeners=tuple(others.items()), retired=retired)

    def without(self, listener: str) -> Keys:
        """Nothing for this listener any more."""
        left = tuple(pair for pair in self.listeners if pair[0] != listener)
        retired = (*self.retired, self.token_of(listener))
        return dataclasses.replace(self, listeners=left, retired=retired)


def keys_file(root: Path) -> Path:
    """Where the secrets of the show in `root` are."""
    return root / FOLDER / FILE


def read_keys(root: Path) -> Keys:
    """The secrets that are kept; none when there is no such file. The environment's token goes
    before the kept one. Raises PodcastError when the file cannot be understood: to make new ones
    would cut off everybody."""
    path = keys_file(root)
    told = os.environ.get(ENVIRONMENT, "").strip()
    if told and (UNSAFE.search(told) or len(told) < 16):
        raise invalid(
            f"{ENVIRONMENT} is not the secret part of an address",
            remedy="It is sixteen letters and digits or more: `podcast token` shows it.",
        )
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Keys(told)
    except OSError as error:
        raise PodcastError(
            f"cannot be read: {error.strerror}",
            remedy="It has to be a file that you may read.",
            file=path,
            code="unreadable",
        ) from None
    try:
        data = json.loads(text)
        kept = Keys(
            str(data["token"]),
            tuple((str(name), str(token)) for name, token in data.get("listeners", {}).items()),
            tuple(map(str, data.get("retired", ()))),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise invalid(
            f"is not what it was: {error}",
            file=path,
            remedy="Put back a good copy. Without one, take it away: the show gets a new address.",
        ) from None
    return dataclasses.replace(kept, token=told) if told else kept


def keep_keys(root: Path, keys: Keys) -> None:
    """Write the secrets down, for this user's eyes only."""
    path = keys_file(root)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    if not (path.parent / ".gitignore").exists():
        atomic_write(path.parent / ".gitignore", "# whoever has these addresses can listen\n*\n")
    data = {
        "token": keys.token,
        "listeners": dict(keys.listeners),
        "retired": list(dict.fromkeys(filter(None, keys.retired))),
    }
    old = os.umask(0o077)
    try:
        atomic_write(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    finally:
        os.umask(old)


def ensure_keys(root: Path) -> Keys:
    """The secrets of a show that is to be private; its own token is made when it has none."""
    keys = read_keys(root)
    if not keys.token:
        keys = keys.with_new()
        keep_keys(root, keys)
    return keys


def private_url(url: str, root: Path) -> str:
    """`feed.url` of a private show: the address as it is written, the secret below it. One that
    ends in a secret of its own stays as it is."""
    base = url.strip().removesuffix("feed.xml").rstrip("/")
    if has_own_secret(url):
        return url
    return f"{base}/{ensure_keys(root).token}/"


def has_own_secret(url: str) -> bool:
    """Whether somebody wrote a secret into the address themselves."""
    return bool(
        SECRET.fullmatch(url.strip().removesuffix("feed.xml").rstrip("/").rpartition("/")[2])
    )
