"""A text as paragraphs, pairs of quotation marks, tokens.

In: plain text. Out: Tokens, a table with one row a token. Everything after works on token numbers.
"""
