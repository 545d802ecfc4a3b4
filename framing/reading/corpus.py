"""Corpus: articles read and cleaned, with their texts, posts, cuts and what was refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import pandas as pd

from framing.language.words import n_words
from framing.reading.article import Article
from framing.reading.cleaning import clean_line
from framing.reading.fields import written_known_from
from framing.tables import ARTICLES, CUTS, POSTS, REFUSED, UNKNOWN_OUTLET, table

#: What is kept of how an article was read, with it.
ADDED = ("author", "known_from", "encoding", "date_as_printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All that was read: every later step takes its tables and returns new ones."""

    articles: pd.DataFrame  #: an ARTICLES table
    texts: Mapping[str, str]  #: the stored text of each article, by article_id
    posts: pd.DataFrame  #: a POSTS table
    cuts: pd.DataFrame  #: a CUTS table
    refused: pd.DataFrame  #: a REFUSED table


def corpus(articles: Iterable[Article], refused: pd.DataFrame | None = None) -> Corpus:
    """Join ``articles`` into a corpus, without those that are there twice.

    An article is refused when its id is used, or when the same text is there from the same outlet
    or from one that is not known.  One text under two outlets is two articles: a wire story.  An
    article without an outlet stands for itself, as "outlet unknown: its title or file name".

    Parameters
    ----------
    articles : iterable of Article
    refused : DataFrame, optional
        A REFUSED table, to which what is refused here is added.

    Returns
    -------
    Corpus
        Articles in the order given.

    Examples
    --------
    >>> article = Article(article_id="a", file_name="a.txt", text="It rained.")
    >>> joined = corpus([article, article])
    >>> list(joined.articles["outlet"]), len(joined.refused)
    (['outlet unknown: a.txt'], 1)
    """
    kept: list[Article] = []
    rows: list[dict[Any, Any]] = [] if refused is None else refused.to_dict("records")
    by_id: dict[str, Article] = {}
    by_text: dict[str, list[Article]] = {}
    for given in articles:
        article = replace(given, outlet=_known(given.outlet), title=_known(given.title))
        same = [a for a in by_text.get(article.text, []) if _one_outlet(a, article)]
        if same:
            reason = f"The same text is there already, from {_where(same[0])}. It was left out."
        elif article.article_id in by_id:
            reason = (
                f"The id {article.article_id} is used already, by "
                f"{_where(by_id[article.article_id])}. Give each article an id of its own, or none."
            )
        else:
            kept.append(article)
            by_id[article.article_id] = article
            by_text.setdefault(article.text, []).append(article)
            continue
        rows.append({"file_name": article.file_name, "row": article.row, "reason": reason})
    return Corpus(
        articles=table(_article_rows(kept), ARTICLES),
        texts={a.article_id: a.text for a in kept},
        posts=table(_part_rows(kept, "posts"), POSTS),
        cuts=table(_part_rows(kept, "cuts"), CUTS),
        refused=table(rows, REFUSED),
    )


def _known(name: str | None) -> str | None:
    """Return a name as it may have been typed in: an empty one is none."""
    return clean_line(name or "") or None


def _one_outlet(a: Article, b: Article) -> bool:
    return a.outlet is None or b.outlet is None or a.outlet.lower() == b.outlet.lower()


def _where(article: Article) -> str:
    return article.file_name if article.row is None else f"{article.file_name}, row {article.row}"


def _article_rows(articles: list[Article]) -> list[dict[str, object]]:
    names = {a.outlet for a in articles if a.outlet is not None}
    rows: list[dict[str, object]] = []
    for article in articles:
        outlet = article.outlet
        if outlet is None:
            outlet = _unused(UNKNOWN_OUTLET + (article.title or article.file_name), names)
            names.add(outlet)
        rows.append(
            {
                "article_id": article.article_id,
                "outlet": outlet,
                "published": article.published,
                "title": article.title,
                "url": article.url,
                "story": article.story,
                "n_words": n_words(article.text),
                "file_name": article.file_name,
                "title_end": article.title_end,
                "author": article.author,
                "known_from": written_known_from(article.known_from) or None,
                "encoding": article.encoding,
                "date_as_printed": article.date_as_printed,
            }
        )
    return rows


def _unused(name: str, names: set[str]) -> str:
    number, unused = 1, name
    while unused in names:
        number += 1
        unused = f"{name} ({number})"
    return unused


def _part_rows(articles: list[Article], part: str) -> list[dict[str, object]]:
    return [
        {"article_id": article.article_id, **asdict(piece)}
        for article in articles
        for piece in getattr(article, part)
    ]


def articles_jsonl(read: Corpus) -> bytes:
    r"""Return all articles as JSON lines that are read back as they are.

    The text is the stored one: the row carries ``title_end``, by which reading knows that
    nothing is to be cleaned, cut or put before it.  An outlet that is not known stays so.

    Examples
    --------
    >>> article = Article(article_id="a", file_name="a.txt", text="It rained.")
    >>> articles_jsonl(corpus([article])).decode()
    '{"article_id": "a", "outlet": null, "published": null, "title": null, "url": null,
      "story": null, "text": "It rained.", "title_end": 0, "file_name": "a.txt", "cuts": [],
      "author": null, "known_from": null, "encoding": null, "date_as_printed": null}\n'
    """
    cuts: dict[str, list[dict[str, str]]] = {}
    for article_id, text, reason in read.cuts.itertuples(index=False, name=None):
        cuts.setdefault(article_id, []).append({"text": text, "reason": reason})
    lines = []
    for row in read.articles.to_dict("records"):
        known = {name: None if pd.isna(value) else value for name, value in row.items()}
        outlet, published = str(known["outlet"]), known["published"]
        line = {
            "article_id": known["article_id"],
            "outlet": None if outlet.startswith(UNKNOWN_OUTLET) else outlet,
            "published": None if published is None else published.date().isoformat(),
            "title": known["title"],
            "url": known["url"],
            "story": known["story"],
            "text": read.texts[str(known["article_id"])],
            "title_end": int(known["title_end"] or 0),
            "file_name": known["file_name"],
            "cuts": cuts.get(str(known["article_id"]), []),
            **{name: known[name] for name in ARTICLES if name in ADDED},
        }
        lines.append(json.dumps(line, ensure_ascii=False) + "\n")
    return "".join(lines).encode()
