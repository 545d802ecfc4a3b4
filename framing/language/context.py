"""Excerpts: the words around a passage, enough to read it by and no more."""

from __future__ import annotations

from dataclasses import dataclass

from framing.language.sentences import sentence_spans
from framing.language.words import word_spans

#: Words around a passage that may leave with it: enough to judge it by, too few to replace the
#: article.
MAX_CONTEXT_WORDS = 25
#: Characters looked at on each side; 25 words of English news take about 150, so a longer reach
#: changes nothing and would make a long article slow.
REACH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage and what stands around it; the three together are one piece of the text."""

    before: str  #: begins with "… " where the sentence began earlier
    passage: str  #: ``text[start:end]``
    after: str  #: ends with " …" where the sentence goes on


def context(text: str, *, start: int, end: int, max_words: int = MAX_CONTEXT_WORDS) -> Excerpt:
    """Return the passage at ``start`` to ``end`` within its sentence or sentences.

    At most ``max_words`` words stand around it, as many before as after where there are enough;
    a side that needs fewer leaves its words to the other.  Only the same paragraph is shown.

    Parameters
    ----------
    text : str
        A stored text.
    start, end : int
        The passage; offsets outside the text are taken for its edges.
    max_words : int, default 25
        Most words around the passage.

    Returns
    -------
    Excerpt

    Examples
    --------
    >>> text = "Rain fell. On Monday the mayor of Ulm said “no” to all of it. Then he left."
    >>> context(text, start=43, end=47, max_words=4)
    Excerpt(before='… Ulm said ', passage='“no”', after=' to all …')
    >>> context(text, start=0, end=4).after
    ' fell.'
    """
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    first, last = _sentence_edges(text, start, end)
    before = list(word_spans(text[first:start]))
    after = list(word_spans(text[end:last]))
    n_before = min(len(before), max(max_words // 2, max_words - len(after)))
    n_after = min(len(after), max_words - n_before)
    head, tail = "", ""
    if n_before < len(before):
        first, head = first + (before[-n_before][0] if n_before else start - first), "… "
    if n_after < len(after):
        last, tail = end + (after[n_after - 1][1] if n_after else 0), " …"
    return Excerpt(
        before=head + text[first:start], passage=text[start:end], after=text[end:last] + tail
    )


def _sentence_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the first sentence of a passage begins and its last one ends."""
    left = max(text.rfind("\n", 0, start) + 1, start - REACH)
    break_after = text.find("\n", end)
    right = min(len(text) if break_after < 0 else break_after, end + REACH)
    first, last = start, end
    for sentence_start, sentence_end in sentence_spans(text[left:right]):
        if left + sentence_start <= start < left + sentence_end:
            first = left + sentence_start
        if left + sentence_start < end <= left + sentence_end or left + sentence_start <= start:
            last = max(last, left + sentence_end)
    return first, last
