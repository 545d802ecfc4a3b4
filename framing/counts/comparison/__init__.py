"""Comparison: do the figures of outlets differ, and why."""
