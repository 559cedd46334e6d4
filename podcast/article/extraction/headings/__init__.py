"""Lines that are headings though the page does not mark them as such.

In: the blocks of an article, judged. Out: the same, such lines as headings.
"""
