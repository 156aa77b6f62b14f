"""Where results go: files that appear whole or not at all, readable by their owner alone."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from linkedin_insights.errors import CannotWrite, UsageError

STDOUT = Path("-")
_OURS = (".html", ".json", ".pdf")
_ZIP_MARK = b"PK"


def write_bytes(target: Path, data: bytes) -> None:
    """Write to a file, atomically, or to standard output for ``-``.

    Raises:
        CannotWrite: the file cannot be written; nothing of it is left behind.
    """
    with writing(target) as stream:
        stream.write(data)


@contextmanager
def writing(target: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become ``target`` when the block ends well, and vanish otherwise.

    The file gets mode 0600. What is no ordinary file (a pipe, a device) is written to directly.

    Raises:
        CannotWrite: the file cannot be written.
    """
    if target == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as device:
                yield device
            return
        with _temporary(target) as stream:
            yield stream
    except OSError as error:
        raise CannotWrite(str(target), error.strerror or str(error)) from error


@contextmanager
def _temporary(target: Path) -> Iterator[BinaryIO]:
    """A file beside the target that takes its place at the end."""
    place = target.resolve() if target.is_symlink() else target
    if place.is_dir():
        raise IsADirectoryError(0, "that is a folder")
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".part", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def make_folder(folder: Path) -> None:
    """Make a folder that its owner alone can enter; one that exists is used as it is.

    Raises:
        CannotWrite: it cannot be made.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error


def guard_file(target: Path, sources: Sequence[Path], option: str) -> None:
    """Refuse an output file that would overwrite an export or a part of one.

    Raises:
        UsageError: the target is an export, a zip, a folder, or a file inside an unpacked export.
        CannotWrite: the folder for it is not there.
    """
    if target == STDOUT:
        return
    hint = f"Choose another place with {option}."
    if any(_same(target, source) for source in sources) or _is_zip(target):
        if option == "--json":
            hint = "Put --json last, or write --json=FILE."
        raise UsageError(f"{target}: this is an export; it is never overwritten.", hint)
    if target.is_file() and any(_inside(target, source) for source in sources):
        ours = target.suffix in _OURS and any(_same(target.parent, source) for source in sources)
        if not ours:
            raise UsageError(f"{target}: this is a part of the export; it stays as it is.", hint)
    if not target.parent.is_dir():
        raise CannotWrite(str(target), "there is no such folder")


def guard_folder(target: Path, sources: Sequence[Path]) -> None:
    """Refuse an output folder that is an export or lies in one.

    Raises:
        UsageError: it is.
    """
    for source in sources:
        if source.is_dir() and (_same(target, source) or _inside(target, source)):
            what = f"{target}: this is the export itself, or lies in it."
            raise UsageError(what, "Choose another folder with -o.")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _inside(path: Path, folder: Path) -> bool:
    return folder.is_dir() and path.resolve().is_relative_to(folder.resolve())


def _is_zip(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return stream.read(len(_ZIP_MARK)) == _ZIP_MARK
    except OSError:
        return False


def stdout_is_terminal() -> bool:
    """Whether results go to somebody's eyes directly."""
    return sys.stdout.isatty()
