"""Whom a description, a pronoun and a verb without its subject mean, in a script and in what `podcast
quotes` shows."""

from __future__ import annotations

import pytest

from podcast.article.model import Article, Block, BlockKind
from podcast.languages.registry import language_of
from podcast.script.model import Narration, Quotation
from podcast.scripter.model import QuoteKind
from podcast.scripter.retelling.retold_quotations import quotations_said
from podcast.scripter.write import write_script
from podcast.show.house_style import Style
from tests.scripter.retelling.test_turned_sentences import lines_of

DE = "Wir haben den ganzen Winter auf das Schiff gewartet"
FR = "On a attendu le bateau pendant tout l’hiver"
ES = "Esperamos el barco en el puerto durante todo el invierno"
IT = "Abbiamo aspettato la barca per tutto l’inverno scorso"
MEANT = (  # language, text, who speaks
    ("de", f"Trainer Jürgen Blohm war bedient. „{DE}“, schimpfte der 51-Jährige.", "Jürgen Blohm"),
    ("de", f"Zweimal traf Ismael Kouyaté. „{DE}“, sagte der Stürmer.", "Ismael Kouyaté"),
    (
        "de",
        f"Dilara Özgün kündigte Hilfe an. „{DE}“, so die parteilose Politikerin.",
        "Dilara Özgün",
    ),
    (
        "de",
        f"Almut Rieve hört am Brunnen. Professor Thun kennt sie.\n\nEin Wasserwerksleiter spottet. „{DE}“, sagt er.",
        "Ein Wasserwerksleiter",
    ),
    (
        "de",
        f"Staatsanwältin Friederike Lohse sprach lange. „{DE}“, sagte die Verteidigerin.",
        "Die Verteidigerin",
    ),
    (
        "de",
        f"Luise Berg und Anna Moos reden mit. „{DE}“, sagen die Anwohner.",
        "Die Anwohner",
    ),
    (
        "de",
        f"Detlef Kobow hört zu.\n\nOb er ihn kenne, antwortete Carsten Wiebold: „{DE}.“",
        "Carsten Wiebold",
    ),
    (
        "de",
        f"Richterin Anna Grothe sprach. Organistin Yuna Park kam. „{DE}“, sagte sie.",
        "Yuna Park",
    ),
    (
        "de",
        f"Der Verteidiger, Rechtsanwalt Murat Çelik, kam. „{DE}“, sagte der Anwalt.",
        "Murat Çelik",
    ),
    (
        "de",
        f"Richterin Anna Grothe sprach.\n\nEine Zeugin aus Kiel kam. „{DE}“, sagte die 63-Jährige.",
        "Eine Zeugin",
    ),
    (
        "fr",
        f"Didier Pailler est relaxé. « {FR} », avait dit cet ancien plombier.",
        "Didier Pailler",
    ),
    ("fr", f"« {FR} », grince un libraire de Tours.", "Un libraire de Tours"),
    ("es", f"«{ES}», ha relatado a la radio el patrón mayor, Xoán Rebolo.", "Xoán Rebolo"),
    (
        "it",
        f"Ornella Ghezzi suggerisce. Pietro Salvemini ascolta. Lei ride. Poi aggiunge: «{IT}».",
        "Ornella Ghezzi",
    ),
    (
        "de",
        f"Flurin Bezzola gewann zum dritten Mal den Lauf. „{DE}“, sagte der 36-jährige Bündner.",
        "Flurin Bezzola",
    ),
    (
        "fr",
        f"Maxence parle. Élodie Ravier sourit. Puis, sans lever les yeux : « {FR} »",
        "Élodie Ravier",
    ),
    (
        "fr",
        f"Élodie Ravier coud.\n\nElle vient de chez Sylvère Lacombe. « {FR} », dit l’ancien artisan.",
        "Sylvère Lacombe",
    ),
    (
        "es",
        f"Elvira calla. La intendenta, que no firmó, pidió calma. «{ES}», prometió.",
        "La intendenta",
    ),
    (
        "es",
        f"Lidia Monfort escuchó.\n\nAcudió una mujer que lloraba. «{ES}», contó emocionada.",
        "Una mujer",
    ),
    ("de", f"Anna Moos jodelt. Sein Nachbar sah das anders. „{DE}“, sagte er aus.", "Sein Nachbar"),
    ("de", f"Richterin Anna Moser sprach. „{DE}“, begründete Moser den Freispruch.", "Anna Moser"),
    (
        "fr",
        f"Émile Roustan vise.\n\nL’huissier chargé du calcul part. « {FR} », a-t-il confié.",
        "L’huissier",
    ),
    ("de", f"Da stand Familie Bieri. „{DE}“, erzählt die siebenjährige Lia.", "Lia"),
    ("fr", f"Inès plante. « {FR} », dit l’adjointe à la mer, Corinne Ledoux.", "Corinne Ledoux"),
    (
        "fr",
        f"Hugo Vidal écoute. La réalisatrice, Nora Blin, tourne.\n\nIl pleut. « {FR} », dit le portier.",
        "Le portier",
    ),
    ("fr", f"Karim Zeroual a marqué deux fois. « {FR} », a réagi l’attaquant.", "Karim Zeroual"),
    (
        "fr",
        f"Nour El Amrani a enregistré des gouttes.\n\nL’échevin des Finances parle de caprice. « {FR} », déplore l’échevin.",
        "L’échevin",
    ),
    (
        "fr",
        f"La maire, Hélène Vauquelin, écoute.\n\n« {FR} », a dit la procureure de la République.",
        "La procureure de la République",
    ),
    ("es", f"Fue un gol de Mamadou Sarr. «{ES}», confesó el delantero.", "Mamadou Sarr"),
    (
        "es",
        f"El entrenador, Quique Bahamonde, escuchó. Fue tajante: «{ES}».",
        "Quique Bahamonde",
    ),
    ("es", f"Habló Luisa Gil. Entre el público, un anciano calló. «{ES}», protestó.", "Un anciano"),
    ("es", f"«{ES}», dijo una mujer que no quiso dar su nombre.", "Una mujer"),
    ("es", f"El acusado, un panadero, lo reconoció. «{ES}», declaró ante el juez.", "El acusado"),
    ("de", f"„{DE}“, fragte Claudia Wenne den Apotheker.", "Claudia Wenne"),
    (
        "de",
        f"Mehmet Aksoy klagt. „{DE}“, so ein Betriebsrat, der nicht genannt sein will.",
        "Ein Betriebsrat",
    ),
    ("de", f"Torhüter Idriss Benali wollte sich nicht herausreden: „{DE}“", "Idriss Benali"),
    ("de", f"Dann kommt Ole oder Nils Brammer. „{DE}“, sagt Ole.", "Ole"),
    ("de", f"„{DE}“, schimpfte Uwe Dierksen nach dem 1:4 gegen Kissow.", "Uwe Dierksen"),
    ("es", f"Llegaron Lucía Ferrán y Tomás Weiss. «{ES}», cuenta ella.", "Lucía Ferrán"),
    ("es", f"Según Ferrán, hizo frío. Vino Lucía Ferrán. «{ES}», relata.", "Lucía Ferrán"),
    ("es", f"Ganó la UD con Cheikh Ndour. «{ES}», sentenció el senegalés.", "Cheikh Ndour"),
    ("es", f"«{ES}», se queja el líder comunal Fabio Arboleda Mina.", "Fabio Arboleda Mina"),
    (
        "es",
        f"Declaran culpable a Damián Orduña. Orduña calló. «{ES}», dijo el acusado.",
        "Damián Orduña",
    ),
    (
        "es",
        f"Eusebio Tzab peleaba con una piedra. «{ES}», cuenta el campesino de 67 años.",
        "Eusebio Tzab",
    ),
    ("es", f"Cayó Julen Arriza.\n\nEl técnico vasco no se escondió. «{ES}», dijo.", "Julen Arriza"),
    (
        "fr",
        f"Le maire, Bruno Chas, marche. « {FR} », lance l’élu devant les grilles.",
        "Bruno Chas",
    ),
    (
        "de",
        f"Nils Brammer lacht. Sein Bruder, ein ernster Mann, nickt. „{DE}“, sagt er.",
        "Sein Bruder",
    ),
    ("de", f"Anna Moos kam. Die zehnjährige Sophie lacht. „{DE}“, erklärt sie ernst.", "Sophie"),
    (
        "es",
        f"Habló Chema Lozano. El guardia que ordena la fila, Ramón Segarra, calla. «{ES}», admite.",
        "Ramón Segarra",
    ),
    ("es", f"Llegó la alcaldesa, Rosa Gil.\n\nGil calló. «{ES}», dijo la regidora.", "Rosa Gil"),
    ("es", f"Habló Hilario Cuam. Su nieta Xóchitl, de nueve años, lee. «{ES}», cuenta.", "Xóchitl"),
    (
        "fr",
        f"Sa dauphine, l’Italienne Chiara Bonetti, a souri. « {FR} », a dit la coureuse de Bergame.",
        "Chiara Bonetti",
    ),
    ("fr", f"La députée Rachida Blin parle. « {FR} », lance l’élue du Puy.", "Rachida Blin"),
    (
        "fr",
        f"Ousmane Diaki pétrit.\n\nIl a appris chez un oncle. « {FR} », m’a-t-il raconté.",
        "Ousmane Diaki",
    ),
    (
        "es",
        f"Cortó Esteban Larra. Uno de ellos, Nahuel, de ocho años, lee. «{ES}», dijo.",
        "Nahuel",
    ),
    (
        "fr",
        f"Yann Guill part. Son matelot, un Sénégalais, cherche. « {FR} », dit le jeune homme.",
        "Son matelot",
    ),
    ("it", f"L’allenatore, Bruno Galli, non ride. «{IT}», dice il tecnico.", "Bruno Galli"),
)


