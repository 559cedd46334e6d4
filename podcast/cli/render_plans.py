"""What rendering would do, said beforehand, with how many hours of audio that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from podcast.cli.common import ask, say
from podcast.cli.side_by_side import Crew, plan_all
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.model import Planned
    from podcast.production.provenance.touched import Touched
    from podcast.show.folder import Show

MOST_HOURS = 10.0  # of audio that are made anew without asking, when the show was changed
WORTH_IT = 20  # scripts: fewer are planned sooner than processes start


def plans_of(
    touched: Sequence[Touched], opened: Show, crew: Crew
) -> tuple[list[Planned], list[Failed]]:
    """The plan of each script, several at once where they are many."""
    many = crew if crew.on or len(touched) >= WORTH_IT else Crew(1)
    return plan_all(touched, opened, many)


def tell_plans(
    touched: Sequence[Touched], opened: Show, crew: Crew, *, as_json: bool
) -> tuple[list[dict[str, Any]], list[Failed]]:
    """Print the plan of each, then what all of it comes to; the same for machines."""
    planned, failed = plans_of(touched, opened, crew)
    if not as_json:
        for each in planned:
            print(f"{each.touched.slug}: {each.said}")
        if len(planned) > 1:
            print(_summary(planned))
    return [_as_dict(each) for each in planned], failed


def agree_on_hours(touched: Sequence[Touched], *, yes: bool) -> None:
    """Say how many hours of audio are made anew because the show was changed; above a limit a
    person has to agree. Raises PodcastError when nobody does."""
    from podcast.production.provenance.touched import OF_THE_SHOW, hours

    anew = [each for each in touched if each.why in OF_THE_SHOW]
    if not anew:
        return
    reasons = ", ".join(dict.fromkeys(each.why.value for each in anew))
    many = f"{len(anew)} episode{'' if len(anew) == 1 else 's'}"
    said = f"made anew: {many}, {_audio(hours(anew))}: {reasons}"
    if yes or hours(anew) <= MOST_HOURS:
        say(said)
    elif not ask(f"{said}. Go on?"):
        raise PodcastError(
            f"not rendered: {said}",
            remedy="With --yes they are; `podcast render --all --plan` says what changes in each.",
        )


def _summary(planned: Sequence[Planned]) -> str:
    """ "3 of 12 episodes change (settings were changed: 3): 1.2 hours of audio …"."""
    from podcast.production.provenance.touched import Why, hours

    changed = [each for each in planned if each.is_touched and each.touched.why != Why.ASKED]
    reasons = Counter(each.touched.why.value for each in changed)
    why = ", ".join(f"{reason}: {count}" for reason, count in reasons.items())
    sentences = sum(len(each.unspoken) for each in planned)
    return (
        f"{len(changed)} of {len(planned)} episodes change{f' ({why})' if why else ''}: "
        f"{_audio(hours(each.touched for each in changed))} that is there now; "
        f"{sentences} sentences to speak"
    )


def _audio(hours: float) -> str:
    """`3.4 hours of audio`, `12 minutes of audio`."""
    return f"{hours:.1f} hours of audio" if hours >= 1 else f"{60 * hours:.0f} minutes of audio"


def _as_dict(planned: Planned) -> dict[str, Any]:
    return {
        "slug": planned.touched.slug, "why": planned.touched.why.value,
        "changes": planned.is_touched, "seconds": planned.touched.seconds,
        "sentences": planned.sentences, "to_speak": len(planned.unspoken),
        "blocks": planned.blocks, "to_encode": planned.to_encode, "speak": list(planned.unspoken),
    }  # fmt: skip
