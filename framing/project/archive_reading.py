"""Opening archives: a project file from elsewhere is refused unless it is whole and ours.

Nothing in it is unpacked to the disk or named by it; its size is bounded before it is read.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.errors import FramingError, ProjectError
from framing.output import TABLE_NAMES
from framing.project import archive
from framing.project.analyses import keep_measured
from framing.project.content import Edit, added, check_edit, mended, set_to
from framing.project.frames import frame_of
from framing.project.groupings import keep_grouping
from framing.project.places import Place
from framing.project.records import RecordError, from_json
from framing.project.register import created
from framing.project.rehearsal import rehearse
from framing.project.storage import Handle
from framing.reading import Article, Corpus, corpus
from framing.review.decisions import Decision
from framing.review.log_file import read_log
from framing.terms import term_counts

#: Bytes of a file, and of all in it unpacked: 5,000 articles with their tables take 40 MB.
MAX_BYTES, MAX_UNPACKED = 500_000_000, 1_000_000_000
MAX_MANIFEST = 100_000
#: Times that a file in it may be larger unpacked: text packs to a fifth, an empty log to less.
MAX_RATIO = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What a ``.framing`` file holds."""

    name: str
    articles: list[Article]
    edits: list[Edit]
    decisions: list[Decision]
    settings: dict[str, Any]
    tables: dict[str, pd.DataFrame]  #: as measured, by name; none where nothing was
    measured_by: str | None
    measured_at: str | None


def opened_archive(place: Place, data: bytes) -> Handle:
    """Make a project at ``place`` of a ``.framing`` file, and return it open.

    Raises
    ------
    ProjectError
        When the file is refused: nothing is made then.
    """
    held = read_archive(data)
    handle = created(place, name=held.name)
    added(handle, articles=held.articles, edits=held.edits, decisions=held.decisions)
    set_to(handle, {**held.settings, "name": held.name})
    if held.measured_by is not None:
        _keep_tables(handle, held)
    return handle


def read_archive(data: bytes) -> Archive:
    """Return what a ``.framing`` file holds.

    Raises
    ------
    ProjectError
        Saying what was found, what was expected, what to do.
    """
    files = _files(data)
    manifest = _manifest(files.pop(archive.MANIFEST, None))
    _check_hashes(files, manifest["files"])
    rehearse({path: held for path, held in files.items() if path.endswith(".parquet")})
    try:
        articles = _articles(files[archive.ARTICLES])
        edits = [from_json(row, as_=Edit) for row in json.loads(files[archive.EDITS])]
        for one in edits:
            check_edit(one)
        decisions = read_log(files[archive.DECISIONS].decode(), file_name=archive.DECISIONS)
        settings = json.loads(files[archive.SETTINGS])
        tables = {n: frame_of(files[p]) for p, n in archive.TABLES.items() if p in files}
    except (KeyError, ValueError, TypeError, RecursionError, FramingError) as error:
        detail = f" {error}" if isinstance(error, FramingError) else ""
        raise ProjectError(
            f"The file is damaged: what is in it is not what its manifest says.{detail}"
        ) from error
    if not isinstance(settings, dict) or len({a.article_id for a in articles}) != len(articles):
        raise ProjectError("The file is damaged: its articles or settings do not stand apart.")
    by = manifest.get("measured_by")
    return Archive(
        name=str(manifest.get("name") or "Project"),
        articles=articles,
        edits=edits,
        decisions=decisions,
        settings=settings,
        tables=tables,
        measured_by=by if isinstance(by, str) and set(tables) == set(TABLE_NAMES) else None,
        measured_at=str(manifest.get("measured_at") or ""),
    )


