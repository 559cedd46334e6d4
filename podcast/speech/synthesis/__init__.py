"""Text to samples in processes of their own.

In: Utterances. Out: checked samples. The engines' protocol, their registry, the worker process and
both ends of its
wire.
"""