@pytest.mark.parametrize(("language", "text", "speaker"), MEANT, ids=[text for _, text, _ in MEANT])
def test_who_speaks(language: str, text: str, speaker: str) -> None:
    lines = lines_of(language, *text.split("\n\n"))
    assert [line.speaker for line in lines if isinstance(line, Quotation)] == [speaker]
    (quote,) = quotations_said(text, None, language_of(language))
    said = quote.attribution
    assert speaker.lower().startswith((said.resolved or said.speaker or "nobody").lower())


LED_IN = (
    (
        "de",
        f"„{DE}“, gestand die 22-Jährige aus Bad Kissow.",
        "Die 22-Jährige aus Bad Kissow gestand:",
    ),
    (
        "fr",
        f"« {FR} », a indiqué en point de presse la mairesse Hélène Bolduc.",
        "La mairesse Hélène Bolduc a indiqué en point de presse :",
    ),
    (
        "es",
        f"«{ES}», dijo una mujer que no quiso dar su nombre.",
        "Una mujer que no quiso dar su nombre dijo:",
    ),
    (
        "de",
        f"„{DE}“, sagte Ministerin Cornelia Asbeck (FLU) im Landtag.",
        "Ministerin Cornelia Asbeck (FLU) sagte im Landtag:",
    ),
    (
        "de",
        f"„{DE}“, sagte eine Sprecherin der Polizei am Dienstagmorgen.",
        "Eine Sprecherin der Polizei sagte am Dienstagmorgen:",
    ),
    (
        "fr",
        f"« {FR} », a expliqué à la rédaction le commandant Damien Lacassagne.",
        "Le commandant Damien Lacassagne a expliqué à la rédaction :",
    ),
    ("es", f"«{ES}», confesó el alcalde socialista ayer.", "El alcalde socialista confesó ayer:"),
    (
        "fr",
        f"« {FR} », répète Luc Aubry, jugé pour le meurtre de son associé.",
        "Luc Aubry, jugé pour le meurtre de son associé, répète :",
    ),
    (
        "fr",
        f"« {FR} », a réagi pour sa part Sonia Taleb, de l’intersyndicale.",
        "Sonia Taleb, de l’intersyndicale, a réagi pour sa part :",
    ),
    (
        "de",
        f"„{DE}“, sagte Lars Holm dem „Hafenblatt“.",
        "Lars Holm sagte dem „Hafenblatt“:",
    ),
)


