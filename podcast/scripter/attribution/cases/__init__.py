"""Each quotation with what stands around it.

In: a text that has been read, and one pair of marks in it. Out: a QuoteCase: candidates, the
sentence before and after, the clauses in them.
"""
