"""What stands around a report's own words: datelines, credits, pointers, rows of dates.

In: the text of a block. Out: the changes that leave it out, or the rows that it is.
"""
