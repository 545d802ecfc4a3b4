"""Sections: parts of pages."""
