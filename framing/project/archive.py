"""Archive: a project as one file, to be sent, kept, and opened elsewhere.

A ``.framing`` file is a zip of Parquet and JSON.  Its manifest names the version of this form, of
the program and of the measures, and the hash and size of every other file in it.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import Any

import pandas as pd

from framing.output import TABLE_NAMES, VERSION
from framing.project.analyses import KeptAnalysis
from framing.project.content import Contents
from framing.project.frames import parquet
from framing.project.records import as_json
from framing.review.log_file import log_json

#: Raised when the form changes; a file of every form that was released is opened by the tests.
FORMAT_VERSION = 1
FORMAT = "framing project"
SUFFIX = ".framing"
MANIFEST = "manifest.json"
#: The files that an archive may hold, and no others.
ARTICLES, EDITS, DECISIONS, SETTINGS = (
    "articles.parquet",
    "edits.json",
    "decisions.json",
    "settings.json",
)
TABLES = {f"analysis/{name}.parquet": name for name in TABLE_NAMES}
NAMES = frozenset({ARTICLES, EDITS, DECISIONS, SETTINGS, *TABLES})

# The same contents make the same file: no clock but the one in the manifest.
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def archived(held: Contents, *, analysis: KeptAnalysis | None, at: str) -> bytes:
    """Return a project as a file.

    Parameters
    ----------
    held : Contents
        What ``contents`` returned: it goes in as it came, with the edits and decisions beside it.
    analysis : KeptAnalysis or None
        The tables as last measured, with their version.
    at : str
        The time, as ISO 8601.

    Returns
    -------
    bytes
        Whole texts are in it: it is not for sharing where these are not.
    """
    files = {
        ARTICLES: parquet(articles_frame(held)),
        EDITS: _json([as_json(edit) for edit in held.edits]),
        DECISIONS: log_json(held.decisions).encode(),
        SETTINGS: _json(dict(held.settings)),
    }
    if analysis is not None:
        for path, name in TABLES.items():
            files[path] = parquet(getattr(analysis.analysis, name))
    manifest = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "program": VERSION,
        "name": held.name,
        "at": at,
        "measured_by": None if analysis is None else analysis.version,
        "measured_at": None if analysis is None else analysis.at,
        "files": {
            path: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
            for path, data in files.items()
        },
    }
    return packed_files({MANIFEST: _json(manifest), **files})


def packed_files(files: dict[str, bytes]) -> bytes:
    """Return files as a zip, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in files.items():
            info = zipfile.ZipInfo(path, date_time=_DAY_ONE)
            packing = zipfile.ZIP_STORED if path.endswith(".parquet") else zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compress_type=packing)
    return out.getvalue()


def articles_frame(held: Contents) -> pd.DataFrame:
    """Return the articles as they came in: id, text, and the rest as JSON."""
    rows = []
    for article in held.given:
        known: dict[str, Any] = as_json(article)
        article_id, text = known.pop("article_id"), known.pop("text")
        rows.append({"article_id": article_id, "text": text, "known": json.dumps(known)})
    columns = ["article_id", "text", "known"]
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns, "str"))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode()