@pytest.mark.parametrize(("language", "text", "lead_in"), LED_IN)
def test_all_of_who_speaks_goes_first(language: str, text: str, lead_in: str) -> None:
    first, *_ = lines_of(language, text)
    assert getattr(first, "text", "") == lead_in


def test_a_dash_behind_the_narrators_sentence_opens_what_somebody_says() -> None:
    lines = lines_of(
        "es", "Habló el cura. —No sé qué decirles a los del pueblo —dijo Tomás Silva—. Ya veré."
    )
    assert [getattr(line, "text", "") for line in lines] == [
        "Habló el cura. Tomás Silva dijo:",
        "No sé qué decirles a los del pueblo. Ya veré.",
    ]


def test_a_dash_that_nobodys_verb_follows_is_the_narrators() -> None:
    text = "Il entra. — Je ne sais pas quoi leur dire, avoua Luc Aubry. Puis il sortit."
    (line,) = lines_of("fr", text)
    assert getattr(line, "text", "") == text


INTERVIEW = """Die Bäckerin Gesa Lührs backt nachts.

Kreisblatt: Frau Lührs, wann stehen Sie auf?

Um zwei Uhr, und das seit dreißig Jahren.

Kreisblatt: Wird man da nicht müde?

Müde wird man nur, wenn man darüber nachdenkt, oder?

Kreisblatt: Und der Urlaub?

Den habe ich zuletzt gemacht, als die Mauer fiel."""


