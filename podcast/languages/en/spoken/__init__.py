"""What the English rules of speech look up.

In: the name of a table beside this file. Out: its rows.
"""
