"""Projects: all that a person does is kept as it is done."""

from framing.project.contents import Contents, Edit, added, contents, edited, revision, set_to
from framing.project.places import Place, place_of
from framing.project.projects import Summary, created, deleted, opened, projects, renamed
from framing.project.storage import Handle

__all__ = [
    "Contents",
    "Edit",
    "Handle",
    "Place",
    "Summary",
    "added",
    "contents",
    "created",
    "deleted",
    "edited",
    "opened",
    "place_of",
    "projects",
    "renamed",
    "revision",
    "set_to",
]
