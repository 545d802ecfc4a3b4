"""Projects: all that a person does is kept as it is done."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.project.analyses import KeptAnalysis, keep_analysis, kept_analysis
    from framing.project.archive import archived
    from framing.project.archive_reading import opened_archive
    from framing.project.content import Contents, Edit, added, contents, edited, revision, set_to
    from framing.project.findings import finding_keys, keep_findings, kept_findings, read_findings
    from framing.project.groupings import keep_grouping, kept_grouping
    from framing.project.places import Place, place_of
    from framing.project.register import Summary, created, deleted, opened, projects, renamed
    from framing.project.storage import Handle
    from framing.project.version_changes import differences
    from framing.project.versions import measuring_version

__all__ = [
    "Contents",
    "Edit",
    "Handle",
    "KeptAnalysis",
    "Place",
    "Summary",
    "added",
    "archived",
    "contents",
    "created",
    "deleted",
    "differences",
    "edited",
    "finding_keys",
    "keep_analysis",
    "keep_findings",
    "keep_grouping",
    "kept_analysis",
    "kept_findings",
    "kept_grouping",
    "measuring_version",
    "opened",
    "opened_archive",
    "place_of",
    "projects",
    "read_findings",
    "renamed",
    "revision",
    "set_to",
]

# Where each name is: imported when it is asked for, so that the process that tries a stranger's
# tables (framing.project.rehearsal) takes nothing in but that.
_MODULES = {
    "Contents": "content",
    "Edit": "content",
    "Handle": "storage",
    "KeptAnalysis": "analyses",
    "Place": "places",
    "Summary": "register",
    "added": "content",
    "archived": "archive",
    "contents": "content",
    "created": "register",
    "deleted": "register",
    "differences": "version_changes",
    "edited": "content",
    "finding_keys": "findings",
    "keep_analysis": "analyses",
    "keep_findings": "findings",
    "keep_grouping": "groupings",
    "kept_analysis": "analyses",
    "kept_findings": "findings",
    "kept_grouping": "groupings",
    "measuring_version": "versions",
    "opened": "register",
    "opened_archive": "archive_reading",
    "place_of": "places",
    "projects": "register",
    "read_findings": "findings",
    "renamed": "register",
    "revision": "content",
    "set_to": "content",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"framing.project.{_MODULES[name]}"), name)
