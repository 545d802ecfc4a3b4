"""Projects: all that a person does is kept as it is done."""

from framing.project.analyses import KeptAnalysis, keep_analysis, kept_analysis
from framing.project.contents import Contents, Edit, added, contents, edited, revision, set_to
from framing.project.differences import differences
from framing.project.findings import keep_findings, kept_findings
from framing.project.places import Place, place_of
from framing.project.projects import Summary, created, deleted, opened, projects, renamed
from framing.project.storage import Handle
from framing.project.versions import measuring_version

__all__ = [
    "Contents",
    "Edit",
    "Handle",
    "KeptAnalysis",
    "Place",
    "Summary",
    "added",
    "contents",
    "created",
    "deleted",
    "differences",
    "edited",
    "keep_analysis",
    "keep_findings",
    "kept_analysis",
    "kept_findings",
    "measuring_version",
    "opened",
    "place_of",
    "projects",
    "renamed",
    "revision",
    "set_to",
]
