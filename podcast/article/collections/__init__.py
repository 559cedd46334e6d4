"""Files that hold many articles: a newsroom's export (.jsonl, .parquet) or a crawl (.warc).

In: such a file, read from its first entry to its last and never whole. Out: an Entry for each, or
what is wrong with it and in which line: one that is bad keeps no other from being read.
The door is opening.py.
"""
