"""Saying it: the words of a page, and who says them, in the order that an ear needs."""
