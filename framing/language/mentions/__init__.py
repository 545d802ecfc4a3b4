"""Mentions: persons, bodies, groups and documents named in a text, as possible sources."""
