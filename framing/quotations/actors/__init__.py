"""Actors: who is who across articles."""
