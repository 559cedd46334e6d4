"""Many episodes side by side: a plan, a map of tasks over an Executor, and one fold at the end.

In: articles' sources, or scripts, and how many at once. Out: what became of each, in their order.
A task is a value that names files; it runs in any process that sees the show's folder.
"""
