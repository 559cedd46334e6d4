"""What is fixed before anything is rendered."""

from pathlib import Path

from helpers.making import FIRST, add_episode, new_show

from podcast.production.batch.planning import plan_renders
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
