from __future__ import annotations

from pathlib import Path

import pytest
from making import new_show

from podcast.checking import check_show
from podcast.show import load_show


@pytest.mark.parametrize(
    ("section", "what"),
    [
        ('[voices]\nnarrator = "en-uss"', "voices.narrator: there is no voice 'en-uss'"),
        ('[voices]\nquoted = ["en-us", "nobody"]', "voices.quoted: there is no voice 'nobody'"),
        ('[voices]\nengine = "whisper"', "voices.engine: there is no speech engine 'whisper'"),
        ('[cast]\n"Ann Lowe" = "nobody"', "cast.Ann Lowe: there is no voice 'nobody'"),
        ('[sounds]\nintro = "gone.wav"', "sounds.intro: there is no sound file 'gone.wav'"),
        ('[store]\nsize = "2 elephants"', "store.size: '2 elephants' is not a size"),
        ('[store]\nsize = "1e999 GB"', "store.size: '1e999 GB' is not a size"),
    ],
)
def test_settings_that_only_a_build_would_meet_are_found_before_it(tmp_path: Path, section: str, what: str) -> None:
    show = new_show(tmp_path)
    show.config.write_text(f"{section}\n\n{show.config.read_text()}")
    (found,) = check_show(load_show(tmp_path))
    assert found.what.startswith(what)
    assert (found.file, found.line) == (str(show.config), 2)
    assert found.remedy
