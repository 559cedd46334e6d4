"""What episodes were made of, and which of them a change touches.

In: a show's settings and the versions installed now, and episodes' records. Out: a stamp for a
record; of each script why its episode is not what it would be now, and how many hours that is.
"""
