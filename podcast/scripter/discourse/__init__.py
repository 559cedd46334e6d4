"""What the listener knows by now.

In: what was just said. Out: how somebody is called next: full name, surname, pronoun, a reminder;
and how the verb
agrees.
"""
