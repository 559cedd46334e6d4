"""The feed as XML that every podcast app accepts, a pure function of settings and records.

In: a show's settings and its episodes' records. Out: feed.xml, in parts when it is long, as bytes.
The door is rss.py.
"""
