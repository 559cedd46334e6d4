"""`podcast publish`."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    hush,
    is_quiet,
    open_show,
    print_json,
    say,
    warn,
)
from podcast.cli.progress import is_drawn_on
from podcast.errors import UseError

if TYPE_CHECKING:
    from podcast.publishing.bringing import Progress
    from podcast.publishing.host_check import Fault
    from podcast.publishing.publishing_plan import Plan
    from podcast.show.folder import Show

DryRun = Annotated[bool, Parameter(name=["--dry-run", "-n"])]
LISTED = 20  # files of a dry run


def publish(
    destination: str = "",
    /,
    *,
    dry_run: DryRun = False,
    verify: bool = False,
    quiet: Quiet = False,
    json: AsJson = False,
    show: ShowFolder = None,
) -> int:
    """Bring the feed to where people find it: a folder, a bucket, a server, a branch.

    Media go first and the feed last, and only what differs: broken off at any point, what stands
    there is a whole show, and given again it goes on. Without a destination, to where [publish]
    in podcast.toml says. Passwords and keys come from the environment (docs/publishing.md).

    For example:

        podcast publish /var/www/podcast

        podcast publish s3://shows/harbour --dry-run

        podcast publish anna@example.org:public/podcast --verify

        podcast publish git@github.com:anna/show.git#gh-pages

    Parameters
    ----------
    destination
        A folder, s3://, gs://, az://, sftp:// or user@host:path, webdavs://, or a Git repository
        and its branch: ….git#gh-pages.
    dry_run
        Say what would be done, and do nothing there.
    verify
        Then look at the result as an app does, and say what is wrong with the host.
    """
    from podcast.cli.feed import publish_and_tell
    from podcast.feed.urls import feed_url, visibility
    from podcast.publishing.bringing import bringing

    hush(quiet or json)
    opened = open_show(show)
    address = destination or opened.settings.publish.to
    if not address and not verify:
        raise UseError(
            "where to?",
            remedy='Name a place, or write to = "…" under [publish] in podcast.toml.',
        )
    say(visibility(opened.settings))
    left_out = 0
    if address:
        _, left_out = publish_and_tell(opened)
        _tell_local(opened)
        telling = _Telling()
        with bringing(opened, address, warn, telling) as on_its_way:
            plan = on_its_way.look()
            _tell_plan(plan, address, dry_run=dry_run)
            if not dry_run:
                on_its_way.bring(plan)
                telling.close()
                _tell_others(opened, plan)
    faults = _verified(opened) if verify or opened.settings.publish.verify else []
    if json:
        print_json(_as_json(plan if address else None, faults, feed_url(opened.settings)))
    elif not quiet and address and not dry_run:
        print(feed_url(opened.settings))
    return 1 if left_out or any(fault.error for fault in faults) else 0


def _tell_local(show: Show) -> None:
    from podcast.feed.rss_xml.identity import is_local

    if is_local(show.settings.feed.url):
        say(
            f"feed.url is {show.settings.feed.url}, which other computers cannot reach: set it to "
            "where the place is found on the web."
        )


def _tell_plan(plan: Plan, address: str, *, dry_run: bool) -> None:
    megabytes = f"{plan.size / 1_000_000:.1f} MB"
    would = "would be " if dry_run else ""
    say(
        f"{address}: {len(plan.put)} files ({megabytes}) {would}put, {plan.same} are there, "
        f"{len(plan.delete)} {would}taken away"
        + (f", {len(plan.waiting)} old ones wait" if plan.waiting else "")
    )
    if dry_run:
        names = [*(f"+ {f.name}" for f in plan.put), *(f"- {name}" for name in plan.delete)]
        for name in names[:LISTED]:
            say(f"  {name}")
        if len(names) > LISTED:
            say(f"  … and {len(names) - LISTED} more")


def _tell_others(show: Show, plan: Plan) -> None:
    """Only when there was something new."""
    from podcast.publishing.new_episode_notice import notify

    if plan.put:
        for problem in notify(show.settings):
            warn(f"warning: {problem}")


def _verified(show: Show) -> list[Fault]:
    from podcast.publishing.host_check import check_host

    faults = check_host(show)
    for fault in faults:
        warn(f"{'error' if fault.error else 'warning'}: {fault}")
        if fault.remedy:
            warn(f"  {fault.remedy}")
    say("The host does what apps want." if not faults else f"{len(faults)} faults of the host.")
    return faults


def _as_json(plan: Plan | None, faults: list[Fault], feed: str) -> dict[str, object]:
    from dataclasses import asdict

    return {
        "feed": feed,
        "put": [file.name for file in plan.put] if plan else [],
        "bytes": plan.size if plan else 0,
        "same": plan.same if plan else 0,
        "deleted": list(plan.delete) if plan else [],
        "faults": [asdict(fault) for fault in faults],
    }


class _Telling:
    """Which file is on its way: a line that is written over, on a terminal."""

    def __init__(self) -> None:
        self.drawn = is_drawn_on()
        self.width = 0

    def __call__(self, progress: Progress) -> None:
        share = 100 * progress.size // max(progress.of_size, 1)
        line = f"{share:3d}% {progress.files + 1} of {progress.of_files}: {progress.file}"
        if is_quiet():
            return
        if self.drawn:
            line = line[
                : shutil.get_terminal_size().columns - 1
            ]  # one line, or it cannot be taken back
            print(f"\r{line:<{self.width}}", end="", file=sys.stderr, flush=True)
            self.width = len(line)
        elif progress.files % 100 == 0 and progress.of_files > 100:
            say(line)

    def close(self) -> None:
        if self.drawn and self.width:
            print(f"\r{'':<{self.width}}\r", end="", file=sys.stderr, flush=True)
