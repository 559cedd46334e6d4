"""One line of a paste: what it is, what it is worth, which lines it was broken from.

In: lines. Out: a rule, a score, a Block for each.
"""
