"""The people of an article in any language but English: their names, what they are called.

In: the article's text and the names found in it. Out: KnownNames (known_names.py), and whom a
description means (descriptions.py).
"""
