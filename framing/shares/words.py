"""Words: how many of a passage's words stand in quotation marks, and how many are without."""

from __future__ import annotations

import pandas as pd

#: The kinds of passage that are quotations; scare quotes and titles enter no share.
QUOTED = ("direct", "mixed")
REPORTED = (*QUOTED, "indirect")


def counted_words(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations proper, with the words each has in marks and without.

    ``quoted`` is ``n_quoted`` of direct and mixed passages.  ``unmarked`` is what is reported
    beside it: all words of an indirect passage, and of a mixed clause those outside its marks,
    which are the source's as well and not the outlet's own voice.

    Examples
    --------
    >>> rows = pd.DataFrame({"kind": ["mixed", "indirect", "scare"], "n_words": [9, 7, 1],
    ...     "n_quoted": [4, 0, 1]})
    >>> counted_words(rows)[["quoted", "unmarked"]].values.tolist()
    [[4, 5], [0, 7]]
    """
    rows = quotations[quotations["kind"].isin(REPORTED)]
    quoted = rows["n_quoted"].where(rows["kind"].isin(QUOTED), 0).fillna(0).astype("int64")
    words = rows["n_words"].fillna(0).astype("int64")
    return rows.assign(quoted=quoted, unmarked=(words - quoted).clip(lower=0))
