"""Label placement: labels beside dots, none over another; the first ones get a place first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

#: A box on a plane whose y runs down: left, top, right, bottom, in pixels.
Box = tuple[float, float, float, float]

# Where a label stands, as Plotly calls it, in the order in which places are tried: to the right
# reads as part of the dot, above and below may be taken for a neighbour's.
_PLACES = (
    ("middle right", 1, 0),
    ("middle left", -1, 0),
    ("top center", 0, -1),
    ("bottom center", 0, 1),
    ("top right", 1, -1),
    ("bottom right", 1, 1),
    ("top left", -1, -1),
    ("bottom left", -1, 1),
)
# The angle at which the seeds of a sunflower follow each other: no two stand in one line.
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def placed(
    dots: Sequence[tuple[float, float]],
    *,
    sizes: Sequence[tuple[float, float]],
    within: Box,
    gap: float,
) -> list[str | None]:
    """Return the place of the label of each dot, or None where there is no room for it.

    Greedy: each label in turn takes the first of eight places that is free of labels and dots.

    Parameters
    ----------
    dots : sequence of (x, y)
        In pixels, y down; the dots to be labelled, in the order of importance, come first.
    sizes : sequence of (width, height)
        Of the labels, in pixels; as many as are to be placed, at most as many as there are dots.
    within : Box
        Where labels may stand.
    gap : float
        Pixels between the middle of a dot and its label.

    Examples
    --------
    >>> placed([(20, 20), (60, 20)], sizes=[(40, 12), (40, 12)], within=(0, 0, 200, 100), gap=5)
    ['top center', 'middle right']
    """
    points = np.asarray(dots, dtype=np.float64).reshape(-1, 2)
    boxes: list[Box] = []
    found: list[str | None] = []
    for at, size in enumerate(sizes):
        others = np.delete(points, at, axis=0)
        free = (
            (name, box)
            for name, box in _candidates(dots[at], size=size, gap=gap)
            if _inside(box, within)
            and not any(_meet(box, other) for other in boxes)
            and not _covers(box, others)
        )
        place, box = next(free, (None, None))
        found.append(place)
        boxes += [box] if box else []
    return found


def sunflower(n: int, *, step: float) -> Iterator[tuple[float, float]]:
    """Yield ``n`` places close around a point, for dots that would stand on one another.

    Examples
    --------
    >>> [(round(x, 1), round(y, 1)) for x, y in sunflower(3, step=5)]
    [(0.0, 0.0), (-3.7, 3.4), (0.6, -7.0)]
    """
    for at in range(n):
        radius, angle = step * math.sqrt(at), at * _GOLDEN_ANGLE
        yield radius * math.cos(angle), radius * math.sin(angle)


def _candidates(
    dot: tuple[float, float], *, size: tuple[float, float], gap: float
) -> Iterator[tuple[str, Box]]:
    (x, y), (width, height) = dot, size
    for name, right, down in _PLACES:
        middle = x + right * (gap + width / 2)
        centre = y + down * (gap + height / 2)
        yield (
            name,
            (middle - width / 2, centre - height / 2, middle + width / 2, centre + height / 2),
        )


def _inside(box: Box, within: Box) -> bool:
    return (
        box[0] >= within[0] and box[1] >= within[1] and box[2] <= within[2] and box[3] <= within[3]
    )


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _covers(box: Box, points: npt.NDArray[np.float64]) -> bool:
    x, y = points[:, 0], points[:, 1]
    inside = (x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])
    return bool(inside.any())
