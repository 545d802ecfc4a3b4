"""Words: how many of a passage's words stand in quotation marks, and how many are without."""

from __future__ import annotations

import pandas as pd

#: The kinds of passage that are quotations; scare quotes and titles enter no share.
QUOTED = ("direct", "mixed")
REPORTED = (*QUOTED, "indirect")


def counted_words(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations proper, with the words each has in marks and without.

    Examples
    --------
    >>> rows = pd.DataFrame({"kind": ["mixed", "indirect", "scare"], "n_words": [9, 7, 1],
    ...     "n_quoted": [4, 0, 1]})
    >>> counted_words(rows)[["quoted", "unmarked"]].values.tolist()
    [[4, 0], [0, 7]]
    """
    rows = quotations[quotations["kind"].isin(REPORTED)]
    in_marks = rows["kind"].isin(QUOTED)
    return rows.assign(
        quoted=rows["n_quoted"].where(in_marks, 0).fillna(0).astype("int64"),
        unmarked=rows["n_words"].where(~in_marks, 0).fillna(0).astype("int64"),
    )
