"""English: all that knows it in one place.

In: nothing. Out: word classes, verb forms, first names, our own wording, the tables of spoken/.
"""
