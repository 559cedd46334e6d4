"""Words that stay in the narrator's sentence are marked for the ear, in the article's language."""

from __future__ import annotations

import pytest

from podcast.article.model import Article, Block
from podcast.script.model import Narration
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

MARKED = (
    (
        "de",
        "Anna Moos sprach von einer „schallenden Ohrfeige für alle, die sich hier seit Jahren mühen“.",
        "Anna Moos sprach von einer, Zitat, „schallenden",
    ),
    (
        "de",
        "Anna Moos versprach, „niemals wieder einen einzigen Baum in dieser Straße zu fällen“.",
        "Anna Moos versprach, in ihren Worten, „niemals",
    ),
    (
        "de",
        "Jens Moos versprach, „niemals wieder einen einzigen Baum in dieser Straße zu fällen“.",
        "Jens Moos versprach, in seinen Worten, „niemals",
    ),
    (
        "de",
        "„Wir bleiben alle hier, auch wenn es morgen wieder regnet“, heißt es in dem Brief.",
        "Zitat: „Wir bleiben",
    ),
    (
        "fr",
        "Le maire, Luc Aubry, a promis « de ne jamais abandonner les gens qui vivent ici ».",
        "Le maire, Luc Aubry, a promis, selon ses mots, « de ne jamais",
    ),
    (
        "fr",
        "Il a dénoncé une « attaque sans précédent contre notre école et ses enfants ».",
        "Il a dénoncé une, je cite, « attaque",
    ),
    (
        "es",
        "La alcaldesa, Rosa Gil, prometió «no volver a talar un solo árbol de esta calle».",
        "La alcaldesa, Rosa Gil, prometió, en sus palabras, «no volver",
    ),
    (
        "es",
        "Rosa Gil habló de una «bofetada a todos los que trabajan aquí desde hace años».",
        "Rosa Gil habló de una, cito, «bofetada",
    ),
    (
        "it",
        "La sindaca, Rosa Gilli, ha promesso «pane e lavoro per tutta la nostra povera valle».",
        "La sindaca, Rosa Gilli, ha promesso, nelle sue parole, «pane",
    ),
    (
        "it",
        "Rosa Gilli ha parlato di uno «schiaffo a tutti quelli che lavorano qui da anni».",
        "Rosa Gilli ha parlato di uno, cito, «schiaffo",
    ),
)


def narrated(language: str, text: str) -> str:
    article = Article("", (Block("paragraph", text),), language=language)
    script = write_script(article, Style(announce=False))
    assert not account(article, script).problems
    (line,) = (line for line in script.lines if isinstance(line, Narration))
    return line.text


@pytest.mark.parametrize(("language", "text", "begins"), MARKED)
def test_long_words_in_the_narrators_sentence_are_marked(
    language: str, text: str, begins: str
) -> None:
    assert narrated(language, text).startswith(begins)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "de",
            "Anna Moos sagt, er dürfe „in meinem Haus“ wohnen.",
            "in ihren Worten, „in meinem Haus“",
        ),
        ("fr", "Luc Aubry dit vouloir « ma part » du gâteau.", "selon ses mots, « ma part »"),
        ("es", "Rosa Gil dijo que era «mi casa» y nada más.", "en sus palabras, «mi casa»"),
    ],
)
def test_the_narrator_says_no_i_unmarked(language: str, text: str, said: str) -> None:
    assert said in narrated(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die „graue Stadt“ wehrt sich gegen den „Verfall“."),
        ("fr", "La « ville grise » se défend."),
        ("es", "La «ciudad gris» se defiende."),
    ],
)
def test_a_few_words_keep_their_marks_alone(language: str, text: str) -> None:
    assert narrated(language, text) == text
