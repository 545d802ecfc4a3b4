"""Bundle: all tables and the charts' data in one file that may be passed on."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from typing import Any

from framing.dashboard.figures.chart import Chart, with_about, with_article_ids
from framing.dashboard.state.view import View, about
from framing.language.stop_words import stop_words_text
from framing.output import TABLE_NAMES, csv_bytes, settings, top_terms
from framing.terms import Selection, default_selection

#: Every entry carries this time, so that the same figures make the same file.
_TIME = (1980, 1, 1, 0, 0, 0)


def bundle(view: View, charts: list[Chart]) -> bytes:
    """Return a zip of every table of all that is analysed, and of what ``charts`` show.

    Parameters
    ----------
    view : View
    charts : list of Chart

    Returns
    -------
    bytes
        ``tables/`` is not filtered, ``charts/`` is; ``settings.json`` and ``stop-words.txt`` hold
        what is needed to get the figures again.  No whole text is in it.
    """
    whole = replace(view, outlets=tuple(view.outlet_styles), actors=(), units=())
    files: dict[str, bytes] = {}
    for name in TABLE_NAMES:
        table = getattr(view.analysis, name)
        shown = top_terms(table) if name == "terms" else table
        content = csv_bytes(with_about(shown, title=name, source=about(whole)))
        files[f"tables/{name}.csv"] = content
    for chart in charts:
        table = with_article_ids(chart.table, articles=view.analysis.articles)
        content = csv_bytes(with_about(table, title=chart.title, source=about(view)))
        files[f"charts/{chart.name}.csv"] = content
    made = json.dumps(_settings(view), indent=2, ensure_ascii=False, sort_keys=True)
    files["stop-words.txt"] = stop_words_text(_selection(view).stop_words).encode(
        "utf-8", "replace"
    )
    files["settings.json"] = made.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(zipfile.ZipInfo(path, _TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _settings(view: View) -> dict[str, Any]:
    return settings(view.analysis, paths=[]) | {
        "project": view.project,
        "constructed_example": view.constructed,
        "scope": view.scope or "all articles of the project",
        "filters": view.filters or "none",
        "terms": {
            "words_of_a_term": list(_selection(view).ngrams),
            "stop_words": "stop-words.txt",
            "stop_words_chosen_by": "the program" if view.selection is None else "a reader",
        },
    }


def _selection(view: View) -> Selection:
    """Return what may be a term in the tables."""
    return view.selection or default_selection(view.analysis.articles)
