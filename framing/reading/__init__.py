"""Reading: files and folders in, one corpus of cleaned articles out."""

from framing.reading.article import Article, Cut, Post
from framing.reading.corpus import Corpus, articles_jsonl, corpus
from framing.reading.files import (
    SUFFIXES,
    FileRead,
    read_articles,
    read_each,
    read_files,
    read_paths,
    refused_table,
)
from framing.reading.formats.pasted import pasted_sources
from framing.reading.source import Source
from framing.reading.web import read_addresses

__all__ = [
    "SUFFIXES",
    "Article",
    "Corpus",
    "Cut",
    "FileRead",
    "Post",
    "Source",
    "articles_jsonl",
    "corpus",
    "pasted_sources",
    "read_addresses",
    "read_articles",
    "read_each",
    "read_files",
    "read_paths",
    "refused_table",
]
