import pytest

from podcast.scripter.coreference.people import Person, find_people
from podcast.scripter.mentions.linking.gender_inference import gender_of


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Mrs. Bell", "female"),
        ("Mr Okoye", "male"),
        ("Susan Cole", "female"),
        ("Peter Vogel", "male"),
        ("Spokeswoman Jo Park", "female"),
        ("Zzyx Qwop", ""),
        ("Park", ""),
        ("", ""),
    ],
)
def test_gender(name, gender):
    assert gender_of(name) == gender


def test_people_with_their_descriptions():
    text = (
        "Mayor Ruth Lindqvist opened the bridge. “It holds,” said Dana Marsh, a bridge expert at "
        "Norrby College. "
        "Lindqvist thanked Ms. Marsh. Paul Meyer, who runs the ferry, said nothing."
    )
    assert find_people(text) == (
        Person("Ruth Lindqvist", "female", "Mayor"),
        Person("Dana Marsh", "female", "a bridge expert at Norrby College"),
        Person("Paul Meyer", "male", "who runs the ferry"),
    )


def test_pronouns_of_the_text_tell_a_gender_that_the_name_does_not():
    text = "Quill Abara left. Abara said she was tired. Then Abara took her coat. Abara had lost her key."
    assert [person.gender for person in find_people("Dr. " + text)] == ["female"]


def test_organisations_and_places_are_no_people():
    assert (
        find_people("Northwind Energy opened a plant in Tarnvik. The Harbour Authority agreed.")
        == ()
    )
