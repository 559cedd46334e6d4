"""Spanish: all that knows it in one place.

In: nothing. Out: the tables of spoken/.
"""
