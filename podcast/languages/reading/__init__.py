"""The files of a language's folder, read when first asked for.

In: a file of patterns, words, names or rows. Out: compiled patterns, sets, tables.
"""
