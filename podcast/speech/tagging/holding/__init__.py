"""What is put aside before the rules read a line: words of other scripts, styled letters, what no
voice can say.

In: a line. Out: the line with holders, and what each of them is said as.
"""
