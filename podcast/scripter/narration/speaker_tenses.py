"""In which tense each speaker's sayings are told: what was past once for a speaker stays past."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from podcast.kept_patterns import compiled
from podcast.languages.en import wording

IN_MARKS = compiled(r"“[^“”]*”")
NOT_PAST = r"(?<!\bhas )(?<!\bhave )(?<!\bhad )(?<!\bbe )(?<!\bis )"
SAID = compiled(rf"{NOT_PAST}(?:\bsaid\b(?!\s+to\b)|\btold\s(?:[\w.’'-]+\s){{1,4}}that\b)")


class Resumption(Enum):
    """Where a speaker takes up again; each has its verbs as (present, past), the likeliest
    first."""

    STRETCH = (
        (wording.GOES_ON, wording.WENT_ON),
        (wording.CONTINUES, wording.CONTINUED),
    )  # amid a long quotation
    MORE = (
        (wording.ADDS, wording.ADDED),
        (wording.GOES_ON, wording.WENT_ON),
    )  # its end, or another one

    def verb(self, before: str, *, past: bool) -> str:
        """The verb of saying for this resumption, another than the one `before`."""
        present = next(verbs for verbs in self.value if before not in verbs)
        return present[1] if past else present[0]


@dataclass(slots=True)
class SpeakerTenses:
    """The tense of each speaker, by key of the cast."""

    always_past: bool = False  # a court report: everything that is said was said then
    past: set[str] = field(default_factory=set)  # whose sayings are tied to a past time
    present: set[str] = field(default_factory=set)  # who was told in the present so far
    introduced_past: dict[str, bool] = field(default_factory=dict)  # "said" in the last lead-in?
    reported_past: dict[str, bool] = field(default_factory=dict)  # "said" in a sentence since?
    said_before: bool = False  # a sentence of the article's own has told what somebody "said"
    resumed: str = ""  # the verb with which a speaker was last named again

    def ties_to_past(self, key: str) -> None:
        """Something ties what this speaker says to a time that is over."""
        self.past.add(key)

    def tells_in_present(self, key: str) -> None:
        """What this speaker says is told in the present."""
        self.present.add(key)

    @property
    def is_mixed(self) -> bool:
        """Whether both tenses were heard, of one speaker or of several: a listener takes them for
        two conversations."""
        return bool(self.present and (self.past or self.said_before))

    def hears(self, text: str) -> None:
        """The narrator says a sentence: `Aides said that it rained` is told in the past."""
        told = IN_MARKS.sub("", text)
        if not text.endswith(":") and SAID.search(told):
            self.said_before = True

    def is_past(self, key: str) -> bool:
        """Whether this speaker's sayings are told in the past from here on."""
        return key in self.past

    def introduces(self, key: str, past: bool | None) -> None:
        """A speaker was introduced, in the past or the present (None: without a verb)."""
        self.reported_past.pop(key, None)
        if past is not None:
            self.introduced_past[key] = past

    def reports(self, key: str, past: bool | None) -> None:
        """Words of a speaker's were reported: more of them follow in the same tense."""
        if past is not None:
            self.reported_past[key] = past

    def was_introduced_in_past(self, key: str) -> bool:
        return self.introduced_past.get(key, False)

    def resumes(self, key: str, kind: Resumption, house: str) -> str:
        """The verb with which this speaker goes on, in the tense in which they were heard; the
        `house` may want "past" always."""
        introduced = self.introduced_past.get(key, self.is_past(key))
        past = self.reported_past.get(key, introduced) or house != "present"
        self.resumed = kind.verb(self.resumed, past=past)
        return self.resumed
