"""A script's file as text that several hands change.

In: the text of a script file, a change to one of its lines. Out: the text with only that changed,
put together with what others changed meanwhile; every text that ever stood there.
"""
