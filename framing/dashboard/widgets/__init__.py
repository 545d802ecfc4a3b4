"""Widgets: cards, tables, evidence and marked articles."""
