"""Reading: files and folders in, one corpus of cleaned articles out."""

from framing.reading.article import Article, Cut, Post
from framing.reading.corpus import Corpus, articles_jsonl, corpus
from framing.reading.files import SUFFIXES, read_articles, read_files, read_paths

__all__ = [
    "SUFFIXES",
    "Article",
    "Corpus",
    "Cut",
    "Post",
    "articles_jsonl",
    "corpus",
    "read_articles",
    "read_files",
    "read_paths",
]
