"""The pages beside the feed, for people with a browser.

In: a show, its episodes and their transcripts. Out: the HTML of the index and of every episode.
The doors are index_page.py and episode_page.py.
"""
