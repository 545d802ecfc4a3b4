"""Findings kept: what was found in an article is found once, by text and version.

A changed date or outlet costs nothing here, and one article more costs only its own findings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from framing.analysis import ArticleParts, Findings, parts_of
from framing.project import schema
from framing.project.content import BATCH
from framing.project.records import RecordError, unpacked
from framing.project.storage import Handle, keeping, reading
from framing.project.versions import measuring_version
from framing.reading import Corpus
from framing.review.keys import HASH_DIGITS


def finding_key(parts: ArticleParts, text: str) -> str:
    """Return the key of an article's findings: all that they depend on but the version.

    Examples
    --------
    >>> one = finding_key(ArticleParts(), "It rained.")
    >>> one == finding_key(ArticleParts(title_end=0), "It rained.")
    True
    >>> one == finding_key(ArticleParts(title_end=2), "It rained.")
    False
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    digest.update(repr((parts.title_end, parts.posts)).encode())
    return digest.hexdigest()[:HASH_DIGITS]


def finding_keys(corpus: Corpus) -> dict[str, str]:
    """Return the key of each article's findings, by ``article_id``."""
    parts = parts_of(corpus)
    return {a: finding_key(one, corpus.texts[a]) for a, one in parts.items()}


def kept_findings(handle: Handle, corpus: Corpus) -> dict[str, bytes]:
    """Return what is kept of the findings of ``corpus``, by ``article_id``, as ``packed`` wrote it.

    Those of another version of the measures are not among them: they are made again.
    """
    keys = finding_keys(corpus)
    with reading(handle) as connection:
        kept = _kept(connection, handle.project, sorted(set(keys.values())))
    return {article_id: kept[key] for article_id, key in keys.items() if key in kept}


def keep_findings(
    handle: Handle, findings: Mapping[str, bytes], *, keys: Mapping[str, str]
) -> None:
    """Keep findings, given by ``article_id`` as ``packed`` wrote them; once kept they stay.

    Parameters
    ----------
    handle : Handle
    findings : mapping of str to bytes
    keys : mapping of str to str
        What ``finding_keys`` returned for the articles.
    """
    version = measuring_version()
    rows = {keys[a]: data for a, data in findings.items()}
    with keeping(handle) as connection:
        there = _kept(connection, handle.project, sorted(rows))
        new = [
            {"project": handle.project, "key": key, "version": version, "data": data}
            for key, data in rows.items()
            if key not in there
        ]
        if new:
            connection.execute(insert(schema.finding), new)


def read_findings(kept: Mapping[str, bytes]) -> dict[str, Findings]:
    """Return findings as they were before ``packed``; one that cannot be read is left out."""
    found: dict[str, Findings] = {}
    for article_id, data in kept.items():
        try:
            found[article_id] = unpacked(data, as_=Findings)
        except RecordError:
            continue
    return found


def _kept(connection: Connection, project: str, keys: list[str]) -> dict[str, bytes]:
    table, found = schema.finding, {}
    for start in range(0, len(keys), BATCH):
        some = keys[start : start + BATCH]
        rows = connection.execute(
            select(table.c.key, table.c.data).where(
                table.c.project == project,
                table.c.version == measuring_version(),
                table.c.key.in_(some),
            )
        )
        found.update({key: bytes(data) for key, data in rows})
    return found
