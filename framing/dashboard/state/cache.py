"""Shelf: what was made for a question is kept for the next who asks the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shelf:
    """The last things made, by what they were made for; several sessions may use one."""

    most: int  #: things kept; the one that was not asked for the longest goes first
    _kept: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made for ``key``, or what ``make`` makes now.

        Examples
        --------
        >>> shelf = Shelf(most=2)
        >>> [shelf.once(key, lambda: n) for n, key in enumerate("aab")]
        [0, 0, 2]
        """
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                found: Made = self._kept[key]
                return found
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return made
