"""The charts of key terms."""

from __future__ import annotations

from framing.charts.key_terms import Weight, key_term_columns
from framing.charts.term_matrix import key_term_matrix
from framing.dashboard.figures.chart import Chart, shown_outlets
from framing.dashboard.state.view import View

#: The lists of terms, by what they are in order of, and what the chart then says of itself.
MORE, OFTEN = "Says more than the others", "Says often"
MORE_SCORE = "Most distinctive (TF-IDF scale)"
WEIGHTS: dict[str, Weight] = {MORE: "n_occurrences", OFTEN: "per_10000", MORE_SCORE: "score"}
_TERM_LINES: dict[Weight, str] = {
    "n_occurrences": "Ranked by TF-IDF. All bars on one scale. “4 : 0” is used 4 times here and "
    "never elsewhere.",
    "score": "TF-IDF, all bars on one scale: mean over the outlet’s articles of tf · ln(n / df).",
    "per_10000": "10,000 · uses / words of the outlet, all bars on one scale; in brackets the uses "
    "here : in all the others.",
}
_MORE_TITLE = "What each says more than the others"
#: Terms of an outlet that are shown at first.
N_TERMS = 8


def terms_chart(view: View, *, weight: Weight = "n_occurrences", n_terms: int = N_TERMS) -> Chart:
    """Return the chart of the terms that set the shown outlets apart, or that they have often."""
    terms = view.of_shown_outlets(view.analysis.terms)
    if weight == "per_10000":
        columns, ascending = ["per_10000", "term"], [False, True]
        terms = terms.sort_values(columns, ascending=ascending, kind="stable")
    first = terms.groupby("outlet", sort=False).head(n_terms)
    title = "What each says often" if weight == "per_10000" else _MORE_TITLE
    return Chart(
        name="terms",
        title=title,
        line=_whose(view) + _TERM_LINES[weight],
        draw=lambda theme: key_term_columns(
            first, outlets=shown_outlets(view), weight=weight, max_terms=n_terms, theme=theme
        ),
        table=first,
        marks=("outlet", "term"),
    )


def term_matrix_chart(view: View) -> Chart:
    """Return the chart of the shown outlets by their terms."""
    terms = view.of_shown_outlets(view.analysis.terms)
    return Chart(
        name="term-matrix",
        title="Outlets by terms",
        line=_whose(view)
        + "Uses, in a stronger tone the more of them in 10,000 words; an empty cell has "
        "under two uses.",
        draw=lambda theme: key_term_matrix(terms, outlets=shown_outlets(view), theme=theme),
        table=terms,
        marks=("outlet", "term"),
    )


def _whose(view: View) -> str:
    """Say whose words count, where not all do."""
    return f"{view.words[0].upper()}{view.words[1:]}. " if view.words else ""
