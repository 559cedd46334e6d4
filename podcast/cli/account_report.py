"""`podcast article --account`: what became of every run of text of a source."""

from __future__ import annotations

import json as jsons
from typing import TYPE_CHECKING, Any

from podcast.article.source_account import (
    AccountedRun,
    Fate,
    SourceAccount,
    account_of,
    words_of,
)

if TYPE_CHECKING:
    from rich.console import Console

    from podcast.article.model import Article

LONGEST_SHOWN = 100  # characters of a run in the list that a terminal shows


def report_account(article: Article, *, json: bool) -> None:
    """Print the account of an article's source."""
    account = account_of(article)
    if json:
        print(jsons.dumps(as_dict(article, account), ensure_ascii=False, indent=1))
        return
    from podcast.cli.common import console

    _show(article, account, console())


def as_dict(article: Article, account: SourceAccount) -> dict[str, Any]:
    """The account for machines: each run of the source under what became of it, and the words."""
    fates = {fate.value.replace(" ", "_"): account.of(fate) for fate in Fate}
    words = {name: words_of(runs) for name, runs in fates.items()}
    listed = {name: [_run(one) for one in runs] for name, runs in fates.items()}
    return {"title": article.title, "source": article.source, "words": words, **listed}


def _run(one: AccountedRun) -> dict[str, str]:
    told = {"text": one.run.text, "place": one.run.place, "reason": one.reason}
    return {name: value for name, value in told.items() if value}


def _show(article: Article, account: SourceAccount, out: Console) -> None:
    from rich.markup import escape

    out.print(f"[bold]{escape(article.title)}[/bold]")
    kept = account.of(Fate.KEPT)
    out.print(f"[green]kept[/green]: {words_of(kept)} words in {len(kept)} runs of text")
    for reason, runs in account.by_reason():
        out.print()
        out.print(f"[yellow]left out ({escape(reason)})[/yellow]: {words_of(runs)} words")
        for one in runs:
            out.print(f"[dim]  {escape(_shortened(one.run.text))}[/dim]")
    lost = account.lost
    out.print()
    out.print(f"[{'red' if lost else 'green'}]lost[/]: {words_of(lost)} words")
    for one in lost:
        where = f" ({escape(one.run.place)})" if one.run.place else ""
        out.print(f"  {escape(one.run.text)}{where}")


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rstrip()}…"
