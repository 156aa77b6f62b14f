"""How large a container may be, and the meter that counts what really comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from linkedin_insights.errors import LimitExceeded


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """No real archive comes near these: a heavy account has 60 files and 150 MB."""

    members: int = 10_000
    """Entries of all containers together."""
    total_bytes: int = 4 * 1024**3
    """Unpacked bytes of all containers together."""
    ratio: float = 200.0
    """Unpacked over packed size of one member above `ratio_from` bytes."""
    ratio_from: int = 10 * 1024**2
    """Members up to this size may compress as well as they like."""
    depth: int = 2
    """Zips inside zips: 2 is a zip in a zip."""


def in_words(size: int) -> str:
    """A size in bytes as a person would say it: ``4 GB``, ``10 MB``, ``300 bytes``."""
    for unit, scale in (("GB", 1024**3), ("MB", 1024**2), ("kB", 1024)):
        if size >= scale:
            return f"{size / scale:.3g} {unit}"
    return f"{size} bytes"


@dataclass(slots=True)
class Meter:
    """Counts members and bytes against the limits; one meter serves all sources of a run.

    Files may be read by several threads at once.
    """

    limits: Limits
    members: int = 0
    bytes: int = 0
    _counted: dict[tuple[int, int], int] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def add_members(self, count: int, path: str) -> None:
        """Account for ``count`` more entries. Raises `LimitExceeded`."""
        self.members += count
        if self.members > self.limits.members:
            raise LimitExceeded(path, f"it holds more than {self.limits.members:,} files")

    def check_declared(self, total: int, path: str) -> None:
        """Refuse what a table of contents already says is too much. Raises `LimitExceeded`."""
        if total > self.limits.total_bytes:
            raise self._too_large(path)

    def check_ratio(self, unpacked: int, packed: int, path: str, member: str) -> None:
        """Refuse a member that unpacks out of all proportion. Raises `LimitExceeded`."""
        limits = self.limits
        if unpacked > limits.ratio_from and unpacked > limits.ratio * max(packed, 1):
            why = f"{member} unpacks to more than {limits.ratio:,.0f} times its packed size"
            raise LimitExceeded(path, why)

    def count(self, member: tuple[int, int], size: int, path: str) -> None:
        """Say that ``size`` bytes of ``member`` came out so far; reading twice counts once."""
        with self._lock:
            self.bytes += max(0, size - self._counted.get(member, 0))
            self._counted[member] = max(size, self._counted.get(member, 0))
        if self.bytes > self.limits.total_bytes:
            raise self._too_large(path)

    def _too_large(self, path: str) -> LimitExceeded:
        return LimitExceeded(path, f"it unpacks to more than {in_words(self.limits.total_bytes)}")
