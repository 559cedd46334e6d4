"""What is read out so that it can be written down: telephone numbers, addresses, verses,
marks.

In: letters, digits and marks. Out: each by its name.
"""
