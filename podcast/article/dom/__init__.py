"""A page's markup as text blocks.

In: markup. Out: runs of text in order, each with what it is and the elements it stands in. Decides
nothing about
the article.
"""
