"""From what the user gave to deliveries of files."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from linkedin_insights.archive.folders import list_folder
from linkedin_insights.archive.limits import Limits, Meter, in_words
from linkedin_insights.archive.model import Archive, DamagedFile, Delivery, RawFile
from linkedin_insights.archive.roots import split_by_root
from linkedin_insights.archive.zips import Member, check_depth, open_zip
from linkedin_insights.errors import (
    LimitExceeded,
    NoLinkedInFiles,
    NotAnArchive,
    SourceNotFound,
    SourceUnreadable,
    UnreadableExport,
)

_CHUNK = 1024 * 1024
_EXPORT_ZIP = re.compile(r"linkedin.?data.?export", re.IGNORECASE)


def open_archive(sources: Sequence[Path | BinaryIO], *, limits: Limits | None = None) -> Archive:
    """Open zips, folders and streams, and find the archives in them. Use it as a context manager.

    Nothing is unpacked to disk. Every root that holds known files becomes a delivery; the order
    of deliveries and files depends on their names and sizes only, never on the order given.
    Raises a subclass of `UnreadableExport`.
    """
    with ExitStack() as handles:
        opener = _Opener(Meter(limits or Limits()), handles)
        found: list[Delivery] = []
        for source in sources:
            found += opener.open(source)
        ordered = sorted(found, key=_order)
        deliveries = tuple(
            replace(delivery, files=tuple(replace(file, delivery=index) for file in delivery.files))
            for index, delivery in enumerate(ordered)
        )
        return Archive(deliveries, handles.pop_all())


def _order(delivery: Delivery) -> tuple[list[tuple[str, int]], str]:
    return [(file.path, file.size) for file in delivery.files], delivery.label


class _Opener:
    """Walks containers. One meter and one stack of handles for all of them."""

    def __init__(self, meter: Meter, handles: ExitStack) -> None:
        self.meter = meter
        self.handles = handles

    def open(self, source: Path | BinaryIO) -> list[Delivery]:
        if isinstance(source, Path):
            label = str(source)
            found = self._open_path(source, label)
        else:
            label = "the standard input"
            found = self._open_zip(self._buffer(source, label), label, depth=1)
        if not found:
            raise NoLinkedInFiles(label)
        return found

    def _open_path(self, path: Path, label: str) -> list[Delivery]:
        try:
            if path.is_dir():
                return self._open_folder(path, label)
            if not path.exists():
                raise SourceNotFound(label)
            handle: BinaryIO = self.handles.enter_context(path.open("rb"))
        except PermissionError as error:
            raise SourceUnreadable(label, error.strerror or "no access") from error
        except (OSError, ValueError) as error:
            raise SourceNotFound(label) from error
        if not path.is_file():
            handle = self._buffer(handle, label)
        return self._open_zip(handle, label, depth=1)

    def _buffer(self, stream: BinaryIO, label: str) -> BinaryIO:
        most = self.meter.limits.total_bytes
        content = io.BytesIO()
        while chunk := stream.read(_CHUNK):
            if content.tell() + len(chunk) > most:
                raise LimitExceeded(label, f"it is larger than {in_words(most)}")
            content.write(chunk)
        content.seek(0)
        return content

    def _open_zip(self, handle: BinaryIO, label: str, *, depth: int) -> list[Delivery]:
        members = open_zip(handle, label, depth=depth, meter=self.meter, handles=self.handles)
        return self._deliveries(members, label, depth=depth)

    def _open_folder(self, folder: Path, label: str) -> list[Delivery]:
        members = list_folder(folder, label, self.meter)
        return self._deliveries(members, label, depth=0)

    def _deliveries(self, members: list[Member], label: str, *, depth: int) -> list[Delivery]:
        """Split members into archives; zips among them are opened, one level further down."""
        members = sorted(members, key=lambda member: (member.path, member.size))
        inner: list[Delivery] = []
        plain: list[Member] = []
        for member in members:
            opened: list[Delivery] = []
            if member.path.casefold().endswith(".zip"):
                opened = self._open_inner(member, label, depth=depth + 1)
            inner += opened
            if not opened:
                plain.append(member)
        split = split_by_root([member.path for member in plain], keep_strays=depth > 0)
        found = []
        for root, entries in split.items():
            files = tuple(
                RawFile(path, 0, plain[index].size, plain[index].read) for index, path in entries
            )
            if depth == 0:
                self.meter.check_declared(sum(file.size for file in files), label)
            found.append(Delivery(f"{label}/{root}" if root else label, files))
        return found + inner

    def _open_inner(self, member: Member, label: str, *, depth: int) -> list[Delivery]:
        """A zip among the members; what is no zip at all stays an ordinary, unknown file."""
        inside = f"{label}/{member.path}"
        check_depth(depth, inside, self.meter)
        try:
            if member.place is not None:
                return self._open_path(member.place, inside)
            return self._open_zip(io.BytesIO(member.read()), inside, depth=depth)
        except DamagedFile as error:
            if _EXPORT_ZIP.search(member.path):
                raise NotAnArchive(inside, "it is cut off or damaged") from error
        except LimitExceeded:
            raise
        except UnreadableExport:
            if _EXPORT_ZIP.search(member.path):
                raise
        return []