def _files(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip that holds nothing but what ours hold."""
    if len(data) > MAX_BYTES:
        raise ProjectError(f"The file has {len(data):,} bytes. At most {MAX_BYTES:,} are read.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            infos = held.infolist()
            _check_infos(infos)
            return {info.filename: _unpacked(held, info) for info in infos}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise ProjectError(
            "The file is no project, or is damaged: it is not a whole zip. Save the project once "
            f"more and open that file; its name ends in {archive.SUFFIX}."
        ) from error


def _check_infos(infos: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in infos]
    strange = [name for name in names if name not in archive.NAMES | {archive.MANIFEST}]
    if strange:
        raise ProjectError(
            f"The file is no project: it holds {strange[0][:60]!a}, which no project does. "
            "Nothing in it was opened."
        )
    if len(set(names)) != len(names):
        raise ProjectError("The file is no project: it holds two files of one name.")
    large = [i for i in infos if i.file_size > max(i.compress_size, 1_000) * MAX_RATIO]
    if large or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise ProjectError(
            f"The file would unpack to {sum(info.file_size for info in infos):,} bytes, far more "
            "than a project of its size. It was not opened."
        )


def _unpacked(held: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with held.open(info) as file:
        data = file.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise ProjectError(f"The file is damaged: {info.filename} is not as long as it says.")
    return data


def _manifest(data: bytes | None) -> dict[str, Any]:
    """Return the manifest of a form that this version reads."""
    try:
        manifest = json.loads((data or b"")[:MAX_MANIFEST])
    except (ValueError, RecursionError) as error:
        raise ProjectError("The file is no project: it has no manifest.") from error
    if not isinstance(manifest, dict) or manifest.get("format") != archive.FORMAT:
        raise ProjectError("The file is no project: its manifest is not one of a project.")
    version = manifest.get("format_version")
    if not isinstance(version, int) or not 1 <= version <= archive.FORMAT_VERSION:
        raise ProjectError(
            f"The file is of form {str(version)[:20]}, which this version does not know: it reads "
            f"1 to {archive.FORMAT_VERSION}. Open it with a newer version of the program."
        )
    if not isinstance(manifest.get("files"), dict):
        raise ProjectError("The file is damaged: its manifest lists no files.")
    return manifest


def _check_hashes(files: dict[str, bytes], listed: dict[str, Any]) -> None:
    if set(files) != set(listed):
        raise ProjectError("The file is damaged: it does not hold what its manifest lists.")
    for path, data in files.items():
        said = listed[path].get("sha256") if isinstance(listed[path], dict) else None
        if hashlib.sha256(data).hexdigest() != said:
            raise ProjectError(
                f"The file is damaged or was changed: {path} does not have the hash that its "
                "manifest gives. Ask for it once more."
            )


def _articles(data: bytes) -> list[Article]:
    frame = frame_of(data)
    articles = []
    for article_id, text, known in frame[["article_id", "text", "known"]].itertuples(
        index=False, name=None
    ):
        row = {**json.loads(known), "article_id": article_id, "text": text}
        article = from_json(row, as_=Article)
        spans = [(post.start, post.end) for post in article.posts]
        if "\0" in text or any(
            not 0 <= s <= e <= len(text) for s, e in [*spans, (0, article.title_end)]
        ):
            raise RecordError("An article has parts that lie outside its text.")
        articles.append(article)
    return articles


def _keep_tables(handle: Handle, held: Archive) -> None:
    """Keep the tables as they were measured, where they are of these articles."""
    joined, tables = corpus(mended(held.articles, held.edits)), held.tables
    articles = tables["articles"]
    named = (*_ids(tables["quotations"]), *_ids(tables["counts"]))
    if _ids(articles) != _ids(joined.articles) or not set(joined.texts).issuperset(named):
        return  # measured of other articles than these: they are measured anew
    if not _passages_are_there(tables, joined):
        return
    keep_grouping(handle, joined, articles)
    analysis = Analysis(
        **tables,
        texts={},
        term_counts=term_counts(articles, joined.texts, posts=joined.posts),
    )
    keep_measured(
        handle,
        analysis,
        of=replace(joined, articles=articles),
        by=str(held.measured_by),
        at=str(held.measured_at),
    )


def _ids(frame: pd.DataFrame) -> list[str]:
    return frame["article_id"].tolist()


def _passages_are_there(tables: dict[str, pd.DataFrame], joined: Corpus) -> bool:
    """Say whether every passage and amount stands in its text as the tables say."""
    columns = {"quotations": "content", "counts": "text"}
    return all(
        joined.texts[article_id][start:end] == said
        for name, column in columns.items()
        for article_id, start, end, said in tables[name][
            ["article_id", "start", "end", column]
        ].itertuples(index=False, name=None)
    )
