"""What differs between `feed/` and a place: what is to be put, and what may go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from podcast.publishing.destination import Stored
from podcast.publishing.memory import Memory
from podcast.publishing.published_files import File, is_ours

There = Mapping[str, Mapping[str, Stored]]  # folder -> name -> how it stands there


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, in this order."""

    put: tuple[File, ...]
    delete: tuple[str, ...]
    waiting: tuple[str, ...]  # unneeded, but somebody may still ask for them
    same: int  # files that stand there already

    @property
    def size(self) -> int:
        """Bytes to send."""
        return sum(file.size for file in self.put)


def plan_of(
    files: Sequence[File],
    there: There,
    memory: Memory,
    *,
    keep_days: int,
    now: datetime,
) -> Plan:
    """Only what differs is put; what nothing names any more goes after `keep_days`."""
    put = [file for file in files if not _stands(file, there, memory)]
    wanted = {file.name for file in files}
    unneeded = [
        path
        for folder, names in there.items()
        for name in names
        if (path := f"{folder}/{name}".lstrip("/")) not in wanted
        and (path in memory.sent or is_ours(folder, name))
    ]
    oldest = (now - timedelta(days=keep_days)).isoformat()
    gone = [name for name in unneeded if memory.unneeded.get(name, now.isoformat()) <= oldest]
    waiting = tuple(name for name in unneeded if name not in set(gone))
    return Plan(tuple(put), tuple(gone), waiting, len(files) - len(put))


def _stands(file: File, there: There, memory: Memory) -> bool:
    """Whether a file stands there as it is here. Media are named by their content: their size is
    enough, unless we know the place's own stamp of them, and it is another."""
    folder, _, name = file.name.rpartition("/")
    stored = there.get(folder, {}).get(name)
    if stored is None or stored.size != file.size:
        return False
    sent = memory.sent.get(file.name)
    if sent is None:
        return file.by_content
    if sent.stamp and stored.stamp and sent.stamp != stored.stamp:
        return False  # somebody else wrote there
    return file.by_content or sent.digest == file.digest
