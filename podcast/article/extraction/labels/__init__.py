"""What heads a part of an article though the page does not say so: a line in bold, a box's label.

In: the blocks of an article, judged. Out: the same, such lines as headings, such boxes as text.
"""
