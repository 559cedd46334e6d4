"""Quotation blocks and posts: one speaker's words, by what introduces or is printed with them.

In: an article's blocks, the quotations found in its text. Out: the text between marks, the same
quotations with blocks whole.
"""
