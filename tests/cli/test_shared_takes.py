"""Machines without a common folder: what one rendered, another joins, and speaks nothing again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from helpers.making import new_show

from podcast.cli.app import run

SCRIPT = """---
title: Notice {number} of the lamp
cast:
  narrator: en-us
---

The lamp of Cold Ness goes out on day {number}, the pilots were told.
"""


def test_results_reach_the_show_through_the_shared_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    new_show(home)
    settings = home / "podcast.toml"
    shared = f'\n[store]\nshared = "{tmp_path / "takes"}"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + shared, encoding="utf-8")
    for number in (1, 2):
        script = home / "scripts" / f"notice-{number}.md"
        script.write_text(SCRIPT.format(number=number), encoding="utf-8")
    for number in (1, 2):  # each machine has a copy of the show, and renders its part
        machine = tmp_path / f"machine-{number}"
        shutil.copytree(home, machine)
        assert run(["render", "--all", "--shard", f"{number}/2", "--show", str(machine)]) == 0
    capsys.readouterr()
    assert run(["render", "--all", "--json", "--jobs", "1", "--show", str(home)]) == 0
    episodes = json.loads(capsys.readouterr().out)["episodes"]
    assert [(each["spoken"], each["encoded"]) for each in episodes] == [(0, 0), (0, 0)]
    assert len(list((home / "episodes").glob("*.mp3"))) == 2
