"""Imports run one way: reading, language, grouping, measures, analysis, output, charts, dashboard.

Nothing imports ``framing.training``: models are made there and read as files elsewhere.
"""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted([*ROOT.glob("framing/**/*.py"), ROOT / "app.py"])

# What the modules of a part of the house may import from the rest of it, and nothing else.
BASE = {"framing.errors", "framing.tables", "framing.language", "framing.model_files"}
MEASURES = {"framing.terms", "framing.quotations", "framing.counts"}
ALLOWED = {
    "framing.errors": set(),
    "framing.model_files": {"framing.errors"},
    "framing.tables": {"framing.errors"},
    "framing.language": BASE,
    "framing.reading": BASE,
    "framing.terms": BASE,
    "framing.quotations": BASE,
    "framing.counts": BASE,
    "framing.grouping": BASE,
    "framing.shares": BASE,
    "framing.review": BASE,
    "framing.project": BASE
    | {"framing.review", "framing.reading", "framing.analysis", "framing.output", "framing.terms"},
    "framing.analysis": BASE | MEASURES | {"framing.reading", "framing.grouping"},
    "framing.output": BASE | {"framing.analysis"},
    "framing.results_folder": {"framing.errors"},
    "framing.running": BASE
    | {"framing.review", "framing.reading", "framing.analysis", "framing.project"},
    "framing.charts": BASE,
    "framing.training": BASE
    | MEASURES
    | {"framing.reading", "framing.grouping", "framing.analysis", "framing.output"},
}
LAST = ("framing.dashboard", "framing.__main__", "framing", "app")  # these may import anything


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """Return the part of the house a module is of: its first two names."""
    return ".".join(module.split(".")[:2])


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its layer"
            found.add(node.module or "")
            if node.module == "framing":
                found |= {f"framing.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_one_way(path):
    part = part_of(name_of(path))
    if part in LAST:
        return
    assert part in ALLOWED, f"{part} has no place in the order yet: give it one here"
    inside = {part_of(m) for m in imports(path) if m.split(".")[0] == "framing"} - {"framing"}
    assert inside <= ALLOWED[part] | {part}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_at_run_time_imports_training(path):
    if part_of(name_of(path)) != "framing.training":
        assert "framing.training" not in {part_of(m) for m in imports(path)}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_dashboard_imports_streamlit(path):
    if part_of(name_of(path)) not in ("framing.dashboard", "app"):
        assert not {m for m in imports(path) if m.split(".")[0] == "streamlit"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_charts_and_the_dashboard_import_plotly(path):
    if part_of(name_of(path)) not in ("framing.charts", "framing.dashboard", "app"):
        assert not {m for m in imports(path) if m.split(".")[0] == "plotly"}


def test_the_check_sees_an_import_that_runs_the_wrong_way(tmp_path):
    wrong = tmp_path / "terms.py"
    wrong.write_text("from framing.counts import count_tables\n")
    assert {part_of(m) for m in imports(wrong)} - ALLOWED["framing.terms"] == {"framing.counts"}
