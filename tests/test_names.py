"""Names: one meaning a name over the whole project."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1] / "framing"
MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}
