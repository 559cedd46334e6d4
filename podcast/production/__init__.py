"""The stages strung together for one show: what a command does.

In: a Show and what the user asked. Out: files in the show's folder. The one place that knows all
stages.
"""
