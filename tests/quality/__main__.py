"""Print each measure beside its floor: ``python -m tests.quality``."""

from __future__ import annotations

from tests.quality.collection import scores
from tests.quality.floors import AMOUNTS, FALSE_ALARMS, LINKS, QUOTATIONS

floors = {
    "quotations": QUOTATIONS,
    "amounts": AMOUNTS,
    "links": LINKS | {"false alarms": FALSE_ALARMS},
}
for name, measures in scores().items():
    for measure, value in measures.items():
        print(f"{name:<11} {measure:<19} {value:.3f}   floor {floors[name][measure]:.3f}")
