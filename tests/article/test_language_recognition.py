"""The language of texts that say nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from podcast.article.language_recognition import recognize_language, with_language
from podcast.article.load import load_article
from podcast.article.model import Article, Block, BlockKind

TEXTS = {
    "en": "The lamp of the tower is out, and nobody has climbed the stairs since May.",
    "de": "Die Lampe des Turms ist aus, und niemand ist seit Mai die Treppe hinaufgestiegen.",
    "fr": "La lampe de la tour est éteinte, et personne n’a monté l’escalier depuis le mois de mai.",
    "es": "La lámpara de la torre está apagada, y nadie ha subido la escalera desde el mes de mayo.",
    "nl": "De lamp van de toren is uit, en niemand heeft sinds mei de trap beklommen.",
    "it": "La lampada della torre è spenta, e nessuno ha salito le scale dal mese di maggio.",
    "pt": "A lâmpada da torre está apagada, e ninguém subiu a escada desde o mês de maio.",
    "pl": "Lampa na wieży zgasła i od maja nikt nie wszedł po schodach.",
    "ru": "Лампа на башне погасла, и с мая никто не поднимался по лестнице.",
    "el": "Η λάμπα του πύργου έσβησε και κανείς δεν ανέβηκε τις σκάλες από τον Μάιο.",
    "ja": "塔の灯りは消え、五月から誰も階段を上っていない。 誰も 知らない",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_one_sentence_is_enough(tag: str) -> None:
    assert recognize_language(TEXTS[tag]).tag == tag


@pytest.mark.parametrize("tag", ["en", "de", "fr", "es", "nl", "it", "pl", "el", "ja"])
def test_and_it_is_sure(tag: str) -> None:
    assert recognize_language(TEXTS[tag]).is_sure


@pytest.mark.parametrize("text", ["", "Corran", "12 34 56", "Corran Head"])
def test_nobody_can_say(text: str) -> None:
    assert recognize_language(text).tag == ""


def test_a_guess_that_is_not_sure_is_told() -> None:
    block = Block(BlockKind.PARAGRAPH, "De lamp is uit")
    article = with_language(Article(title="x", blocks=(block,)))
    assert article.language in ("nl", "af", "")
    assert bool(article.warnings) == bool(article.language)


def test_what_the_source_says_counts() -> None:
    block = Block(BlockKind.PARAGRAPH, TEXTS["de"])
    article = Article(title="x", blocks=(block,), language="en-GB")
    assert with_language(article) == article


def test_a_file_is_read_with_its_language(tmp_path: Path) -> None:
    path = tmp_path / "lampe.txt"
    path.write_text(
        f"Die Lampe\n\n{TEXTS['de']}\n\nEs ist dunkel am Hafen, und das Öl ist aus.\n", "utf-8"
    )
    assert load_article(str(path)).language == "de"


def test_a_template_in_another_language_does_not_decide() -> None:
    english = (
        "The harbour board has said that it will not mend the wall before the spring, and that "
        "nobody in the town who asked for it was told why. It is the third time that the work "
        "was put off, the mayor said, and there will be a fourth if the money is not found."
    )
    blocks = (Block(BlockKind.PARAGRAPH, english),)
    stated = with_language(Article("x", blocks, language="de-DE"))
    assert stated.language == "en"
    assert "de-DE" in stated.warnings[-1]
    assert with_language(Article("x", blocks, language="en-GB")).language == "en-GB"


def test_a_language_that_is_none_of_ours_is_not_taken_for_its_neighbour() -> None:
    told = (
        "A mulher olha para o mar e pensa em como os barcos se vão, e nos que ficam para sempre no "
        "porto. Os homens de que se fala na aldeia já não se lembram da noite em que a lâmpada da "
        "torre se apagou, e que ninguém de lá subiu a escada para a acender de novo."
    )
    block = Block(BlockKind.PARAGRAPH, told)
    assert with_language(Article(title="x", blocks=(block,), language="pt-BR")).language == "pt-BR"


def test_english_that_is_spelled_so_is_british() -> None:
    sentence = "The {} was organised by a {} crew on Monday, and it was a good day for all of them."
    british = sentence.format("pier at the harbour", "grey-haired")
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"{british} Nobody left.") for _ in range(2))
    assert with_language(Article("", blocks)).language == "en-GB"
    assert with_language(Article("", blocks, language="en-US")).language == "en-US"
    plain = (Block(BlockKind.PARAGRAPH, "It was a good day for all of them, and nobody left."),)
    assert with_language(Article("", plain)).language == "en"
    assert with_language(Article("", plain, url="https://www.hest.co.uk/a")).language == "en-GB"
