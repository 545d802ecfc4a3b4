"""Records as bytes: frozen records, with the arrays in them, written as JSON and raw numbers.

What is to be read is told by the types of the record's class, never by the bytes: nothing in a
file can name code to be run, as it could in a pickle.  A field that holds its default is left
out, so that a record written before a field was added is still read.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import struct
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import numpy as np
import pandas as pd
import pyarrow as pa
from scipy import sparse

from framing.errors import FramingError
from framing.project.frames import frame_of, parquet

Record = TypeVar("Record")
Arrays = list[np.ndarray[Any, Any]]
_Encode = Callable[[Any, Arrays], Any]
_Decode = Callable[[Any, Arrays], Any]

#: Bytes of one record when unpacked, at most: the terms of 5,000 articles take about 400 MB.
MAX_UNPACKED = 2_000_000_000
#: Kinds of numbers that an array may hold: booleans, whole numbers, floats.
NUMBERS = frozenset("biuf")

_SIZE, _HEAD = struct.Struct("<Q"), struct.Struct("<I")
_ZSTD = pa.Codec("zstd", compression_level=1)  # reads five times as fast as zlib


#: What reading bytes that are no record of ours comes upon.
_FAULTS = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    RecursionError,
    OverflowError,
    OSError,
    struct.error,
    pa.ArrowException,
)


class RecordError(FramingError):
    """Bytes that are no such record."""


def packed(record: object) -> bytes:
    """Return a frozen record as bytes.

    Examples
    --------
    >>> from framing.counts.records import CountMention
    >>> from framing.counts.extraction.extract import count_mentions
    >>> mention, = count_mentions("Some 40 dockers left.")
    >>> unpacked(packed(mention), as_=CountMention) == mention
    True
    """
    arrays: Arrays = []
    encode, _ = _codec(type(record))
    body = encode(record, arrays)
    arrays = [np.ascontiguousarray(array) for array in arrays]
    shapes = [[array.dtype.str, list(array.shape)] for array in arrays]
    head = json.dumps([body, shapes], separators=(",", ":")).encode()
    parts = [_HEAD.pack(len(head)), head, *(array.tobytes() for array in arrays)]
    raw = b"".join(parts)
    small: bytes = _ZSTD.compress(raw, asbytes=True)
    return _SIZE.pack(len(raw)) + small


def unpacked(data: bytes, *, as_: type[Record]) -> Record:
    """Return the record of class ``as_`` that ``packed`` made ``data`` of.

    Raises
    ------
    RecordError
        When ``data`` is nothing of the kind.
    """
    try:
        raw = _inflated(data)
        (length,) = _HEAD.unpack_from(raw)
        place = _HEAD.size + length
        body, shapes = json.loads(raw[_HEAD.size : place])
        arrays: Arrays = []
        for dtype, shape in shapes:
            kind = np.dtype(dtype)
            if kind.kind not in NUMBERS or min(shape, default=0) < 0:
                raise RecordError("These bytes hold an array of something other than numbers.")
            size = int(np.prod(shape, dtype=np.int64))
            arrays.append(np.frombuffer(raw, kind, count=size, offset=place).reshape(shape))
            place += size * kind.itemsize
        made: Record = _codec(as_)[1](body, arrays)
    except _FAULTS as error:
        raise RecordError(f"These bytes are no {as_.__name__}.") from error
    return made


def as_json(record: object) -> Any:
    """Return a frozen record without arrays as what JSON can hold.

    Examples
    --------
    >>> from framing.reading.article import Post
    >>> as_json(Post(start=0, end=9, author=None, handle="ann", posted=dt.date(2024, 10, 24)))
    {'start': 0, 'end': 9, 'author': None, 'handle': 'ann', 'posted': '2024-10-24'}
    """
    return _codec(type(record))[0](record, [])


def from_json(value: Any, *, as_: type[Record]) -> Record:
    """Return the record of class ``as_`` that ``as_json`` made ``value`` of.

    Raises
    ------
    RecordError
        When ``value`` is nothing of the kind.
    """
    try:
        made: Record = _codec(as_)[1](value, [])
    except _FAULTS as error:
        raise RecordError(f"This is no {as_.__name__}: {str(value)[:80]}.") from error
    return made


def _inflated(data: bytes) -> bytes:
    (size,) = _SIZE.unpack_from(data)
    if size > MAX_UNPACKED:
        raise RecordError("A record is larger than any that this program writes.")
    raw: bytes = _ZSTD.decompress(data[_SIZE.size :], decompressed_size=size, asbytes=True)
    return raw


def _made_codec(kind: Any) -> tuple[_Encode, _Decode]:
    """Return how values of a type are written, and how they are read."""
    if dataclasses.is_dataclass(kind):
        return _record_codec(kind)
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _optional_codec(args)
    if kind is np.ndarray or origin is np.ndarray:
        return _array_encoded, lambda value, arrays: arrays[value]
    if kind is bytes:
        return _bytes_encoded, lambda value, arrays: arrays[value].tobytes()
    if kind is pd.DataFrame:
        return _frame_encoded, lambda value, arrays: frame_of(arrays[value].tobytes())
    if kind is sparse.csr_array or origin is sparse.csr_array:
        return _matrix_encoded, _matrix_decoded
    if kind is dt.date:
        return (lambda value, _: value.isoformat()), lambda value, _: dt.date.fromisoformat(value)
    if origin is tuple and not (len(args) == 2 and args[1] is Ellipsis):
        return _row_codec(args)
    if origin in _CONTAINERS:
        return _list_codec(_CONTAINERS[origin], args[0])
    if origin in (dict, Mapping):
        return _mapping_codec(*args)
    if kind in (str, int, float, bool) or origin is Literal:
        return _same, _same
    raise TypeError(f"{kind} has no written form")


_codec: Callable[[Any], tuple[_Encode, _Decode]] = functools.cache(_made_codec)


def _same(value: Any, _: Arrays) -> Any:
    return value.item() if isinstance(value, np.generic) else value


def _array_encoded(value: Any, arrays: Arrays) -> int:
    arrays.append(np.asarray(value))
    return len(arrays) - 1


def _bytes_encoded(value: bytes, arrays: Arrays) -> int:
    return _array_encoded(np.frombuffer(value, np.uint8), arrays)


def _frame_encoded(value: pd.DataFrame, arrays: Arrays) -> int:
    return _bytes_encoded(parquet(value), arrays)


def _matrix_encoded(value: Any, arrays: Arrays) -> list[Any]:
    places = [_array_encoded(part, arrays) for part in (value.data, value.indices, value.indptr)]
    return [places, list(value.shape)]


def _matrix_decoded(value: Any, arrays: Arrays) -> Any:
    places, shape = value
    return sparse.csr_array(tuple(arrays[place] for place in places), shape=tuple(shape))


def _record_codec(kind: Any) -> tuple[_Encode, _Decode]:
    hints = typing.get_type_hints(kind)
    fields = [
        (field.name, _default(field), *_codec(hints[field.name]))
        for field in dataclasses.fields(kind)
    ]
    decoders = {name: decode for name, _, _, decode in fields}
    made = {name: decode for name, decode in decoders.items() if decode is not _same}

    def encode(record: Any, arrays: Arrays) -> dict[str, Any]:
        written = {}
        for name, default, encode_field, _ in fields:
            value = getattr(record, name)
            if default is dataclasses.MISSING or not _equal(value, default):
                written[name] = encode_field(value, arrays)
        return written

    def decode(value: Any, arrays: Arrays) -> Any:
        if not value.keys() <= decoders.keys():  # some fields were written by a newer version
            value = {name: held for name, held in value.items() if name in decoders}
        made_here = {name: made[name](held, arrays) for name, held in value.items() if name in made}
        return kind(**{**value, **made_here})

    return encode, decode


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _equal(value: Any, default: Any) -> bool:
    return type(value) is type(default) and bool(np.all(value == default))


def _optional_codec(args: Sequence[Any]) -> tuple[_Encode, _Decode]:
    inner = [arg for arg in args if arg is not type(None)]
    if len(inner) != 1:
        if all(arg in (str, int, float, bool) for arg in inner):
            return _same, _same
        raise TypeError(f"{args} has no written form")
    encode, decode = _codec(inner[0])
    return (
        lambda value, arrays: None if value is None else encode(value, arrays),
        lambda value, arrays: None if value is None else decode(value, arrays),
    )


def _row_codec(args: Sequence[Any]) -> tuple[_Encode, _Decode]:
    codecs = [_codec(arg) for arg in args]
    if all(codec == (_same, _same) for codec in codecs):
        return (lambda value, a: [_same(v, a) for v in value]), lambda value, a: tuple(value)
    encoders, decoders = [one[0] for one in codecs], [one[1] for one in codecs]
    return (
        lambda value, a: [e(v, a) for e, v in zip(encoders, value, strict=True)],
        lambda value, a: tuple(d(v, a) for d, v in zip(decoders, value, strict=True)),
    )


#: What a sequence or a set is read back as.
_CONTAINERS: dict[Any, Any] = {
    tuple: tuple,
    list: list,
    Sequence: list,
    set: set,
    frozenset: frozenset,
    AbstractSet: frozenset,
}


def _list_codec(make: Any, arg: Any) -> tuple[_Encode, _Decode]:
    encode, decode = _codec(arg)
    ordered = sorted if make in (set, frozenset) else iter
    if encode is _same:
        return (
            lambda value, arrays: [_same(v, arrays) for v in ordered(value)],
            lambda value, arrays: make(value),
        )
    return (
        lambda value, arrays: [encode(v, arrays) for v in ordered(value)],
        lambda value, arrays: make([decode(v, arrays) for v in value]),
    )


def _mapping_codec(key: Any, held: Any) -> tuple[_Encode, _Decode]:
    """Return how a mapping is written: as pairs, because its keys may be anything."""
    encode_key, decode_key = _codec(key)
    encode, decode = _codec(held)
    if decode_key is _same and decode is _same:
        return (
            lambda value, a: [[_same(k, a), _same(v, a)] for k, v in value.items()],
            lambda value, a: dict(value),
        )
    return (
        lambda value, a: [[encode_key(k, a), encode(v, a)] for k, v in value.items()],
        lambda value, a: {decode_key(k, a): decode(v, a) for k, v in value},
    )
