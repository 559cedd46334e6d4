"""Italian: all that knows it in one place.

In: nothing. Out: word classes, wording, constructions.
"""
