"""From the folder `feed/` to where people find it.

In: a show's published folder and the address of a place: a folder, a bucket, a server, a branch.
Out: the same files there, media before the feed that names them. The door is bringing.py.
"""
