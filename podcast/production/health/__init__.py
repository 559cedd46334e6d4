"""Whether a show's files and the machine are as they should be.

In: a show. Out: what is wrong, how to mend it, and what was mended.
"""
