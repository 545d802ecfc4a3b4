import dataclasses
import random
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.analysis import ArticleParts, Findings, article_findings
from framing.project.frames import FrameError, frame_of, parquet
from framing.project.records import RecordError, as_json, from_json, packed, unpacked
from framing.reading import Article, read_paths
from framing.reading.article import Post
from framing.tables import COUNTS, QUOTATIONS, table
from tests.invented import TEXTS, analysis

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """A record with a field of each sort."""

    name: str
    low: float = 0.0
    pairs: tuple[tuple[int, int], ...] = ()
    words: frozenset[str] = frozenset()
    by_span: Mapping[tuple[int, int], str] = dataclasses.field(default_factory=dict)
    flags: np.ndarray | None = None
    inner: Sequence[Post] = ()


records = st.builds(
    Small,
    name=st.text(),
    low=st.floats(allow_nan=False),
    pairs=st.lists(st.tuples(st.integers(), st.integers())).map(tuple),
    words=st.frozensets(st.text()),
    by_span=st.dictionaries(st.tuples(st.integers(), st.integers()), st.text()),
    inner=st.lists(
        st.builds(
            Post,
            start=st.integers(),
            end=st.integers(),
            author=st.none() | st.text(),
            handle=st.text(),
            posted=st.none() | st.dates(),
        )
    ),
)


@given(records)
def test_a_record_is_read_back_as_it_was(record):
    assert unpacked(packed(record), as_=Small) == record
    assert from_json(as_json(record), as_=Small) == record


def test_arrays_keep_their_types_and_values():
    record = Small(name="a", flags=np.array([[True, False], [False, True]]))
    held = unpacked(packed(record), as_=Small).flags
    assert (held.dtype, held.tolist()) == (np.bool_, [[True, False], [False, True]])


def same(one, other):
    """Say whether two findings are equal; arrays compare number by number."""
    if dataclasses.is_dataclass(one):
        return type(one) is type(other) and all(
            same(getattr(one, f.name), getattr(other, f.name)) for f in dataclasses.fields(one)
        )
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def test_findings_of_the_sample_are_read_back_as_they_were():
    for text in read_paths([SAMPLE]).texts.values():
        found = article_findings(ArticleParts(title_end=5), text)
        assert same(unpacked(packed(found), as_=Findings), found)


@settings(max_examples=25)
@given(st.text())
def test_findings_of_any_text_are_read_back_as_they_were(text):
    found = article_findings(ArticleParts(), text.encode("utf-8", "replace").decode())
    assert same(unpacked(packed(found), as_=Findings), found)


def test_a_record_of_an_older_version_has_the_defaults_of_new_fields():
    assert from_json({"name": "a"}, as_=Small) == Small(name="a")


def test_a_field_of_a_newer_version_is_passed_over():
    assert from_json({"name": "a", "colour": "red"}, as_=Small) == Small(name="a")


DATA = packed(Small(name="a", flags=np.arange(9)))


def mangled(seed):
    """Return a record with some of its bytes changed, cut off or doubled."""
    rng, data = random.Random(seed), bytearray(DATA)
    for _ in range(rng.randrange(1, 4)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data[: rng.randrange(len(data))] if rng.random() < 0.3 else data)


@pytest.mark.parametrize("seed", range(60))
def test_bytes_that_are_no_record_are_refused_or_read_as_one(seed):
    try:
        assert isinstance(unpacked(mangled(seed), as_=Small), Small)
    except RecordError as error:
        assert "bytes" in str(error) or "larger" in str(error)  # noqa: PT017 - both are right


def zstd(raw, size):
    return struct.pack("<Q", size) + pa.compress(raw, codec="zstd", asbytes=True)


def head(text):
    return struct.pack("<I", len(text)) + text


# bytes as a stranger might make them
HOSTILE = {
    "empty": b"",
    "a bomb by its own word": zstd(b"", 10**15),
    "objects in an array": zstd(raw := head(b'[{"name":"a","flags":0},[["O",[1]]]]'), len(raw)),
    "an array longer than it is": zstd(
        raw := head(b'[{"name":"a","flags":0},[["<i8",[99999999999]]]]'), len(raw)
    ),
    "a shape below zero": zstd(raw := head(b'[{"name":"a","flags":0},[["<i8",[-1]]]]'), len(raw)),
    "an array that is not there": zstd(raw := head(b'[{"name":"a","flags":7},[]]'), len(raw)),
    "another record": zstd(raw := head(b'[{"text":"a"},[]]'), len(raw)),
    "deep": zstd(raw := head(b"[" * 100_000), len(raw)),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bytes_are_refused(data):
    with pytest.raises(RecordError):
        unpacked(data, as_=Small)


def test_an_article_is_told_apart_from_other_records():
    with pytest.raises(RecordError, match="no Article"):
        from_json({"name": "a"}, as_=Article)


@pytest.mark.parametrize("name", ["quotations", "counts", "articles", "terms", "posts"])
def test_a_table_is_the_same_to_the_byte_when_read_back(name):
    frame = getattr(analysis(), name)
    again = frame_of(parquet(frame))
    pd.testing.assert_frame_equal(again, frame)
    assert again.to_csv() == frame.to_csv()


@pytest.mark.parametrize("schema", [QUOTATIONS, COUNTS])
def test_a_table_with_no_rows_keeps_its_types(schema):
    pd.testing.assert_frame_equal(frame_of(parquet(table([], schema))), table([], schema))


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" * 100, parquet(table([], COUNTS))[:-9]])
def test_bytes_that_are_no_table_are_refused(data):
    with pytest.raises(FrameError):
        frame_of(data)


def test_a_table_of_somebody_elses_is_refused():
    out = pa.BufferOutputStream()
    pq.write_table(pa.table({"text": list(TEXTS.values())}), out)
    with pytest.raises(FrameError):
        frame_of(out.getvalue().to_pybytes())
