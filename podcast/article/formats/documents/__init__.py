"""PDF and DOCX, with the libraries of the `documents` extra.

In: the bytes of a document. Out: an Article. The doors are pdf_document.py and word_document.py.
"""
