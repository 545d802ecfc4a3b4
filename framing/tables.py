"""Tables: the columns of every table, in order, with their types.

Text is ``str`` (missing: NA), whole numbers ``Int64``, other numbers ``float64``, dates
``datetime64[s]``.  Spans are Python string offsets into the stored text, the end exclusive;
intervals of values are closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from framing.errors import MissingColumnsError

Schema = dict[str, str]

#: An article whose outlet is not known stands for itself: this and its title or file name.
UNKNOWN_OUTLET = "outlet unknown: "

#: An article.  Its text is kept beside the table, by ``article_id``; ``title_end`` is the
#: offset after the title in that text (0 where the text has no title).  ``known_from`` says of each
#: field that was read where it stood; ``encoding`` is given where the file was not in UTF-8,
#: ``date_as_printed`` where a date cannot be read in one way: such an article has no ``published``.
ARTICLES: Schema = {
    "article_id": "str",
    "outlet": "str",
    "published": "datetime64[s]",
    "title": "str",
    "url": "str",
    "story": "str",
    "duplicates": "str",
    "n_words": "Int64",
    "file_name": "str",
    "title_end": "Int64",
    "author": "str",
    "known_from": "str",
    "encoding": "str",
    "date_as_printed": "str",
}

#: A post from social media embedded in an article: its author's words, not the outlet's.
POSTS: Schema = {
    "article_id": "str",
    "start": "Int64",
    "end": "Int64",
    "author": "str",
    "handle": "str",
    "posted": "datetime64[s]",
}

#: A piece cut from an article on the way in, and why: page furniture, other stories' headlines.
CUTS: Schema = {"article_id": "str", "text": "str", "reason": "str"}

#: A file or row that was not taken in, and why.  ``row`` is counted from 1; NA: the whole file.
REFUSED: Schema = {"file_name": "str", "row": "Int64", "reason": "str"}

#: A term of an outlet.  ``score`` is TF-IDF, ``z`` the log-odds against the other outlets;
#: of its occurrences, ``n_headings`` stand in titles and headings, ``n_early`` in the first fifth
#: of the words after the title.  From the rest every figure can be had again by hand:
#: ``score = tf * ln(n_compared / df)``, ``per_10000 = 10000 * n_occurrences / n_words``; ``z`` as
#: ``framing.terms.weighting.log_odds`` has it, its prior the mean article.
TERMS: Schema = {
    "outlet": "str",
    "term": "str",
    "score": "float64",
    "n_articles": "Int64",
    "n_occurrences": "Int64",
    "n_occurrences_elsewhere": "Int64",
    "per_10000": "float64",
    "z": "float64",
    "n_headings": "Int64",
    "n_early": "Int64",
    "tf": "float64",
    "df": "Int64",
    "n_compared": "Int64",
    "n_words": "Int64",
    "n_words_elsewhere": "Int64",
}

#: One unbroken passage given to a source; ``attribution`` is shared by the pieces of one.
#: kind: direct, mixed, indirect; scare and title quote nobody; declined: who was asked and gave no
#: answer, in no share.  source_type: one of six, ``framing.quotations.actors.source_types``.
QUOTATIONS: Schema = {
    "article_id": "str",
    "outlet": "str",
    "attribution": "str",
    "start": "Int64",
    "end": "Int64",
    "content": "str",
    "kind": "str",
    "speaker": "str",
    "speaker_start": "Int64",
    "speaker_end": "Int64",
    "cue": "str",
    "actor": "str",
    "n_words": "Int64",
    "n_quoted": "Int64",
    "place": "str",
    "confidence": "float64",
    "source_type": "str",
    "anonymity_reason": "str",
}

#: One person, body, document or group under all its names (``names`` joined by " | ").
ACTORS: Schema = {
    "actor": "str",
    "kind": "str",
    "names": "str",
    "body": "str",
    "evidence": "str",
    "source_type": "str",
}

#: A place where a text gives an amount; ``quantity`` is shared by mentions of the same thing.
#: The number alone ("60") and the head of what is counted ("lawmakers"; NA where nothing is named)
#: have spans of their own; ``role`` says how the amount stands to another of its phrase: part or
#: whole ("30 of the 45"), for or against ("28-14"), or alone.
COUNTS: Schema = {
    "article_id": "str",
    "outlet": "str",
    "start": "Int64",
    "end": "Int64",
    "text": "str",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "modifier": "str",
    "unit": "str",
    "kind": "str",
    "voice": "str",
    "place": "str",
    "quantity": "str",
    "number_start": "Int64",
    "number_end": "Int64",
    "head_start": "Int64",
    "head_end": "Int64",
    "role": "str",
}

#: A thing counted; ``low`` to ``high`` is what all wordings allow, NA where there is no such value.
#: ``confidence`` is the mean probability that two of its mentions are of one thing.  ``linked_by``:
#: *words*, *value* where without equal values two outlets would fall apart, *hand* a reader.
QUANTITIES: Schema = {
    "quantity": "str",
    "story": "str",
    "label": "str",
    "n_outlets": "Int64",
    "low": "float64",
    "high": "float64",
    "confidence": "float64",
    "linked_by": "str",
}

#: A quantity and a pair of outlets (or one article that contradicts itself).  ``status``: *same*,
#: *compatible* (worded differently), *strained* (both can be true, but far from how one is usually
#: meant) or *conflict* (both cannot be true as worded).  ``gap`` is the greatest least value minus
#: the least greatest value by what the words allow: a conflict where above 0; NA where neither
#: wording has an end ("more than 60", "more than 50").
DISAGREEMENTS: Schema = {
    "quantity": "str",
    "label": "str",
    "outlet_a": "str",
    "article_a": "str",
    "start_a": "Int64",
    "outlet_b": "str",
    "article_b": "str",
    "start_b": "Int64",
    "status": "str",
    "gap": "float64",
    "reason": "str",
}

#: What an outlet writes for a thing counted: the figure that it is compared by, and the verdict on
#: the thing (conflict, strained, compatible, same; alone where one outlet counts it).
#: ``clashes``: this figure cannot be true together with another outlet's.
FIGURES: Schema = {
    "quantity": "str",
    "label": "str",
    "verdict": "str",
    "outlet": "str",
    "article_id": "str",
    "start": "Int64",
    "wording": "str",
    "place": "str",
    "voice": "str",
    "n_wordings": "Int64",
    "n_mentions": "Int64",
    "clashes": "boolean",
}

#: Two figures of different outlets that may be of the same thing and were not compared: a question
#: for the reader.  ``probability`` is how likely they are of one thing, ``status`` how they would
#: stand to each other; those that cannot both be true come first.
POSSIBLE_LINKS: Schema = {
    "story": "str",
    "outlet_a": "str",
    "article_a": "str",
    "start_a": "Int64",
    "outlet_b": "str",
    "article_b": "str",
    "start_b": "Int64",
    "probability": "float64",
    "reason": "str",
    "status": "str",
}

#: An outlet: its things counted that another outlet counts too, on how many it differs (in
#: conflict) and on how many it is only strained.
#: ``n_alone`` counts its figures that are compared with none.
COMPARABLE: Schema = {
    "outlet": "str",
    "n_comparable": "Int64",
    "n_differ": "Int64",
    "n_alone": "Int64",
    "n_strained": "Int64",
}

#: Two outlets: the things that both count, and on how many of them they differ.
COMPARABLE_PAIRS: Schema = {
    "outlet_a": "str",
    "outlet_b": "str",
    "n_comparable": "Int64",
    "n_differ": "Int64",
    "n_strained": "Int64",
}

#: What a person decided (``framing.review``), in that order: rows are only ever added.  ``item`` is
#: a key that outlasts a new analysis, or two joined by " ~ "; ``from`` of an undo is the id undone.
DECISIONS: Schema = {
    "id": "str",
    "at": "str",
    "by": "str",
    "item": "str",
    "field": "str",
    "from": "str",
    "to": "str",
    "reason": "str",
}

#: What two versions of the program find otherwise in the same articles: NA before, where it is
#: found anew; NA after, where it is found no longer.
MEASURED_CHANGES: Schema = {
    "table": "str",
    "article_id": "str",
    "place": "str",
    "before": "str",
    "after": "str",
}


def table(rows: Iterable[Mapping[str, Any]], schema: Schema) -> pd.DataFrame:
    """Return ``rows`` as a table of ``schema``: its columns, order and types, also with no rows.

    Parameters
    ----------
    rows : iterable of mapping
        Keys outside the schema are dropped; a key that a row lacks is NA.
    schema : Schema
        One of this module's.

    Returns
    -------
    DataFrame, shape (n rows, n columns of the schema)

    Examples
    --------
    >>> table([{"file_name": "a.txt", "reason": "It is empty."}], REFUSED)
      file_name   row        reason
    0     a.txt  <NA>  It is empty.
    >>> list(table([], CUTS).columns)
    ['article_id', 'text', 'reason']
    """
    return conform(pd.DataFrame(list(rows), columns=list(schema)), schema)


def conform(frame: pd.DataFrame, schema: Schema) -> pd.DataFrame:
    """Return ``frame`` with just the columns of ``schema``, in its order and types.

    Raises
    ------
    MissingColumnsError
        When a column of the schema is not in ``frame``.

    Examples
    --------
    >>> conform(pd.DataFrame({"reason": ["no text"], "row": [2], "file_name": ["a"]}), REFUSED)
      file_name  row   reason
    0         a    2  no text
    """
    missing = tuple(c for c in schema if c not in frame.columns)
    if missing:
        found = ", ".join(map(str, frame.columns)) or "no columns"
        raise MissingColumnsError(
            f"The table has no column {', '.join(missing)}. It has: {found}. "
            "Rename or add the missing columns.",
            missing,
        )
    return frame[list(schema)].astype(schema).reset_index(drop=True)


#: A piece of an outlet's (or, where ``article_id`` is given, an article's) reported words: those
#: of an actor, of all "others", or "unattributed".  ``n_quoted`` words stand in marks,
#: ``n_unmarked`` are reported without; columns ``outlet_`` are of the whole bar; shares are NA
#: where there is too little for percentages.  ``share_low`` and ``share_high`` bound the share of
#: words, both forms together, when whole articles are drawn again; NA under five articles.
#: ``outlet_posts`` are the words of embedded posts that no passage covers: neither the outlet's
#: own nor reported by it.
SHARES: Schema = {
    "outlet": "str",
    "article_id": "str",
    "part": "str",
    "actor": "str",
    "n_actors": "Int64",
    "n_quoted": "Int64",
    "n_unmarked": "Int64",
    "n_attributions": "Int64",
    "n_passages": "Int64",
    "n_articles": "Int64",
    "outlet_words": "Int64",
    "outlet_reported": "Int64",
    "outlet_attributions": "Int64",
    "outlet_articles": "Int64",
    "share_quoted": "float64",
    "share_unmarked": "float64",
    "share_attributions": "float64",
    "share_articles": "float64",
    "share_low": "float64",
    "share_high": "float64",
    "outlet_posts": "Int64",
}

#: The attributions of an outlet to sources of one type; ``n_sources`` are different actors.
SOURCE_TYPE_SHARES: Schema = {
    "outlet": "str",
    "source_type": "str",
    "n_attributions": "Int64",
    "n_sources": "Int64",
    "outlet_attributions": "Int64",
    "share": "float64",
}

#: A term of an outlet beside another outlet (or all others).  ``z`` takes words for independent,
#: ``z_articles`` does not; ``q`` is the false discovery rate; NA under five articles a side.
COMPARED_TERMS: Schema = {
    "term": "str",
    "n_occurrences": "Int64",
    "n_other": "Int64",
    "per_10000": "float64",
    "per_10000_other": "float64",
    "n_articles": "Int64",
    "n_articles_other": "Int64",
    "z": "float64",
    "z_articles": "float64",
    "q": "float64",
}

#: A place where a term stands; ``place`` is heading, first fifth or later.
TERM_PLACES: Schema = {
    "article_id": "str",
    "outlet": "str",
    "start": "Int64",
    "end": "Int64",
    "place": "str",
}

#: A term in each outlet, also where it does not occur.
TERM_RATES: Schema = {
    "outlet": "str",
    "term": "str",
    "n_occurrences": "Int64",
    "per_10000": "float64",
    "n_articles": "Int64",
}

#: A term of an outlet by whose words it stands in: the outlet's own, in quotation marks, or
#: reported without marks; rates are per 10,000 words of that voice in the outlet's articles.
VOICED_TERMS: Schema = {
    "outlet": "str",
    "term": "str",
    "n_own": "Int64",
    "n_quoted": "Int64",
    "n_reported": "Int64",
    "own_per_10000": "float64",
    "quoted_per_10000": "float64",
    "reported_per_10000": "float64",
}

#: A sentence that an outlet prints as its own, and the passage in which another (``_b``) gives the
#: same words to an actor; ``shared`` is the part of its runs of three words found there.
SHARED_PASSAGES: Schema = {
    "article_id": "str",
    "outlet": "str",
    "start": "Int64",
    "end": "Int64",
    "content": "str",
    "actor": "str",
    "article_b": "str",
    "outlet_b": "str",
    "start_b": "Int64",
    "end_b": "Int64",
    "shared": "float64",
}

#: A place where what was searched for stands, and the text of its paragraph left and right of it.
CONCORDANCE: Schema = {
    "article_id": "str",
    "outlet": "str",
    "start": "Int64",
    "end": "Int64",
    "left": "str",
    "match": "str",
    "right": "str",
    "place": "str",
}

#: A term among the first of an outlet as shown (``rank``) or under another choice of what is
#: counted (``rank_changed``); NA: not among them.
TERM_CHANGES: Schema = {
    "choice": "str",
    "outlet": "str",
    "term": "str",
    "rank": "Int64",
    "rank_changed": "Int64",
    "moved": "Int64",
}

#: In how many of an outlet's articles an actor has a place that counts: quoted first in the
#: ``title`` or deck, ``first`` in the text, or ``last``.  ``part`` is actor, unattributed, or none
#: where nobody is quoted there; the rows of an outlet and place add up to its articles.
POSITIONS: Schema = {
    "outlet": "str",
    "place": "str",
    "part": "str",
    "actor": "str",
    "n_articles": "Int64",
    "outlet_articles": "Int64",
}
