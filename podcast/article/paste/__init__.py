"""Where in a pasted text the article stands.

In: lines. Out: the passage, its title, and why each other line is left out. The counterpart of
extraction/ where
there is no markup.
"""
