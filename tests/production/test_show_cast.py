from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.model import Article, Block
from podcast.errors import PodcastError
from podcast.production.pipeline import script_article
from podcast.production.voicing.cast_memory import recall
from podcast.script.markdown import parse_script
from podcast.show.folder import Show
from podcast.show.settings import Settings, VoiceSettings
from podcast.speech.synthesis.engine_registry import get_engine

MILL = Path(__file__).parents[1] / "data" / "articles" / "tide-mill.md"


def cast(show: Show) -> dict[str, str]:
    scripted = script_article(load_article(str(MILL)), show)
    return dict(parse_script(scripted.file.text()).cast)


def gender(voice: str) -> str:
    pool = {v.id: v.gender for v in get_engine("pyttsx3").pool("en-US")}
    return pool[voice]


def test_people_get_voices_that_fit_and_keep_them(tmp_path: Path) -> None:
    """A surname in the text is the person whose full name is printed under a quotation block."""
    show = Show(tmp_path, Settings(voices=VoiceSettings(engine="pyttsx3")))
    voices = cast(show)
    assert list(voices) == ["narrator", "Ruth Calloway", "Emil Vestergaard"]
    assert (gender(voices["Ruth Calloway"]), gender(voices["Emil Vestergaard"])) == (
        "female",
        "male",
    )
    assert recall(show) == {name: voice for name, voice in voices.items() if name != "narrator"}


def test_the_show_decides_first(tmp_path: Path) -> None:
    show = Show(tmp_path, Settings(cast={"narrator": "en-gb", "Ruth Calloway": "en-gb+f3"}))
    voices = cast(show)
    assert (voices["narrator"], voices["Ruth Calloway"]) == ("en-gb", "en-gb+f3")


@pytest.mark.parametrize(("style", "different"), [("each", 3), ("one", 2), ("none", 1)])
def test_house_style_of_voices(tmp_path: Path, style: str, different: int) -> None:
    settings = Settings()
    show = Show(tmp_path, replace(settings, script=replace(settings.script, quote_voices=style)))
    assert len(set(cast(show).values())) <= different
    assert recall(show) == {} or style == "each"


def test_a_remembered_cast_that_is_broken_is_named(tmp_path: Path) -> None:
    show = Show(tmp_path, Settings(voices=VoiceSettings(engine="pyttsx3")))
    show.scripts.mkdir()
    (show.scripts / "cast.json").write_text("[]")
    with pytest.raises(PodcastError, match=r"cast\.json"):
        recall(show)


def test_a_surname_alone_has_the_voice_of_whom_it_names(tmp_path: Path) -> None:
    from podcast.production.voicing.show_cast import _of_surname

    told = {"Will Moy": "male", "Ada Lind": "female", "Jon Lind": "male"}
    assert [_of_surname(name, told) for name in ("Moy", "Lind", "Holm")] == ["male", "", ""]


def test_other_languages_tell_whose_voice_is_a_womans(tmp_path: Path) -> None:
    """By what the article says somebody is, where no list has the first name; by an article."""
    show = Show(tmp_path, Settings(voices=VoiceSettings(engine="pyttsx3")))
    words = "Wir haben den ganzen Winter auf das Schiff gewartet"
    text = (
        f"„{words}“, sagt der Elektriker Jonte Bruns.\n\n„{words} und gefroren“, sagt Organistin "
        f"Yunbi Park.\n\nEin Anwohner winkt ab: „{words} und nichts gesehen.“"
    )
    blocks = tuple(Block("paragraph", part) for part in text.split("\n\n"))
    scripted = script_article(Article("Fähre", blocks, language="de"), show)
    voices = dict(parse_script(scripted.file.text()).cast)
    voices.pop("narrator")
    heard = {name: voice.partition("+")[2][:1] for name, voice in voices.items()}
    assert heard == {"Jonte Bruns": "m", "Yunbi Park": "f", "Ein Anwohner": "m"}
