"""Whom a pronoun or a description stands for.

In: a mention that is no name. Out: a person and how likely that is, weighed by a log-linear model.
"""
