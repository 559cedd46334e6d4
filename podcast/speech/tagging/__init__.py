"""A line as tokens, and rules asked along it.

In: a line. Out: spans, each with its class and how it is said. Knows no language.
"""
