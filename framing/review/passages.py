"""Passages mended by hand: what is a quotation, where it ends, and who is quoted.

Who is quoted is decided for an attribution: all its passages are one source's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.language.quotation_marks import quoted_spans
from framing.language.words import n_words
from framing.review.decisions import Decision, span_of
from framing.review.keys import text_hash
from framing.tables import ACTORS, QUOTATIONS, conform

Rows = list[dict[Hashable, Any]]


def replayed_passages(
    quotations: pd.DataFrame,
    actors: pd.DataFrame,
    *,
    texts: Mapping[str, str],
    decisions: Sequence[Decision],
) -> tuple[pd.DataFrame, pd.DataFrame, list[Decision]]:
    """Return QUOTATIONS and ACTORS as decided, and the decisions that no longer apply.

    Two actors that are said to be one bear the name of the one with more passages; of two
    passages of one actor that are said to be two persons', the later leaves with the others of
    its article, or alone where both are of one article.

    Parameters
    ----------
    quotations, actors : DataFrame
        A QUOTATIONS and an ACTORS table.
    texts : mapping of str to str
        The stored text of each article.
    decisions : sequence of Decision
        Those that stand, in order; those about articles and figures are passed over.

    Returns
    -------
    (DataFrame, DataFrame, list of Decision)

    Examples
    --------
    >>> from framing.review.decisions import decided
    >>> from framing.review.keys import passage_key
    >>> from framing.tables import table
    >>> text = "“No,” said Roe. “Yes,” said Lee."
    >>> said = table([
    ...     {"article_id": "a", "attribution": "a-0", "start": 0, "end": 5, "actor": "Roe"},
    ...     {"article_id": "a", "attribution": "a-1", "start": 16, "end": 22, "actor": "Lee"},
    ... ], QUOTATIONS)
    >>> who = table([{"actor": "Lee"}, {"actor": "Roe"}], ACTORS)
    >>> key = passage_key(text, start=0, end=5)
    >>> mended, known, _ = replayed_passages(
    ...     said, who, texts={"a": text}, decisions=[decided(key, "speaker", to="Lee")])
    >>> mended["actor"].tolist(), known["actor"].tolist()
    (['Lee', 'Lee'], ['Lee'])
    """
    own = [d for d in decisions if {key.sort for key in d.keys} == {"passage"}]
    if not own:
        return quotations, actors, []
    rows: Rows = quotations.to_dict("records")
    found = _places(rows, texts, {key.text_hash for d in own for key in d.keys})
    known = _Actors(rows, actors)
    lapsed = [d for d in own if not _did(d, rows, found, known, texts)]
    kept = [row for row in rows if row["kind"] != "none"]
    mended = conform(pd.DataFrame(kept, columns=list(quotations.columns)), QUOTATIONS)
    return mended, known.table(actors, kept), lapsed


def _places(
    rows: Rows, texts: Mapping[str, str], wanted: set[str]
) -> dict[tuple[str, int, int], list[int]]:
    """Return where the passages of the texts that are ``wanted`` stand, by what keys say."""
    hashes = {str(row["article_id"]): "" for row in rows}
    hashes = {article_id: text_hash(texts[article_id]) for article_id in hashes}
    places: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        digest = hashes[row["article_id"]]
        if digest in wanted:
            places[digest, int(row["start"]), int(row["end"])].append(place)
    return places


def _did(
    decision: Decision,
    rows: Rows,
    found: Mapping[tuple[str, int, int], list[int]],
    known: _Actors,
    texts: Mapping[str, str],
) -> bool:
    """Do what was decided; say whether its passages are here."""
    places = [found.get((k.text_hash, k.start, k.end), []) for k in decision.keys]
    if not all(places):
        return False
    if decision.field == "same_actor":
        return known.joined_or_parted(places[0][0], places[1][0], decision.to)
    if decision.field == "label":
        return known.named(places[0][0], decision.to.strip())
    if decision.field == "speaker":
        for place in places[0]:
            known.given(place, decision.to.strip() or None)
        return True
    for place in places[0]:
        row = rows[place]
        text = texts[row["article_id"]]
        start, end = span_of(decision.to) or (int(row["start"]), int(row["end"]))
        if decision.field == "span" and end > len(text):
            return False
        kind = decision.to if decision.field == "kind" else row["kind"]
        row.update(_measured(text, start, end, kind))
    return True


def _measured(text: str, start: int, end: int, kind: str) -> dict[str, Any]:
    """Return what a passage's row says of its words."""
    words = n_words(text[start:end])
    marked = [(max(start, q.start), min(end, q.end)) for q in quoted_spans(text)]
    in_marks = sum(n_words(text[s:e]) for s, e in marked if s < e)
    n_quoted = {"direct": words, "mixed": min(in_marks, words)}.get(kind, 0)
    return {
        "start": start,
        "end": end,
        "content": text[start:end],
        "kind": kind,
        "n_words": words,
        "n_quoted": n_quoted,
    }


