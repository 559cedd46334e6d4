"""What apps subscribe to.

In: a show and its episodes. Out: the folder `feed/`, with feed.xml, its pages and its media. The
door is publish.py.
"""
