"""Articles mended by hand: outlet, date, title, and which of them tell one story.

What is known of an article bears on everything that is measured over articles.  It is mended
before: the rest then follows as it would have had the file said so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from framing.review.decisions import Decision, day_of
from framing.review.keys import text_hash
from framing.tables import ARTICLES, conform

#: The fields that are mended here, in the order of the log.
FIELDS = ("outlet", "published", "title", "same_story", "label")


def replayed_articles(
    articles: pd.DataFrame, *, texts: Mapping[str, str], decisions: Sequence[Decision]
) -> tuple[pd.DataFrame, list[Decision]]:
    """Return ``articles`` as decided, and the decisions that no longer apply.

    Parameters
    ----------
    articles : DataFrame
        An ARTICLES table, each article with a story.
    texts : mapping of str to str
        The stored text of each article.
    decisions : sequence of Decision
        Those that stand, in order; those about passages and figures are passed over.

    Returns
    -------
    (DataFrame, list of Decision)

    Examples
    --------
    >>> from framing.review.decisions import decided
    >>> from framing.review.keys import article_key
    >>> from framing.tables import table
    >>> articles = table([{"article_id": "a", "outlet": "Ant", "story": "Storm"}], ARTICLES)
    >>> said = [decided(article_key("It rained."), "outlet", from_="Ant", to="Ant Herald")]
    >>> replayed_articles(articles, texts={"a": "It rained."}, decisions=said)[0]["outlet"][0]
    'Ant Herald'
    """
    own = [d for d in decisions if d.field in FIELDS and {k.sort for k in d.keys} == {"article"}]
    if not own:
        return articles, []
    made = _Articles(articles, texts)
    lapsed = [decision for decision in own if not made.did(decision)]
    return made.table(articles), lapsed


class _Articles:
    """The columns of ARTICLES while they are being mended."""

    def __init__(self, articles: pd.DataFrame, texts: Mapping[str, str]) -> None:
        self.columns = {
            name: articles[name].astype(object).tolist()
            for name in ("outlet", "published", "title", "story")
        }
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, article_id in enumerate(articles["article_id"]):
            self.places[text_hash(texts[article_id])].append(place)

    def table(self, articles: pd.DataFrame) -> pd.DataFrame:
        changed = {
            name: pd.Series(values, index=articles.index, dtype=object)
            for name, values in self.columns.items()
        }
        return conform(articles.assign(**changed), ARTICLES)

    def did(self, decision: Decision) -> bool:
        """Do what was decided; say whether its articles are here."""
        found = [self.places.get(key.text_hash, []) for key in decision.keys]
        if not all(found):
            return False
        if decision.field == "same_story":
            self._joined_or_parted(found[0][0], found[1][0], decision.to)
        elif decision.field == "label":
            self._story_named(self.columns["story"][found[0][0]], decision.to)
        else:
            column = self.columns[decision.field]
            # Two outlets may print one text: meant is the one that had what stood there before.
            meant = [p for p in found[0] if column[p] == decision.from_] or found[0]
            for place in meant[:1] if decision.field == "outlet" else found[0]:
                column[place] = _value(decision)
        return True

    def _joined_or_parted(self, a: int, b: int, to: str) -> None:
        stories = self.columns["story"]
        if to == "yes":
            self._story_named(stories[b], stories[a])
        elif stories[a] == stories[b]:
            later = max(a, b)
            stories[later] = self._unused(self._title(later))

    def _story_named(self, story: object, name: object) -> None:
        stories = self.columns["story"]
        stories[:] = [name if other == story else other for other in stories]

    def _title(self, place: int) -> str:
        title = self.columns["title"][place]
        return title if isinstance(title, str) else str(self.columns["story"][place])

    def _unused(self, name: str) -> str:
        taken, number, unused = set(self.columns["story"]), 1, name
        while unused in taken:
            number += 1
            unused = f"{name} ({number})"
        return unused


def _value(decision: Decision) -> object:
    if decision.field == "published":
        day = day_of(decision.to)
        return None if day is None else pd.Timestamp(day)
    return decision.to.strip() or None
