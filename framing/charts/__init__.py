"""Charts: tables in, Plotly figures out; no analysis, and nothing of the page they stand on."""
