"""Two numbers with a mark between: ranges, scores, votes, ratios, fractions, sums.

In: the pair and its company. Out: which of these it is, and its words.
"""
