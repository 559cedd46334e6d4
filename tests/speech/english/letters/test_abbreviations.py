from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import rows
from podcast.speech.english.letters.abbreviations import COMPANY


def test_the_column_of_the_table_names_conditions_that_there_are() -> None:
    named = {row[2] for row in rows("abbreviations")} - {""}
    assert named == {*COMPANY, "any"}
