"""What an opened archive is: deliveries of files that can be read."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self


class DamagedFile(Exception):
    """One file of an archive cannot be read; the others can. ``why`` is an id for the words."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of a delivery.

    ``path`` is its place below the delivery's root, with slashes, as written there. ``read``
    returns the content; it raises `DamagedFile` when this one member is broken and
    `LimitExceeded` when what comes out passes a limit.
    """

    path: str
    delivery: int
    size: int
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Delivery:
    """Files that came in one piece: a zip, an unpacked folder. ``label`` is for messages."""

    label: str
    files: tuple[RawFile, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """All deliveries, in an order that does not depend on how they were given.

    A context manager: leaving it closes the zips, after which nothing can be read.
    """

    deliveries: tuple[Delivery, ...]
    handles: ExitStack = field(default_factory=ExitStack, repr=False, compare=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.handles.close()
