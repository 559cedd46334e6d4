"""What files of a show held before they were changed: so that a change can be taken back.

In: names of files, before and after they are changed. Out: changes, newest first, and the show as
it was. Knows nothing of what the files mean.
"""

from podcast.show.history.change import Change, FileChange
from podcast.show.history.keeping import changes_of, changing, content_of, keep, versions_of
from podcast.show.history.transaction import change_files, finish_change, unfinished_change
from podcast.show.history.undoing import last_change, undo

__all__ = [
    "Change",
    "FileChange",
    "change_files",
    "changes_of",
    "changing",
    "content_of",
    "finish_change",
    "keep",
    "last_change",
    "undo",
    "unfinished_change",
    "versions_of",
]
