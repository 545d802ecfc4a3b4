"""Linking: which count mentions of a story are of one quantity."""
