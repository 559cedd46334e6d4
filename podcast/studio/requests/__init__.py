"""What a browser asks of the studio.

In: HTTP requests of this computer's browser, guarded. Out: pages and parts of them, sounds, events.
The door is studio_app.py.
"""
