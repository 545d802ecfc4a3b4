"""Grouping: what puts articles together before they are measured."""
