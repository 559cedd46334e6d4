"""What is told of prose that was left out after an article, in the article's language."""

from __future__ import annotations

import pytest

from podcast.article.paste.story_boundaries import Passage, warnings_of_cut

GERMAN = (
    "Der Hafen von Ostrum ist seit dem Morgen wieder offen, und die Fähre fährt nach dem Plan, "
    "den die Reederei in der vergangenen Woche mit der Gemeinde und den Fischern besprochen hat."
)
FRENCH = (
    "Le port de Saint-Orven est rouvert depuis le matin, et le bac part aux heures que la "
    "compagnie a données dans la semaine aux pêcheurs et à la mairie de la ville."
)
ENGLISH = (
    "The harbour of Ostrum has been open again since the morning, and the ferry sails at the "
    "hours that the company gave to the fishermen and to the town in the week before."
)


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        (GERMAN, "für andere Meldungen gehalten und weggelassen"),
        (FRENCH, "ont été pris pour d’autres articles et laissés de côté"),
        (ENGLISH, "were taken for other stories and left out"),
    ],
)
def test_the_cut_is_told_of_in_the_articles_language(prose: str, told: str) -> None:
    lines = [prose, "Mehr", prose, prose, prose]
    [warning] = warnings_of_cut(lines, [None] * len(lines), Passage(-1, 0, 1))
    assert told in warning
    assert "Mehr" in warning
