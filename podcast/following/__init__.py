"""What somebody reads elsewhere, heard here: blogs, newsletters, read-later accounts.

In: addresses to follow, and the rules of podcast.toml. Out: an episode of each new entry, once. The
door is syncing.py.
"""
