"""Figures mended by hand: what an amount counts, who gives it, and which are of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import count
from typing import Any

import pandas as pd

from framing.review.decisions import Decision, span_of
from framing.review.keys import text_hash
from framing.tables import COUNTS, QUANTITIES, conform

Rows = list[dict[Hashable, Any]]
#: What linked a quantity whose mentions a person put together, or took one from.
BY_HAND = "hand"


def replayed_figures(
    counts: pd.DataFrame,
    quantities: pd.DataFrame,
    *,
    articles: pd.DataFrame,
    texts: Mapping[str, str],
    decisions: Sequence[Decision],
) -> tuple[pd.DataFrame, pd.DataFrame, list[Decision]]:
    """Return COUNTS and QUANTITIES as decided, and the decisions that no longer apply.

    Two figures that are said to be of the same thing bring their quantities together; of two of
    one quantity that are said not to be, the later leaves it.  A quantity is named after its
    first mention, and one mention alone is none.

    Parameters
    ----------
    counts, quantities : DataFrame
        A COUNTS and a QUANTITIES table.
    articles : DataFrame
        An ARTICLES table: the stories.
    texts : mapping of str to str
        The stored text of each article.
    decisions : sequence of Decision
        Those that stand, in order; those about articles and passages are passed over.

    Returns
    -------
    (DataFrame, DataFrame, list of Decision)

    Examples
    --------
    >>> from framing.review.decisions import decided
    >>> from framing.review.keys import figure_key, pair_key
    >>> from framing.tables import ARTICLES, table
    >>> texts = {"a": "12 died.", "b": "15 died."}
    >>> rows = [{"article_id": a, "outlet": a, "start": 0, "end": 2, "text": texts[a][:2],
    ...          "low": int(texts[a][:2]), "high": int(texts[a][:2])} for a in texts]
    >>> told = table([{"article_id": a, "story": "Storm"} for a in texts], ARTICLES)
    >>> keys = [figure_key(texts[a], start=0, end=2) for a in texts]
    >>> said = [decided(pair_key(*keys), "same_quantity", to="yes"),
    ...         decided(keys[0], "label", to="deaths")]
    >>> counts, things, _ = replayed_figures(
    ...     table(rows, COUNTS), table([], QUANTITIES),
    ...     articles=told, texts=texts, decisions=said)
    >>> counts["quantity"].tolist(), things[["story", "label", "n_outlets"]].to_dict("records")
    (['a:0', 'a:0'], [{'story': 'Storm', 'label': 'deaths', 'n_outlets': 2}])
    """
    own = [d for d in decisions if {key.sort for key in d.keys} == {"figure"}]
    if not own:
        return counts, quantities, []
    made = _Figures(counts, quantities, articles)
    found = made.places(texts, {key.text_hash for d in own for key in d.keys})
    lapsed = [d for d in own if not made.did(d, found, texts)]
    mended, things = made.tables()
    return (
        conform(pd.DataFrame(mended, columns=list(counts.columns)), COUNTS),
        conform(pd.DataFrame(things, columns=list(quantities.columns)), QUANTITIES),
        lapsed,
    )


class _Figures:
    """The rows of COUNTS and the groups that they are in, while these are being mended."""

    def __init__(
        self, counts: pd.DataFrame, quantities: pd.DataFrame, articles: pd.DataFrame
    ) -> None:
        self.stories = dict(zip(articles["article_id"], articles["story"], strict=True))
        self.rows: Rows = counts.to_dict("records")
        self.raw = {str(row["quantity"]): row for row in quantities.to_dict("records")}
        self.groups: dict[str, set[int]] = defaultdict(set)
        self.group_of: dict[int, str] = {}
        self.changed: set[str] = set()
        self.labels: dict[str, str] = {}
        self.numbers = count()
        for place, row in enumerate(self.rows):
            alone = f"alone {place}"  # a quantity found has a colon in its name
            self._put(place, row["quantity"] if isinstance(row["quantity"], str) else alone)

    def _put(self, place: int, group: str) -> None:
        if place in self.group_of:
            self.groups[self.group_of[place]].discard(place)
        self.groups[group].add(place)
        self.group_of[place] = group

    def places(
        self, texts: Mapping[str, str], wanted: set[str]
    ) -> dict[tuple[str, int, int], list[int]]:
        """Return where the figures of the texts that are ``wanted`` stand, by what keys say."""
        hashes = {row["article_id"]: "" for row in self.rows}
        hashes = {article_id: text_hash(texts[article_id]) for article_id in hashes}
        found: dict[tuple[str, int, int], list[int]] = defaultdict(list)
        for place, row in enumerate(self.rows):
            digest = hashes[row["article_id"]]
            if digest in wanted:
                found[digest, int(row["start"]), int(row["end"])].append(place)
        return found

    def did(
        self,
        decision: Decision,
        found: Mapping[tuple[str, int, int], list[int]],
        texts: Mapping[str, str],
    ) -> bool:
        """Do what was decided; say whether its figures are here."""
        places = [found.get((k.text_hash, k.start, k.end), []) for k in decision.keys]
        if not all(places):
            return False
        if decision.field in ("same_quantity", "not_same_quantity"):
            together = (decision.field == "same_quantity") == (decision.to == "yes")
            (self._joined if together else self._parted)(places[0][0], places[1][0])
        elif decision.field == "label":
            self.labels[self.group_of[places[0][0]]] = decision.to.strip()
        else:
            return all(self._said(self.rows[place], decision, texts) for place in places[0])
        return True

    def _said(self, row: dict[Hashable, Any], decision: Decision, texts: Mapping[str, str]) -> bool:
        if decision.field == "span":
            start, end = span_of(decision.to) or (0, 0)
            text = texts[row["article_id"]]
            if end > len(text):
                return False
            row.update(start=start, end=end, text=text[start:end])
            return True
        column = {"speaker": "voice", "unit": "unit", "kind": "kind"}[decision.field]
        row[column] = decision.to.strip() or None
        return True

    def _joined(self, a: int, b: int) -> None:
        one, other = self.group_of[a], self.group_of[b]
        if one == other:
            return
        more, fewer = sorted((one, other), key=lambda g: (-len(self.groups[g]), g))
        for place in sorted(self.groups[fewer]):
            self._put(place, more)
        if fewer in self.labels:
            self.labels.setdefault(more, self.labels.pop(fewer))
        self.changed.add(more)

    def _parted(self, a: int, b: int) -> None:
        group = self.group_of[a]
        if group == self.group_of[b]:
            self._put(max(a, b), f"apart {next(self.numbers)}")
            self.changed.add(group)

    def tables(self) -> tuple[Rows, Rows]:
        """Return the rows of COUNTS and of QUANTITIES: by story, then quantity."""
        things: Rows = []
        for group, members in self.groups.items():
            kept = sorted(place for place in members if self.rows[place]["kind"] != "none")
            if len(kept) < len(members):
                self.changed.add(group)
            name = self._thing(group, kept, things) if len(kept) > 1 else None
            for place in members:
                self.rows[place]["quantity"] = name
        rows = [row for row in self.rows if row["kind"] != "none"]
        return rows, sorted(things, key=lambda t: (str(t["story"]), str(t["quantity"])))

    def _thing(self, group: str, kept: Sequence[int], things: Rows) -> str:
        """Add a row of QUANTITIES; return its name."""
        raw = self.raw.get(group, {})
        row = {**raw, "label": self.labels.get(group, raw.get("label"))}
        if group in self.changed:
            row |= self._measured([self.rows[place] for place in kept], row)
        things.append(row)
        return str(row["quantity"])

    def _measured(self, rows: Rows, thing: Mapping[Hashable, Any]) -> dict[Hashable, Any]:
        first = min(rows, key=lambda row: (row["article_id"], row["start"]))
        low, high = max(row["low"] for row in rows), min(row["high"] for row in rows)
        label = thing.get("label") if isinstance(thing.get("label"), str) else first["unit"]
        return {
            "quantity": f"{first['article_id']}:{first['start']}",
            "story": self.stories[first["article_id"]],
            "label": label if isinstance(label, str) else first["text"],
            "n_outlets": len({row["outlet"] for row in rows}),
            "low": low if low <= high else None,
            "high": high if low <= high else None,
            "confidence": 1.0,  # a person says so
            "linked_by": BY_HAND,
        }
