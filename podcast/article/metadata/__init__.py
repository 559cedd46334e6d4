"""Title, byline, date, site: stated, never guessed.

In: a page's tree or a line of text. Out: Metadata, a name, a date. Knows nothing of which text is
the article.
"""
