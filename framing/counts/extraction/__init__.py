"""Extraction: from text to count mentions."""
