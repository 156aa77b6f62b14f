"""The bytes of an archive's files, the largest unpacked while the others are worked on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from linkedin_insights.archive import DamagedFile, RawFile


@dataclass(slots=True)
class Content:
    """A file's bytes and their digest; ``damage`` is an id for the words where there are none."""

    data: bytes
    digest: str
    damage: str = ""

    def take(self) -> bytes:
        """Hand the bytes over, so that whoever is done with them last can free them."""
        data, self.data = self.data, b""
        return data


class Contents:
    """Reads each file once, in an order of its own: the largest file is the last.

    It is read in the background from the start. A context manager: leaving it waits for that.
    """

    def __init__(self, files: Sequence[RawFile]) -> None:
        largest = max(files, key=lambda file: file.size, default=None)
        self.files = sorted(files, key=lambda file: file is largest)
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._ahead: list[Future[Content]] = []
        if largest is not None:
            self._ahead.append(self._pool.submit(_read, largest))

    def read(self, file: RawFile) -> Content:
        """The content of the next file. Raises `LimitExceeded`."""
        return self._ahead.pop().result() if file is self.files[-1] else _read(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown()


def _read(file: RawFile) -> Content:
    try:
        data = file.read()
    except DamagedFile as error:
        return Content(b"", error.why, error.why)
    return Content(data, hashlib.sha256(data).hexdigest())
