"""Promise 1, proved: every word of an article accounted for in its script."""

from podcast.scripter.ledger.account import Ledger, account
from podcast.scripter.ledger.entry import Entry, Fate
from podcast.scripter.ledger.ours import Added
from podcast.scripter.ledger.verbatim import Problem

__all__ = ["Added", "Entry", "Fate", "Ledger", "Problem", "account"]
