"""Dates and times of day.

In: "Mar. 9", "2/9/96", "9am-5pm". Out: "March ninth", "nine A.M to five P M".
"""
