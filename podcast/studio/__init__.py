"""The studio: scripts edited in a browser, each change heard at once.

In: a show and what its editor does in the browser. Out: the scripts' Markdown files, which stay the
truth; sounds of their sentences; episodes and the feed. The door is studio_run.py.
"""
