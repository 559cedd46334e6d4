"""The clause that tells who speaks is said first, in the word order of its language."""

from __future__ import annotations

import pytest

from podcast.article.model import Article, Block
from podcast.script.model import Line, Narration, Quotation
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

STYLE = Style(announce=False)


def lines_of(language: str, *paragraphs: str) -> tuple[Line, ...]:
    """The lines of an article, of which every word is accounted for."""
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    article = Article("", blocks, language=language)
    script = write_script(article, STYLE)
    assert not account(article, script).problems
    return script.lines


GERMAN = (
    (
        "„Das Boot liegt seit drei Tagen fest im Hafen“, sagt Jens Harms, der Kapitän.",
        "Jens Harms, der Kapitän, sagt:",
        "Jens Harms",
    ),
    (
        "„Das Boot liegt seit drei Tagen fest im Hafen“, sagte Kapitänin Elke Harms am Montag.",
        "Kapitänin Elke Harms sagte am Montag:",
        "Elke Harms",
    ),
    (
        "„Das Boot liegt seit drei Tagen fest im Hafen“, stellt Jens Harms klar.",
        "Jens Harms stellt klar:",
        "Jens Harms",
    ),
    (
        "»Das Boot liegt seit drei Tagen fest im Hafen«, so Jens Harms.",
        "Jens Harms sagt:",
        "Jens Harms",
    ),
    (
        "„Das Boot liegt seit drei Tagen fest im Hafen“, wie Jens Harms am Abend mitteilte.",
        "Jens Harms teilte am Abend mit:",
        "Jens Harms",
    ),
    (
        "„Das Boot liegt seit drei Tagen fest im Hafen“, erzählte Jens Harms der Redaktion.",
        "Jens Harms erzählte der Redaktion:",
        "Jens Harms",
    ),
    (
        "«Das Boot liegt», erinnert sich Jens Harms, «seit drei Tagen fest im Hafen.»",
        "Jens Harms erinnert sich:",
        "Jens Harms",
    ),
)
FRENCH = (
    (
        "« Le pont est fermé depuis lundi, justifie le maire, Luc Aubry. Il tiendra jusqu’à Noël. »",
        "Le maire, Luc Aubry, justifie :",
        "Luc Aubry",
    ),
    (
        "« Le pont est fermé depuis lundi et il tiendra », s’indigne Anne Aubry, 81 ans.",
        "Anne Aubry, 81 ans, s’indigne :",
        "Anne Aubry",
    ),
    (
        "Luc Aubry est venu seul. « Le pont est fermé depuis lundi, il tiendra », a-t-il ajouté.",
        "Il a ajouté :",
        "Luc Aubry",
    ),
    (
        "« Le pont est fermé depuis lundi et il tiendra », a prévenu le maire, Luc Aubry.",
        "Le maire, Luc Aubry, a prévenu :",
        "Luc Aubry",
    ),
    (
        "« Le pont est fermé depuis lundi et il tiendra », fait valoir Luc d’Aubry.",
        "Luc d’Aubry fait valoir :",
        "Luc d’Aubry",
    ),
)
SPANISH = (
    (
        "«El puente aguanta, pero nadie lo quiere cruzar», explicó la alcaldesa, Rosa Vidal.",
        "La alcaldesa, Rosa Vidal, explicó:",
        "Rosa Vidal",
    ),
    (
        "“El puente aguanta, pero nadie lo quiere cruzar”, contó Luis Gil, de 34 años, carpintero.",
        "Luis Gil, de 34 años, carpintero, contó:",
        "Luis Gil",
    ),
    (
        "—El puente aguanta —dijo Rosa Vidal—. Pero nadie lo quiere cruzar hoy.",
        "Rosa Vidal dijo:",
        "Rosa Vidal",
    ),
    (
        "Rosa Vidal llegó sola. “El puente aguanta, pero nadie lo quiere cruzar”, se quejó.",
        "Vidal se quejó:",
        "Rosa Vidal",
    ),
    (
        "—El puente aguanta y nadie lo quiere cruzar —sentencia Rosa Vidal, y cierra la puerta.",
        "Rosa Vidal sentencia:",
        "Rosa Vidal",
    ),
)
CASES = [
    (language, *case)
    for language, cases in (("de", GERMAN), ("fr", FRENCH), ("es", SPANISH))
    for case in cases
]


@pytest.mark.parametrize(("language", "text", "lead_in", "speaker"), CASES)
def test_who_speaks_is_said_first(language: str, text: str, lead_in: str, speaker: str) -> None:
    lines = lines_of(language, text)
    at = next(at for at, line in enumerate(lines) if isinstance(line, Quotation))
    led, quotation = lines[at - 1], lines[at]
    assert isinstance(led, Narration)
    assert led.text.endswith(lead_in)
    assert isinstance(quotation, Quotation)
    assert quotation.speaker == speaker


def test_what_the_speaker_does_then_is_told_after_the_words() -> None:
    lines = lines_of("es", SPANISH[-1][0])
    assert lines[-1] == Narration("Y cierra la puerta.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Harms nennt es einen „langen, nassen Sommer ohne ein einziges Boot“, mehr nicht."),
        ("fr", "Sur le mur, on lit « Rendez-nous l’autre rive »."),
        ("es", "En la pared se lee «Devuélvannos la otra orilla»."),
    ],
)
def test_what_is_nobodys_stays_as_it_was(language: str, text: str) -> None:
    assert lines_of(language, text)[0] == Narration(text)
