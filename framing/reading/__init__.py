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
from framing.reading.source import Source

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
    "read_articles",
    "read_each",
    "read_files",
    "read_paths",
    "refused_table",
]
