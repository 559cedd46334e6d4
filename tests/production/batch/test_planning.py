"""What is fixed before anything is rendered."""

from datetime import UTC, datetime
from pathlib import Path

from helpers.making import FIRST, add_episode, new_show
from hypothesis import given
from hypothesis import strategies as st

from podcast.production.batch.model import RenderTask
from podcast.production.batch.planning import plan_renders, shard
from podcast.script.script_files import ScriptFile


def test_new_episodes_get_moments_in_their_order_that_nobody_has(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    there = add_episode(show, "tide")
    files = [ScriptFile(show, slug) for slug in ("lamp", "tide", "quay", "lamp")]
    tasks = plan_renders(files, show, now=there.created)
    assert [task.slug for task in tasks] == ["lamp", "tide", "quay"]
    lamp, tide, quay = (task.created for task in tasks)
    assert tide is None  # it has its own
    assert lamp is not None
    assert quay is not None
    assert there.created < lamp < quay
    assert tasks == plan_renders(
        files, show, now=FIRST if there.created == FIRST else there.created
    )


@given(st.integers(0, 40), st.integers(1, 9))
def test_shards_have_each_task_once(count: int, of: int) -> None:
    tasks = [
        RenderTask(Path("show"), f"s{number}", datetime(2026, 3, 2, tzinfo=UTC))
        for number in range(count)
    ]
    parts = [shard(tasks, number, of) for number in range(1, of + 1)]
    assert sorted(task.slug for part in parts for task in part) == sorted(
        task.slug for task in tasks
    )
