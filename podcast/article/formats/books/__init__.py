"""Books in EPUB.

In: the bytes of a book. Out: an Article a chapter. The door is epub_book.py.
"""
