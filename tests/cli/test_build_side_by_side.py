"""build and render --jobs: the same bytes as one by one, and nothing stopped by what fails."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from helpers.episode_sounds import sounds
from helpers.making import set_engine

from podcast.cli.app import run

ARTICLE = """The lamp of Cold Ness goes out, part {number}

The lamp of Cold Ness goes out on Friday, the pilots of Selmouth were told yesterday. This is notice {number}.

“I have lit it {number} times since my father died,” said Petra Lindqvist, who keeps it. She will keep the tower.
"""
HOW_MANY = 2


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"lamp{number}.txt" for number in range(HOW_MANY)]
    for number, path in enumerate(paths):
        path.write_text(ARTICLE.format(number=number + 2), encoding="utf-8")
    return [str(path) for path in paths]


def a_show(root: Path) -> Path:
    assert run(["init", str(root)]) == 0
    set_engine(root, "pyttsx3")
    return root


def test_side_by_side_is_as_one_by_one(
    tmp_path: Path, articles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = a_show(tmp_path / "one"), a_show(tmp_path / "two")
    assert run(["build", *articles, "--jobs", "1", "--show", str(one)]) == 0
    capsys.readouterr()
    broken = str(tmp_path / "gone.txt")
    assert (
        run(
            [
                "build",
                articles[0],
                broken,
                *articles[1:],
                "--jobs",
                "2",
                "--show",
                str(two),
                "--json",
            ]
        )
        == 1
    )
    answer = json.loads(capsys.readouterr().out)
    assert [error["message"] for error in answer["errors"]] == [f"{broken}: there is no such file"]
    assert [Path(episode["source"]).name for episode in answer["episodes"]] == [
        Path(path).name for path in articles
    ]
    assert len(sounds(one)) == HOW_MANY
    assert sounds(two) == sounds(one)
    for script in (one / "scripts").glob("*.md"):
        assert (two / "scripts" / script.name).read_text() == script.read_text()
    dates = re.findall(r"<pubDate>(.*?)</pubDate>", (two / "feed" / "feed.xml").read_text())
    assert len(set(dates[-HOW_MANY:])) == HOW_MANY

    before = sounds(two)
    for path in (two / "episodes").glob("*.mp3"):
        path.unlink()
    assert run(["render", "--all", "--jobs", "2", "--show", str(two)]) == 0
    assert sounds(two) == before


def test_jobs_is_a_number_of_things(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show = a_show(tmp_path / "show")
    assert run(["build", "a.txt", "b.txt", "--jobs", "-1", "--show", str(show)]) == 2
    assert "--jobs is how many" in capsys.readouterr().err
