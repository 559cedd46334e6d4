"""What is fixed before anything is rendered."""

from datetime import timedelta
from pathlib import Path

from helpers.making import FIRST, add_episode, new_show

from podcast.production.batch.planning import longest_first, plan_renders
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

SLUGS = ("lamp", "tide", "quay", "lamp")


def files(show: Show) -> list[ScriptFile]:
    return [ScriptFile(show, slug) for slug in SLUGS]


def test_new_episodes_get_moments_in_their_order_that_nobody_has(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    there = add_episode(show, "tide")
    tasks = plan_renders(files(show), show, now=there.created)
    assert [task.slug for task in tasks] == ["lamp", "tide", "quay"]
    lamp, tide, quay = tasks
    assert tide.created is None  # it has its own
    assert not tide.guid
    assert lamp.created is not None
    assert quay.created is not None
    assert there.created < lamp.created < quay.created
    assert lamp.guid != quay.guid


def test_many_new_episodes_are_not_dated_in_the_future(tmp_path: Path) -> None:
    """A feed holds back what is dated later than now."""
    show = new_show(tmp_path)
    add_episode(show, "tide")
    now = FIRST + timedelta(days=1)
    many = [ScriptFile(show, f"notice-{number}") for number in range(300)]
    dates = [task.created for task in plan_renders(many, show, now=now)]
    assert dates == sorted(set(dates))  # type: ignore[type-var]
    assert dates[0] > FIRST  # type: ignore[operator]
    assert dates[-1] == now


def test_what_was_planned_and_not_finished_is_planned_again_the_same(tmp_path: Path) -> None:
    """A machine beside us, or the one that goes on where we were killed, says the same."""
    show = new_show(tmp_path)
    first = plan_renders(files(show), show, now=FIRST)
    later = [ScriptFile(show, slug) for slug in ("bell", "quay", "lamp")]
    bell, quay, lamp = plan_renders(later, show, now=FIRST + timedelta(minutes=5))
    assert (lamp.guid, lamp.created) == (first[0].guid, first[0].created)
    assert (quay.guid, quay.created) == (first[2].guid, first[2].created)
    assert bell.created == FIRST + timedelta(minutes=5)


def test_a_plan_of_long_ago_dates_nothing(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    plan_renders(files(show), show, now=FIRST)
    now = FIRST + timedelta(days=30)
    assert plan_renders(files(show), show, now=now)[-1].created == now


def test_the_longest_are_begun_first_and_stay_what_they_were_planned_to_be(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    for slug, length in (("lamp", 10), ("tide", 500), ("quay", 200)):
        (show.scripts / f"{slug}.md").write_text("x" * length)
    tasks = plan_renders([*files(show), ScriptFile(show, "gone")], show)
    begun = longest_first(tasks, show)
    assert [task.slug for task in begun] == ["tide", "quay", "lamp", "gone"]
    assert set(begun) == set(tasks)
