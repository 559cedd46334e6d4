"""Mails, and pages saved as one.

In: the bytes of a message. Out: an Article of the new text; what it answers is left out with its
reason. The door is email_message.py.
"""
