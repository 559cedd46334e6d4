"""Feed and media over HTTP.

In: requests. Out: files of the show's `feed/`, their addresses put to where they were asked for.
The door is run.py.
"""
