"""One file for each kind of source: read_* makes an Article of it.

In: bytes or text of that kind. Out: an Article. Composes the rooms below; only load.py imports it.
"""
