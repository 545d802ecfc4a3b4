"""Projects that a test makes are kept in a folder of its own, never in the reader's."""

import pytest


@pytest.fixture(autouse=True)
def kept_apart(tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_DATA", str(tmp_path / "projects"))
