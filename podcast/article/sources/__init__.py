"""From what a user names to bytes we know the kind of.

In: a path, an address, standard input. Out: a Source (bytes, kind, character set). Everything that
touches the
network or unpacks an archive is here.
"""