class _Actors:
    """Who each passage is given to, while that is being mended."""

    def __init__(self, rows: Rows, actors: pd.DataFrame) -> None:
        self.rows = rows
        self.of: dict[str, set[int]] = defaultdict(set)  # actor -> places of its passages
        self.pieces: dict[str, list[int]] = defaultdict(list)  # attribution -> places
        self.raw: dict[str, dict[Hashable, Any]] = {
            str(row["actor"]): row for row in actors.to_dict("records")
        }
        #: The actors found that each of those shown is made of, the one it was first.
        self.made_of: dict[str, list[str]] = {name: [name] for name in self.raw}
        self.notes: dict[str, str] = {}
        for place, row in enumerate(rows):
            self.pieces[str(row["attribution"])].append(place)
            if isinstance(row["actor"], str):
                self.of[row["actor"]].add(place)

    def given(self, place: int, name: str | None) -> None:
        """Give the attribution of a passage to an actor, or to nobody."""
        self._moved(self.pieces[str(self.rows[place]["attribution"])], name)
        if name is not None and name not in self.made_of:
            self.made_of[name] = []
            self.notes[name] = "given by hand"

    def joined_or_parted(self, a: int, b: int, to: str) -> bool:
        one, other = self._actor(a), self._actor(b)
        if to == "yes":
            return self._joined(a, b, one, other)
        if one is not None and one == other:
            self._parted(a, b, one)
        return True

    def named(self, place: int, name: str) -> bool:
        """Give a passage's actor another name; that of another actor makes the two one."""
        actor = self._actor(place)
        if actor is None:
            return False
        if actor != name:
            self._renamed(actor, name, "named by hand")
        return True

    def table(self, actors: pd.DataFrame, kept: Rows) -> pd.DataFrame:
        """Return ACTORS: those that have a passage, or had none to begin with."""
        now = {row["actor"] for row in kept if isinstance(row["actor"], str)}
        silent = {name for name in self.raw if name not in self.first_speakers}
        names = sorted(now | silent)
        made = [self._row(name) for name in names]
        return conform(pd.DataFrame(made, columns=list(actors.columns)), ACTORS)

    @property
    def first_speakers(self) -> set[str]:
        """The actors found that have, or had, a passage."""
        return set(self.of)

    def _actor(self, place: int) -> str | None:
        actor = self.rows[place]["actor"]
        return actor if isinstance(actor, str) else None

    def _moved(self, places: Sequence[int], name: str | None) -> None:
        for place in places:
            before = self._actor(place)
            if before is not None:
                self.of[before].discard(place)
            if name is not None:
                self.of[name].add(place)
            self.rows[place]["actor"] = name

    def _joined(self, a: int, b: int, one: str | None, other: str | None) -> bool:
        if one is None or other is None:
            if one is None and other is None:
                return False
            self.given(a if one is None else b, one or other)
        elif one != other:
            more, fewer = sorted((one, other), key=lambda name: (-len(self.of[name]), name))
            self._renamed(fewer, more, "joined by hand")
        return True

    def _renamed(self, before: str, name: str, note: str) -> None:
        self._moved(sorted(self.of[before]), name)
        self.made_of[name] = [*self.made_of.get(name, []), *self.made_of.get(before, [])]
        self.notes[name] = note

    def _parted(self, a: int, b: int, name: str) -> None:
        later = max(a, b)
        article = self.rows[later]["article_id"]
        if article == self.rows[min(a, b)]["article_id"]:
            leaving = self.pieces[str(self.rows[later]["attribution"])]
        else:
            leaving = sorted(p for p in self.of[name] if self.rows[p]["article_id"] == article)
        outlet = self.rows[later]["outlet"]
        apart = self._unused(f"{name} ({outlet if isinstance(outlet, str) else article})")
        self._moved(leaving, apart)
        self.made_of[apart] = self.made_of.get(name, [])[:1]
        self.notes[apart] = "parted by hand"

    def _unused(self, name: str) -> str:
        number, unused = 1, name
        while unused in self.of or unused in self.made_of:
            number += 1
            unused = f"{name} {number}"
        return unused

    def _row(self, name: str) -> dict[Hashable, Any]:
        """Return the row of one actor: as found where nothing was decided about it."""
        origins = [self.raw[origin] for origin in dict.fromkeys(self.made_of.get(name, []))
                   if origin in self.raw]  # fmt: skip
        note = self.notes.get(name, "")
        if not note and len(origins) == 1:
            return origins[0]
        names = [name]
        for origin in origins:
            names += str(origin["names"]).split(" | ") if isinstance(origin["names"], str) else []
        evidence = [o["evidence"] for o in origins if isinstance(o["evidence"], str)]
        first = origins[0] if origins else {}
        return {
            **first,
            "actor": name,
            "names": " | ".join(dict.fromkeys(names)),
            "evidence": "; ".join([*evidence, note]),
        }
