"""Letters and digits that name something: types, versions, accounts, keys, fiscal years.

In: the code and its company. Out: its letters and digits as people say them, no sum, no range.
"""
