"""Coreference: who is who inside one article."""
