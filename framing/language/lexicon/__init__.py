"""Lexicon: word lists as data, each with its source; one file a list."""
