"""The lines of docs/scale.md for Ray's and Celery's users do what they say, where these are
installed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from helpers.making import new_show

from podcast.episode.episode_record import load_episodes
from podcast.production.batch.planning import plan_renders
from podcast.script.script_files import all_scripts
from podcast.show.folder import Show

DOCS = Path(__file__).parents[1] / "docs" / "scale.md"
SCRIPT = "---\ntitle: Notice {number}\ncast:\n  narrator: en-us\n---\n\nThe lamp is out, says notice {number}.\n"


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path / "show")
    for number in (1, 2):
        (made.scripts / f"notice-{number}.md").write_text(SCRIPT.format(number=number))
    return made


def block(begins: str) -> str:
    """The lines of Python that begin so."""
    blocks = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    return next(text for text in blocks if text.startswith(begins))


def test_ray(show: Show) -> None:
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        exec(block("import ray").replace("/shared/show", str(show.root)), {})
    finally:
        ray.shutdown()
    assert len(load_episodes(show)) == 2


def test_celery(show: Show) -> None:
    pytest.importorskip("celery")
    from celery.contrib.testing.worker import start_worker

    lines = block("from celery").replace(
        'broker="redis://HOST", backend="redis://HOST"',
        'broker="memory://", backend="cache+memory://"',
    )
    names: dict[str, Any] = {}
    exec(lines, names)
    with start_worker(names["app"], pool="solo", perform_ping_check=False):
        outcomes = names["render_everything"](plan_renders(list(all_scripts(show)), show))
    assert [outcome.failure for outcome in outcomes] == [None, None]
    assert len(load_episodes(show)) == 2
