"""Shallow grammar around verbs of speech.

In: an annotated text and a mention. Out: its verb, its clause, its description, whether it is a
subject. Says
nothing about quotations.
"""
