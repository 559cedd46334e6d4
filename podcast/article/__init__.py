"""What was written.

In: a file, an address, a paste. Out: an Article of blocks, each kept or left out with a reason. The
door is
load.py; the value is model.py.
"""
