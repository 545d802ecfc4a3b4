"""Figures: the charts of the dashboard, each a plain value that can be drawn and saved."""
