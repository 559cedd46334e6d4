"""What is of one language and not of a stage.

Word classes, verb forms, first names, our own wording, the tables of spoken forms. In: a BCP 47
tag. Out: the
tables of that language. The ground: it imports no stage.
"""
