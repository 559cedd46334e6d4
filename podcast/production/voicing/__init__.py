"""The voices of a show: who has which, what there is, how one sounds.

In: a Show. Out: casts, lists of voices, samples.
"""
