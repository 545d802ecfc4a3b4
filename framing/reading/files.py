"""Files: bytes with a file name, or paths, in; one corpus out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from framing.language.words import n_words
from framing.reading.corpus import Corpus
from framing.tables import ARTICLES, CUTS, POSTS, REFUSED, table


def read_files(files: Iterable[tuple[str, bytes]]) -> Corpus:
    """Return the corpus of ``files``, pairs of file name and content."""
    rows, texts = [], {}
    for name, data in files:
        for line in data.decode("utf-8").splitlines():
            row = json.loads(line)
            title, body = (row.get("title") or "").strip(), row["text"].strip()
            text = f"{title}\n\n{body}" if title else body
            article_id = row.get("article_id") or hashlib.sha256(text.encode()).hexdigest()[:12]
            texts[article_id] = text
            rows.append(
                {
                    "article_id": article_id,
                    "outlet": row.get("outlet") or f"outlet unknown: {title or name}",
                    "published": row.get("published") or None,
                    "title": title or None,
                    "url": row.get("url"),
                    "story": row.get("story"),
                    "n_words": n_words(text),
                    "file_name": name,
                    "title_end": len(title),
                }
            )
    return Corpus(
        articles=table(rows, ARTICLES),
        texts=texts,
        posts=table([], POSTS),
        cuts=table([], CUTS),
        refused=table([], REFUSED),
    )


def read_paths(paths: Iterable[Path]) -> Corpus:
    """Return the corpus of the files at ``paths``."""
    return read_files((path.name, path.read_bytes()) for path in paths)
