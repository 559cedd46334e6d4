"""How a rendering is told: the plan first, then what is being said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from podcast.cli.common import say

if TYPE_CHECKING:
    from podcast.audio.render import Plan, Progress


@contextmanager
def rendering(slug: str) -> Iterator[tuple[Callable[[Plan], None], Progress | None]]:
    """The two functions that `render_script` tells its plan and its progress to."""
    yield lambda plan: say(f"{slug}: {plan}"), None
