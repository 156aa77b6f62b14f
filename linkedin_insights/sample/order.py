"""The order in which the export lists things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Anything that happened at a moment."""

    @property
    def at(self) -> datetime:
        """The moment, in UTC."""


DatedT = TypeVar("DatedT", bound=Dated)


def newest_first(items: Iterable[DatedT]) -> list[DatedT]:
    """Return the items with the newest first; ties keep their order."""
    return sorted(items, key=lambda item: item.at, reverse=True)
