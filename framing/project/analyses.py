"""Analyses kept: the tables as they were measured, with the version that measured them.

A project opens on what was seen last, at once, also in a newer version of the program: which then
offers to measure again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from sqlalchemy import delete, insert, select

from framing.analysis import Analysis
from framing.project import schema
from framing.project.records import RecordError, packed, unpacked
from framing.project.storage import Handle, keeping, now, reading
from framing.project.versions import measuring_version
from framing.reading import Corpus

#: Analyses kept of a project: of all articles and of some periods or outlets of it.
MAX_KEPT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnalysis:
    """An analysis as it was kept."""

    analysis: Analysis
    version: str  #: of the measures that made it
    at: str  #: when, UTC

    @property
    def is_current(self) -> bool:
        """Whether this version of the program would make the same."""
        return self.version == measuring_version()


def analysis_key(corpus: Corpus) -> str:
    """Return a hash of all that the analysis of ``corpus`` depends on but the version."""
    digest = hashlib.sha256(corpus.articles.to_csv(index=False).encode("utf-8", "surrogatepass"))
    digest.update(corpus.posts.to_csv(index=False).encode("utf-8", "surrogatepass"))
    for article_id in corpus.articles["article_id"]:
        digest.update(corpus.texts[article_id].encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def keep_analysis(handle: Handle, analysis: Analysis, *, of: Corpus) -> None:
    """Keep ``analysis``, made ``of`` a corpus that is grouped into stories; the oldest ones go.

    It is kept as found, before what was decided about passages and figures.
    """
    keep_measured(handle, analysis, of=of, by=measuring_version(), at=now())


def keep_measured(handle: Handle, analysis: Analysis, *, of: Corpus, by: str, at: str) -> None:
    """Keep ``analysis`` as another version made it, ``by`` which and ``at`` what time."""
    row = {
        "project": handle.project,
        "key": analysis_key(of),
        "version": by,
        "at": at,
        "data": packed(replace(analysis, texts={})),  # the texts are kept with the articles
    }
    table = schema.analysis
    with keeping(handle) as connection:
        same = (table.c.project == handle.project) & (table.c.key == row["key"])
        connection.execute(delete(table).where(same & (table.c.version == row["version"])))
        connection.execute(insert(table), [row])
        newest = connection.scalars(
            select(table.c.seq)
            .where(table.c.project == handle.project)
            .order_by(table.c.seq.desc())
            .limit(MAX_KEPT)
        ).all()
        connection.execute(
            delete(table).where(table.c.project == handle.project, table.c.seq.not_in(newest))
        )


def kept_analysis(handle: Handle, corpus: Corpus) -> KeptAnalysis | None:
    """Return the analysis of ``corpus`` that was kept last, by whichever version; None: none is."""
    table = schema.analysis
    with reading(handle) as connection:
        row = connection.execute(
            select(table.c.data, table.c.version, table.c.at)
            .where(table.c.project == handle.project, table.c.key == analysis_key(corpus))
            .order_by(table.c.seq.desc())
            .limit(1)
        ).first()
    if row is None:
        return None
    try:
        analysis = unpacked(bytes(row.data), as_=Analysis)
    except RecordError:
        return None  # made by a version whose tables this one cannot hold: it is measured again
    texts = {a: corpus.texts[a] for a in analysis.articles["article_id"]}
    return KeptAnalysis(analysis=replace(analysis, texts=texts), version=row.version, at=row.at)
