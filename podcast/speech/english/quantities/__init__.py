"""Numbers of something: money, measures, sizes, per cent.

In: a number with its unit or currency. Out: "three point five million dollars".
"""