def test_the_papers_label_is_not_said_and_an_answer_may_end_with_a_question() -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in INTERVIEW.split("\n\n"))
    script = write_script(Article("", blocks, language="de"), Style(announce=False))
    said = [line.text for line in script.lines if isinstance(line, Quotation)]
    assert len(said) == 3
    assert said[1].endswith("oder?")
    assert not any("Kreisblatt" in getattr(line, "text", "") for line in script.lines)


def test_an_interview_calls_people_by_the_surname_of_their_language() -> None:
    answers = "Empezó con una caja de zapatos y muchas ganas de salir."
    turns = [
        f"{who}: {what}" for who, what in [("P", "¿Y luego?"), ("Ximena Robles Ibáñez", answers)]
    ]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in turns * 12)
    script = write_script(Article("", blocks, language="es"), Style(announce=False))
    told = " ".join(line.text for line in script.lines if isinstance(line, Narration))
    assert "Robles responde:" in told
    assert "Ibáñez responde:" not in told.replace("Robles Ibáñez responde:", "")


def test_somebody_who_does_something_else_does_not_speak() -> None:
    text = (
        f"Vino Esteban Larra. «{ES}», concluyó Nora Gil. «{ES}», concluyó, y el gobernador se rió."
    )
    lines = lines_of("es", f"Llegó el gobernador, Esteban Larra.\n\n{text}".split("\n\n")[1])
    speakers = {line.speaker for line in lines if isinstance(line, Quotation)}
    assert speakers == {"Nora Gil"}


def test_two_who_speak_by_turns_are_two() -> None:
    lines = lines_of("de", f"„{DE}“, sagt Ida Moos. „{DE}“, sagt Jens Harms.")
    assert [line.speaker for line in lines if isinstance(line, Quotation)] == [
        "Ida Moos",
        "Jens Harms",
    ]


def test_what_the_speaker_does_then_is_told_then() -> None:
    lines = lines_of("de", f"„{DE}“, sagt Sepp Moos und wischt sich die Stirn.")
    assert [getattr(line, "text", "") for line in lines] == [
        "Sepp Moos sagt:",
        f"{DE}.",
        "Moos wischt sich die Stirn.",
    ]


def test_words_inside_the_narrators_sentence_stay_there() -> None:
    text = f"«{ES}», se quejó la diputada Nuria Capdevila, a cuyo juicio el Gobierno «dormía tranquilo»."
    led, said = lines_of("es", text)
    assert getattr(led, "text", "") == (
        "La diputada Nuria Capdevila, a cuyo juicio el Gobierno «dormía tranquilo», se quejó:"
    )
    assert isinstance(said, Quotation)


def test_a_verb_of_several_has_no_singular_speaker() -> None:
    lines = lines_of("es", "Pocha Lamela sonríe. —¿Y los truenos? —le preguntan.")
    assert not any(isinstance(line, Quotation) for line in lines)
    assert "Lamela le preguntan" not in " ".join(getattr(line, "text", "") for line in lines)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une pétition intitulée « Rendez-nous l’autre rive » a recueilli mille signatures."),
        ("fr", "On le surnomme « le juge de paix ». Il préfère « le maître des craies »."),
        ("es", "La obra se llama “El tren de las siete” y dura una hora."),
        ("de", "Das Stück heißt „Der lange Weg nach Hause“ und dauert eine Stunde."),
    ],
)
def test_names_are_no_speech_where_titles_have_small_letters(language: str, text: str) -> None:
    kinds = {quote.kind for quote in quotations_said(text, None, language_of(language))}
    assert kinds <= {QuoteKind.TITLE, QuoteKind.SCARE}
