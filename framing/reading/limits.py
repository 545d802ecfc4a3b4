"""Limits: how much is read, so that no file takes the machine; stated before, and enforced.

All are said in words by ``limits_stated``, on the page and where one is met.
"""

from __future__ import annotations

MB = 1024 * 1024

#: Size of a file: 5,000 articles as JSON lines have 32 MB.
MAX_FILE_BYTES = 50 * MB
#: A larger text is read in the child process as well: with one character beyond the usual planes
#: its text takes four times as much memory as its bytes.
MAX_BYTES_HERE = 5 * MB
#: Size of all files of one reading, and their number.
MAX_TOTAL_BYTES = 500 * MB
MAX_FILES = 20_000
#: Articles of one reading.
MAX_ARTICLES = 100_000
#: Characters of one article: the longest of 5,000 scraped ones has 90,000.
MAX_ARTICLE_CHARS = 1_000_000
#: What an archive (.zip, .gz), or a document that is one, holds unpacked; the files in an archive;
#: and how deep archives may lie in one another.
MAX_UNPACKED_BYTES = 100 * MB
MAX_MEMBERS = 5_000
MAX_DEPTH = 2
#: Pages of a PDF.
MAX_PDF_PAGES = 300
#: Columns of a table, and how many of them are named where something is said of them.
MAX_COLUMNS = 2_000
MAX_COLUMNS_SHOWN = 12
#: Objects, lists and fields of a JSON document: each takes some hundred bytes of memory.
MAX_JSON_PARTS = 1_000_000
#: Rows of a file that are not taken in, each with its reason, before the rest is left.
MAX_REFUSED = 10_000
#: A format with a parser of its own: seconds for one file, and memory of the process it is read in.
#: A PDF of 300 pages takes 0.3 s, JSON lines of 5,000 articles 2 s.
MAX_SECONDS = 7.0
MAX_PROCESS_BYTES = 400 * MB
#: A web page: bytes, seconds in all, and redirects that are followed.
MAX_PAGE_BYTES = 10 * MB
MAX_PAGE_SECONDS = 20.0
MAX_REDIRECTS = 5


def in_mb(n_bytes: int) -> str:
    """Return a size in words.

    Examples
    --------
    >>> in_mb(20 * MB), in_mb(1_500_000)
    ('20 MB', '1.4 MB')
    """
    return f"{n_bytes / MB:,.1f}".removesuffix(".0") + " MB"


def limits_stated() -> str:
    """Return in words what is read at most, to be shown before files are chosen.

    Examples
    --------
    >>> limits_stated()
    'A file may have 50 MB, all together 500 MB; an archive 100 MB and 5,000 files unpacked; a
    PDF 300 pages; a table 2,000 columns; an article 1,000,000 characters.'
    """
    return (
        f"A file may have {in_mb(MAX_FILE_BYTES)}, all together {in_mb(MAX_TOTAL_BYTES)}; an "
        f"archive {in_mb(MAX_UNPACKED_BYTES)} and {MAX_MEMBERS:,} files unpacked; a PDF "
        f"{MAX_PDF_PAGES:,} pages; a table {MAX_COLUMNS:,} columns; an article "
        f"{MAX_ARTICLE_CHARS:,} characters."
    )
