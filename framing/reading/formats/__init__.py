"""Formats: one reader a file format, from bytes or text to rows of articles."""
