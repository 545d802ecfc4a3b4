"""Frames as Parquet: a table as bytes, and back with the same types."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from framing.errors import FramingError

#: The types of columns that our tables have.
TYPES = frozenset({"str", "Int64", "float64", "datetime64[s]", "bool", "boolean", "int64", "int32"})
#: Rows and bytes of one table when unpacked, at most.
MAX_ROWS, MAX_UNPACKED = 20_000_000, 1_000_000_000
_TYPES_KEY = b"framing"


class FrameError(FramingError):
    """Bytes that are no table of ours."""


def parquet(frame: pd.DataFrame) -> bytes:
    """Return ``frame`` as Parquet; its index is not kept.

    Examples
    --------
    >>> from framing.tables import REFUSED, table
    >>> frame = table([{"file_name": "a.txt", "reason": "It is empty."}], REFUSED)
    >>> frame_of(parquet(frame)).equals(frame)
    True
    """
    types = {str(name): str(kind) for name, kind in frame.dtypes.items()}
    strange = set(types.values()) - TYPES
    if strange:
        raise FrameError(f"Columns of the type {', '.join(sorted(strange))} have no written form.")
    held = pa.Table.from_pandas(frame, preserve_index=False)
    held = held.replace_schema_metadata({_TYPES_KEY: json.dumps(types).encode()})
    out = io.BytesIO()
    pq.write_table(held, out, compression="zstd")
    return out.getvalue()


def frame_of(data: bytes) -> pd.DataFrame:
    """Return the table that ``parquet`` made ``data`` of.

    Raises
    ------
    FrameError
        When it is no such table, or larger than any that this program writes.
    """
    try:
        file = pq.ParquetFile(io.BytesIO(data))
        _check_size(file)
        types = json.loads((file.schema_arrow.metadata or {})[_TYPES_KEY])
        frame: pd.DataFrame = file.read().to_pandas(ignore_metadata=True)
        _check_types(types, frame)
        return frame.astype(types)
    except (pa.ArrowException, OSError, ValueError, TypeError, KeyError) as error:
        raise FrameError("A table cannot be read: it is no Parquet of this program.") from error


def _check_size(file: pq.ParquetFile) -> None:
    held = file.metadata
    groups = [held.row_group(n) for n in range(held.num_row_groups)]
    unpacked = sum(group.total_byte_size for group in groups)
    if held.num_rows > MAX_ROWS or unpacked > MAX_UNPACKED:
        raise FrameError("A table is larger than any that this program writes.")


def _check_types(types: object, frame: pd.DataFrame) -> None:
    if not isinstance(types, Mapping) or list(types) != list(frame.columns):
        raise FrameError("A table does not have the columns that it says.")
    if set(types.values()) - TYPES:
        raise FrameError("A table has columns of a type that this program does not write.")
