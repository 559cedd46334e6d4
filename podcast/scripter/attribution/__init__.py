"""Who says each quotation.

In: an annotated text. Out: Quotes with their Attribution: speaker, clause, verb, confidence. Cases
are gathered,
features named, a log-linear model weighs them.
"""
