"""What the studio shows, as HTML: every word of a script or an article escaped.

In: texts, cards, findings. Out: HTML of whole pages, and of the parts that a change touches.
"""
