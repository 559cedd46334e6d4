"""What failed among many, and why: a table at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from podcast.cli.common import is_quiet, warn
from podcast.errors import place

if TYPE_CHECKING:
    from podcast.production.batch.failures import Failed

MOST_ROWS = 40  # of the table; --json and .podcast/failed.json have all
MOST_REASONS = 10
WIDEST = 48  # characters of a name


def tell_failed(failed: Sequence[Failed], total: int, again: str) -> None:
    """The table, then the remedies, and the command that tries them `again`."""
    from podcast.cli.app import report

    if not failed:
        return
    if is_quiet():  # cron's mail: each as it is always told
        for each in failed:
            report(each.error())
        return
    warn(f"{len(failed)} of {total} failed:")
    shown = failed[:MOST_ROWS]
    width = min(WIDEST, max(len(each.name) for each in shown))
    for each in shown:
        warn(f"  {each.name:{width}}  {each.step:6}  {_why(each)}")
    if len(failed) > len(shown):
        _tell_rest(failed)
    for remedy in dict.fromkeys(each.failure.remedy for each in failed):
        if remedy and len(shown) == len(failed):
            warn(f"  {remedy}")
    warn(f"To try them again: {again}")


def _tell_rest(failed: Sequence[Failed]) -> None:
    reasons = Counter(each.failure.what for each in failed).most_common(MOST_REASONS)
    warn(f"  … and {len(failed) - MOST_ROWS} more (.podcast/failed.json has all). Most often:")
    for reason, count in reasons:
        warn(f"  {count:6}  {reason}")


def _why(each: Failed) -> str:
    failure = each.failure
    is_named = each.name in (failure.file, f"{failure.file}:{failure.line}")
    where = "" if is_named else place(failure.file, failure.line)
    return f"{where}{failure.what}"
