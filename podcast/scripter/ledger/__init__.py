"""Promise 1, proved: every word of an article accounted for in its script.

In: an Article and a Script. Out: a Ledger of fates and Problems. Knows nothing of how a script was
made.
"""

from podcast.scripter.ledger.account import Ledger, account
from podcast.scripter.ledger.added_words import AddedRun
from podcast.scripter.ledger.fates import Fate, LedgerEntry
from podcast.scripter.ledger.verbatim_quotes import Problem

__all__ = ["AddedRun", "Fate", "Ledger", "LedgerEntry", "Problem", "account"]
