"""The lines of the script.

In: sentences with quotations, the discourse, the house style. Out: Narration and Quotation lines,
the speaker named
first. Our own words come from languages/ only.
"""
