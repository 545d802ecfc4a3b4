"""Figures table: a row a thing counted, a column an outlet; each wording opens its sentences.

The table is built in the reader's browser from plain data, every text as text, so that nothing an
article says can become HTML.  Each wording is a button: it works by mouse and by keyboard.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from framing.charts.base.text import shortened
from framing.charts.base.theme import OutletStyle
from framing.counts.comparison.side_by_side import MEANINGS, SIGNS
from framing.dashboard.widgets.outlet_name import spoken

#: Outlets up to which each has a column; with more, a row lists those that write something.
MAX_COLUMNS = 12
#: Characters of an outlet's name: a title may stand for one.
MAX_NAME = 44
NOT_FOUND = "not found in the text supplied"
NO_ARTICLE = "no article"

_CSS = """
.box{overflow-x:auto;color:var(--st-text-color);font-family:var(--st-font)}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;
  border-bottom:1px solid var(--st-border-color-light,rgba(128,128,128,.25))}
thead th{border-bottom:1px solid var(--st-border-color,rgba(128,128,128,.5));font-weight:600;
  min-width:6.2rem}
thead small,tbody small{display:block;font-weight:400;opacity:.75;font-size:.82rem}
tbody th{min-width:9.5rem;max-width:16rem;font-weight:600}
td{min-width:6.2rem}
.dot{display:inline-block;width:.6em;height:.6em;border-radius:2px;margin-right:.35em}
.sign{display:inline-block;min-width:1.2em;font-weight:700;font-size:1.15rem;line-height:1}
button{font:inherit;color:inherit;background:none;border:0;padding:.1rem .2rem;margin:-.1rem -.2rem;
  cursor:pointer;text-align:left;border-radius:3px;text-decoration:underline;
  text-decoration-color:var(--st-primary-color);text-underline-offset:.2em;
  text-decoration-thickness:1px}
button:hover,button:focus-visible{color:var(--st-primary-color)}
button:focus-visible{outline:2px solid var(--st-primary-color)}
button[aria-pressed=true]{background:var(--st-secondary-background-color);font-weight:600}
.entry{display:inline-block;vertical-align:top;padding:.1rem .5rem;margin:0 .6rem .3rem 0}
.of{display:block;font-size:.8rem;opacity:.75}
.clash{border-left:3px solid var(--warm);
  background:color-mix(in srgb,var(--warm) 12%,transparent)}
