"""The clause that tells who speaks: read, taken apart, turned around.

In: the narrator's words after a quotation. Out: a SayingClause, and the sentence that leads in.
"""
