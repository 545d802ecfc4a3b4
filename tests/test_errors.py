"""Every error says something to a reader, keeps what it was made with, and pickles."""

import pickle

import pytest

from framing.errors import FramingError, ReadError, TableError


def subclasses(kind):
    for sub in kind.__subclasses__():
        yield sub
        yield from subclasses(sub)


def made(kind):
    if issubclass(kind, ReadError):
        return kind("a.csv", "It is empty. Give a file with text.", 3)
    if issubclass(kind, TableError):
        return kind("The table has no column text.", ("text",))
    return kind("Something was found. Something was expected.")


KINDS = sorted(set(subclasses(FramingError)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_tells_its_reason_and_survives_a_pickle(kind):
    error = made(kind)
    again = pickle.loads(pickle.dumps(error))
    assert str(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_read_error_names_file_and_row():
    assert str(ReadError("a.csv", "It has no text.", 3)) == "a.csv, row 3: It has no text."
    assert str(ReadError("a.csv", "It has no text.")) == "a.csv: It has no text."
