"""A voice fits the pronoun that is heard before it."""

from podcast.production.voicing.heard_genders import heard_genders
from podcast.script.model import Narration, Quotation, Script


def heard(*lead_ins: str, language: str = "en-GB") -> dict[str, str]:
    lines = [
        line
        for text in lead_ins
        for line in (Narration(text), Quotation("Sidse Okoro", "We left."))
    ]
    return heard_genders(Script(title="Tide", lines=tuple(lines), language=language))


def test_what_the_narrator_calls_somebody() -> None:
    assert heard("Sidse Okoro, a pilot, said:", "The boat sank. He added:") == {
        "Sidse Okoro": "male"
    }
    assert heard("Asked about the boat, she said:") == {"Sidse Okoro": "female"}
    assert heard("Elle a ajouté :", language="fr") == {"Sidse Okoro": "female"}
    assert heard("Er fügte hinzu:", language="de-AT") == {"Sidse Okoro": "male"}


def test_what_tells_nothing() -> None:
    assert heard("Moss said:", "They said:", "It was late. She left.", "I said:") == {}
    assert (
        heard("He said:", "She said:") == {}
    )  # somebody's words are in another's mouth: nobody knows
    assert heard("Lui disse:", language="xx") == {}
