"""Every rule drops its cases, and no rule drops what another one, or plain prose, must keep."""

from __future__ import annotations

import time

import pytest

from podcast.article.boilerplate.line_rules import find_rule, rules

DROPS = [(rule.name, case) for rule in rules() for case in rule.drops]
KEEPS = [(rule.name, case) for rule in rules() for case in rule.keeps]


@pytest.mark.parametrize(("name", "case"), DROPS)
def test_a_rule_drops_its_cases(name: str, case: str) -> None:
    assert next(rule for rule in rules() if rule.name == name).fits(case)


@pytest.mark.parametrize(("name", "case"), KEEPS)
def test_no_rule_drops_what_one_keeps(name: str, case: str) -> None:
    found = find_rule(case)
    assert found is None, f"{found.name} drops it" if found else ""


def test_every_rule_has_a_reason_in_words_and_two_cases_of_each_kind() -> None:
    for rule in rules():
        assert rule.reason[0].islower(), rule.name
        assert " " in rule.reason or rule.reason.isalpha(), rule.name
        assert len(rule.drops) >= 1, rule.name
        assert len(rule.keeps) >= 1, rule.name
        assert rule.starts in ("", "tail", "comments", "story", "page", "end", "live"), rule.name


def test_names_are_unique() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


# Prose in which words of the clutter occur: none of it is a line of clutter.
PROSE = (
    "HARROW, May 4 (Quill News) - The ferry company published a new timetable on Monday.",
    "PORT SELWICK — Two boats collided in the harbour on Sunday, and nobody was hurt.",
    "The photo of the captain hung in the hall for thirty years, and then one morning it was gone.",
    (
        "She posted the video on Facebook and Twitter, and by noon everybody on the island had seen "
        "it."
    ),
    "“Subscribe to nothing,” he told the crew, “and share everything.”",
    "The newsletter was delivered to every house on the island, whether people wanted it or not.",
    "Advertisements for the new ferry covered the walls of the station.",
    "By Tuesday the boats were running again.",
    "By Marta Silva's account, the captain never touched the wheel.",
    "Comments on the plan can be sent to the council until Friday, the mayor said.",
    "More than 40 people came.",
    "Copyright law does not protect a timetable, the judge found.",
    "Related research by Sam Ito and Pia Lund shows the same.",
    "Read the small print before you sign, says Okoye.",
    "All rights to the harbour belong to the town, the judge said.",
    "Updated rules will be published next week, according to the company.",
    "The source said: the bolts were rusty.",
    "Follow the money, he said, and you will find the mill.",
    "Cookies were handed out on deck, and nobody asked who had paid for them.",
    "The story continues in the next village, where the road ends.",
)


@pytest.mark.parametrize("line", PROSE)
def test_prose_with_the_same_words_is_kept(line: str) -> None:
    found = find_rule(line)
    assert found is None, f"{found.name} drops it" if found else ""


def test_no_rule_takes_long_however_its_cases_are_repeated() -> None:
    """Patterns that can fit a line in many ways take for ever to find that none fits."""
    runs = {case[:size] for rule in rules() for case in rule.drops for size in (6, 14)} | {
        "12 Comments ",
        "A, ",
        "12:11 ",
        "Aa",
    }
    start = time.process_time()
    for run in runs:
        for size in (90, 250, 600):
            find_rule((run * 200)[:size] + "\x01")
    assert time.process_time() - start < 10
