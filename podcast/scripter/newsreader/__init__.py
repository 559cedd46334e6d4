"""What a newsreader does not say as it is printed: datelines, party labels, what is only seen.

In: an Article. Out: its blocks as they are read on air, and each change with its reason: the words
that are left out, or what is said in their place. No rule touches words between quotation marks,
and none adds a fact. The door is air_copy.py; the ledger holds a script against the same rules.
"""
