"""What the narrator says before somebody speaks: `Hanna Brekke, a ferry pilot, says:`.

In: quoted speech, its attribution, what the listener knows. Out: a LeadIn. The door is
lead_in_choice.py.
"""
