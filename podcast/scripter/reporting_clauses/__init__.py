"""The clause that goes with a quotation (`Vogt, who grows hops, later said`), taken apart.

In: its text and an Attribution. Out: a ReportingClause: subject, description, verb, rest; and its
tense.
"""
