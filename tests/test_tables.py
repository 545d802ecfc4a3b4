"""Every table has its columns, order and types, also with no rows."""

import pandas as pd
import pytest

from framing import tables
from framing.errors import MissingColumnsError

SCHEMAS = {
    name: schema
    for name, schema in vars(tables).items()
    if name.isupper() and isinstance(schema, dict)
}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_table_with_no_rows_has_the_types_of_one_with_rows(name):
    schema = SCHEMAS[name]
    empty, blank = tables.table([], schema), tables.table([{}], schema)
    assert list(empty.columns) == list(schema)
    assert empty.dtypes.equals(blank.dtypes)
    assert blank.isna().all(axis=None)


def test_a_missing_column_is_named_with_what_was_found():
    with pytest.raises(MissingColumnsError, match=r"no column reason\. It has: file_name, row"):
        tables.conform(pd.DataFrame({"file_name": [], "row": []}), tables.REFUSED)


def test_conform_does_not_change_its_input():
    frame = pd.DataFrame({"reason": ["x"], "file_name": ["a"], "row": [1], "more": [0]})
    before = frame.copy()
    tables.conform(frame, tables.REFUSED)
    pd.testing.assert_frame_equal(frame, before)
