"""Long words that stay in the narrator's sentence behind who says them: `Moe said, quote, “…,”
although it could sink.`"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.languages.en.lexicon import DETERMINERS
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import compose_lead_in
from podcast.scripter.narration.sentences.inline_quotes import quiet
from podcast.scripter.narration.sentences.spoken_marks import mark_as_theirs, needs_mark
from podcast.scripter.quotations.quoted_sentences import Sentence, SentencePiece
from podcast.scripter.reporting_clauses.clause_tail import ASIDE, aside_at
from podcast.scripter.reporting_clauses.movable_clause import may_be_moved
from podcast.scripter.reporting_clauses.reporting_clause import parse_reporting_clause
from podcast.scripter.typography import finished

# `told Moe before she said, “…”`, `said Sunday, only for Moe to write that “…”`
MEANWHILE = compiled(r"\s(?:before|after|when|while|as)\s|,\s+(?!(?:an?|the|who)\b)")


def said_with_mark(
    sentence: Sentence, listener: Listener, withheld: Mapping[int, Attribution]
) -> str | None:
    """A sentence that begins with long words of somebody's, and goes on with what belongs to them
    behind who says so; None where it is not made so.

    `“We need two boats a year,” Moe said, although one could do.` -> `Moe said, quote, “We need
    two boats a year,” although one could do.` So it is with an attribution that was `withheld`,
    by group: the sentence has it, whoever it means.
    """
    row = [piece for piece in sentence if piece.quote is not None or piece.text.strip()]
    if len(row) < 2 or row[0].quote is None or row[1].quote is not None:
        return None
    words, gap = row[0], row[1]
    attribution = row[0].quote.attribution
    if attribution.kind is SpeakerKind.NONE:
        attribution = withheld.get(row[0].quote.group, attribution)
    at = attribution.clause[0] - gap.start
    if not needs_mark(words) or not 0 <= at < len(gap.text):
        return None
    before = gap.text[:at].strip(" ,")
    if before.lower() in DETERMINERS:
        at = gap.text.find(before)
    elif before:
        return None
    return _told(row, at, attribution, listener)


def _told(
    row: list[SentencePiece], at: int, attribution: Attribution, listener: Listener
) -> str | None:
    """The sentence with its reporting clause first."""
    words, gap = row[0], row[1]
    start = gap.start + at
    clause = parse_reporting_clause(gap.text[at:], start, attribution)
    aside = aside_at(clause.rest)
    opens = clause.rest.find("“")
    if clause.rest.startswith(":"):  # `“…,” Moe said: That the boats are old`
        aside = 0
    if opens >= 0 and not 0 <= aside < opens:
        hit = MEANWHILE.search(clause.rest, 0, opens)
        aside = hit.start() if hit else -1
    elif aside < 0:
        aside = len(clause.rest)
    if not clause.subject or not clause.verb or clause.turn or clause.fronted or aside < 0:
        return None
    told, bare = clause.rest[aside:], replace(clause, rest=clause.rest[:aside])
    if not may_be_moved(gap.text[at:], start, attribution, bare):
        return None
    begins = gap.text.rfind(told.rstrip(" ,.;")) if told else len(gap.text)
    if begins < 0:
        return None
    saying = compose_lead_in(bare, attribution, listener, present=False).text.rstrip(":")
    text = words.text.rstrip()
    is_subject = ASIDE.match(told) is None and not text.endswith((".", "?", "!", ","))
    after = gap.text[begins:].lstrip(" ,") if text.endswith(",") or is_subject else told
    rest = SentencePiece(after if after.startswith(":") else f" {after}", gap.start + begins)
    body = quiet(mark_as_theirs((words, rest, *row[2:])))
    return finished(f"{saying}, {wording.QUOTE}, {body}")
