"""What makes that one change costs one change, and that what was given stays.

In: the files of a show and of its feed as they were and as they are. Out: what need not be made
again, what may go, and what is remembered. The doors are publish_base.py, gathering.py and
feed_memory.py.
"""
