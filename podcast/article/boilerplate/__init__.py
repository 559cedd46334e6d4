"""Lines that are not for the ear, whatever they were printed in.

In: one line. Out: the rule that drops it, with its reason. Rules are data: rules/*.toml.
"""
