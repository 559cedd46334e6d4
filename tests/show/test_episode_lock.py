"""Who renders one episode waits for nobody who renders another."""

from __future__ import annotations

import threading
from pathlib import Path

from podcast.show.episode_lock import episode_locked, is_anything_rendered
from podcast.show.folder import Show
from podcast.show.settings import Settings


def test_an_episode_is_rendered_once_at_a_time_and_others_beside_it(tmp_path: Path) -> None:
    show = Show(tmp_path, Settings())
    order: list[str] = []

    def second() -> None:
        with episode_locked("tides", show):
            order.append("second")

    assert not is_anything_rendered(show)
    with episode_locked("tides", show):
        waits = threading.Thread(target=second)
        waits.start()
        with episode_locked("lamps", show):
            assert is_anything_rendered(show)
            waits.join(0.3)
        order.append("first")
    waits.join(10)
    assert order == ["first", "second"]
    assert not is_anything_rendered(show)
