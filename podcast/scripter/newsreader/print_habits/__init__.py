"""Habits of print that nobody reads out: short states, docket numbers, words torn by a column.

In: a paragraph, and the article's whole text. Out: changes for the ear, each with its reason.
"""
