"""Text on its way into one line: marks, brackets, joined pieces, words that stay inside a sentence.

In: a sentence as the page has it. Out: the text of a script line.
"""