tr.conflict .sign{color:var(--warm)}
.absent{opacity:.72;font-size:.85rem}
@media (max-width:640px){
  thead{display:none}
  tbody tr{display:block;border-bottom:2px solid var(--st-border-color,rgba(128,128,128,.5));
    padding:.4rem 0}
  tbody th,td{display:block;border:0;max-width:none;padding:.2rem .4rem}
  td::before{content:attr(data-outlet);display:block;font-size:.78rem;opacity:.75}
}
"""
_JS = """
export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const make = (tag, text, name) => {
    const node = document.createElement(tag);
    if (text) node.textContent = text;
    if (name) node.className = name;
    return node;
  };
  const box = parentElement.querySelector('.box');
  box.style.setProperty('--warm', data.warm);
  const table = make('table');
  table.setAttribute('aria-label', data.caption);
  const head = table.createTHead().insertRow();
  head.append(make('th', 'What is counted'));
  head.lastChild.scope = 'col';
  for (const column of data.columns) {
    const cell = make('th');
    cell.scope = 'col';
    const dot = make('span', '', 'dot');
    dot.style.background = column.colour;
    cell.append(dot, column.name, make('small', column.date));
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of data.rows) {
    const line = body.insertRow();
    line.className = row.verdict;
    const label = make('th', row.label);
    label.scope = 'row';
    const verdict = make('small');
    if (row.sign) verdict.append(make('span', row.sign, 'sign'));
    verdict.append(row.meaning);
    label.append(verdict);
    line.append(label);
    row.cells.forEach((cell, at) => {
      let place;
      if (cell.outlet) {
        const first = line.cells.length < 2;
        const list = first ? line.insertCell() : line.cells[1];
        place = make('div', '', 'entry');
        place.append(make('span', cell.outlet, 'of'));
        list.append(place);
      } else {
        place = line.insertCell();
        place.dataset.outlet = data.columns[at].name;
      }
      if (!cell.id) { place.append(make('span', cell.text, 'absent')); return; }
      if (cell.clashes) place.classList.add('clash');
      const button = make('button', cell.text);
      button.type = 'button';
      button.setAttribute('aria-pressed', String(cell.id === data.chosen));
      button.onclick = () => {
        for (const other of table.querySelectorAll('button'))
          other.setAttribute('aria-pressed', String(other === button));
        setStateValue('chosen', cell.id);
      };
      place.append(button);
      if (cell.note) place.append(make('small', cell.note));
    });
  }
  box.replaceChildren(table);
}
"""
_table = st.components.v2.component(
    "framing_figures_table", html='<div class="box"></div>', css=_CSS, js=_JS
)


def figures_table(data: Mapping[str, Any], *, key: str) -> str | None:
    """Show a table of figures and return the id of the wording that was chosen, if one was.

    Parameters
    ----------
    data : mapping
        What ``figures_data`` returned.
    key : str
        Of the widget.
    """
    chosen = _table(
        data=dict(data),
        key=key,
        default={"chosen": data["chosen"]},
        on_chosen_change=lambda: None,
    )["chosen"]
    return str(chosen) if chosen else None


def figures_data(
    figures: pd.DataFrame,
    *,
    outlets: Mapping[str, OutletStyle],
    dates: Mapping[str, str],
    covered: Mapping[str, frozenset[str]],
    warm: str,
    chosen: str | None,
) -> dict[str, Any]:
    """Return the table of ``figures`` as plain data for the browser.

    Parameters
    ----------
    figures : DataFrame
        A FIGURES table, those that are shown, in their order.
    outlets : mapping
        From ``outlet_styles``: the columns, in this order.
    dates : mapping of str to str
        What stands under each outlet's name.
    covered : mapping of str to frozenset of str
        The outlets that have an article in the story of each quantity.
    warm : str
        The colour of figures that cannot both be true.
    chosen : str, optional
        The id of the wording that is chosen at first.

    Examples
    --------
    >>> row = {"quantity": "q", "label": "people hurt", "verdict": "same", "outlet": "Ant",
    ...        "article_id": "a", "start": 4, "wording": "nine", "place": "title",
    ...        "voice": None, "n_wordings": 1, "n_mentions": 1, "clashes": False}
    >>> style = OutletStyle(outlet="Ant", colour="#000000", pattern="", symbol="", n_articles=1,
    ...                     n_words=9)
    >>> data = figures_data(pd.DataFrame([row]), outlets={"Ant": style, "Bee": style},
    ...     dates={}, covered={"q": frozenset({"Ant", "Bee"})}, warm="#c00", chosen=None)
    >>> data["rows"][0]["cells"]
    [{'id': 'a:4', 'text': '“nine”', 'note': 'in the title', 'clashes': False},
     {'id': '', 'text': 'not found in the text supplied'}]
    """
    by_column = len(outlets) <= MAX_COLUMNS
    rows = []
    for quantity, part in figures.groupby("quantity", sort=False):
        of_outlet = {row["outlet"]: row for row in part.to_dict("records")}
        first = part.iloc[0]
        rows.append(
            {
                "label": str(first["label"]),
                "verdict": str(first["verdict"]),
                "sign": SIGNS[str(first["verdict"])],
                "meaning": MEANINGS[str(first["verdict"])],
                "cells": [
                    _cell(of_outlet[name])
                    if name in of_outlet
                    else _absent(name, covered.get(str(quantity), frozenset()))
                    for name in outlets
                ]
                if by_column
                else [
                    {"outlet": _name(name), **_cell(of_outlet[name])}
                    for name in outlets
                    if name in of_outlet
                ],
            }
        )
    return {
        "caption": "What each outlet writes for each thing counted",
        "columns": [
            {
                "name": _name(name),
                "colour": style.colour,
                "date": dates.get(name, ""),
            }
            for name, style in outlets.items()
            if by_column
        ],
        "rows": rows,
        "warm": warm,
        "chosen": chosen or "",
    }


def _name(outlet: str) -> str:
    return shortened(spoken(outlet), max_chars=MAX_NAME)


def _absent(outlet: str, covered: frozenset[str]) -> dict[str, Any]:
    return {"id": "", "text": NOT_FOUND if outlet in covered else NO_ARTICLE}


def _cell(row: Mapping[Any, Any]) -> dict[str, Any]:
    notes = []
    if row["place"] == "title":
        notes.append("in the title")
    if isinstance(row["voice"], str) and row["voice"]:
        notes.append(f"says {row['voice']}")
    if row["n_wordings"] > 1:
        notes.append(f"{row['n_wordings']} wordings")
    return {
        "id": f"{row['article_id']}:{row['start']}",
        "text": f"“{' '.join(str(row['wording']).split())}”",
        "note": " · ".join(notes),
        "clashes": bool(row["clashes"]),
    }
