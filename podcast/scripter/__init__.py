"""From page to ear.

In: an Article. Out: a Script in which everybody is named before speaking, with nothing lost and
nothing made up.
Two wings that meet in model.Quote: who says what (tokenization, mentions, syntax, coreference,
attribution) and how
it is told (reporting_clauses, discourse, quotations, narration); the ledger proves the result. The
door is
write.py.
"""
