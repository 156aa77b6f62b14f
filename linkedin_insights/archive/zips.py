"""Zips, read in place: members through the central directory, real bytes counted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from linkedin_insights.archive.limits import Meter
from linkedin_insights.archive.model import DamagedFile
from linkedin_insights.errors import EncryptedArchive, LimitExceeded, NotAnArchive

_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_DIRECTORY_ENTRY = 1024
_END = struct.Struct("<4s4H2LH")
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    IndexError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    OSError,
)
_MAGIC = (
    (b"\x1f\x8b", "it is a gzip or .tgz file"),
    (b"Rar!", "it is a RAR file"),
    (b"7z\xbc\xaf\x27\x1c", "it is a 7z file"),
    (b"%PDF", "it is a PDF"),
    (b"BZh", "it is a bzip2 file"),
    (b"\xfd7zXZ", "it is an xz file"),
    (b"\x28\xb5\x2f\xfd", "it is a zstd file"),
    (b"<", "it is a web page, perhaps an expired download link"),
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a container: its path there, its size, how to read it."""

    path: str
    size: int
    read: Callable[[], bytes]
    place: Path | None = None


def is_litter(path: str) -> bool:
    """Whether a file was left there by macOS and is none of LinkedIn's."""
    parts = path.split("/")
    return "__MACOSX" in parts or parts[-1].startswith("._") or parts[-1] == ".DS_Store"


def tidy_path(path: str) -> str:
    """A path with slashes, without empty, ``.`` and ``..`` parts, in valid Unicode."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    parts = text.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."})


def check_depth(depth: int, label: str, meter: Meter) -> None:
    """Refuse a zip inside a zip inside a zip. Raises `LimitExceeded`."""
    if depth > meter.limits.depth:
        why = f"zips lie inside each other more than {meter.limits.depth} deep"
        raise LimitExceeded(label, why)


def open_zip(
    handle: BinaryIO, label: str, *, depth: int, meter: Meter, handles: ExitStack
) -> list[Member]:
    """List the members of a zip, having checked its table of contents against the limits.

    Raises `NotAnArchive`, `EncryptedArchive`, `LimitExceeded`.
    """
    check_depth(depth, label, meter)
    start = handle.read(8)
    _check_directory(handle, label, meter)
    handle.seek(0)
    try:
        opened = handles.enter_context(zipfile.ZipFile(handle))
        infos = opened.infolist()
    except (*_UNREADABLE, UnicodeError) as error:
        raise NotAnArchive(label, _what_it_is(start)) from error
    meter.add_members(len(infos), label)
    meter.check_declared(sum(info.file_size for info in infos), label)
    members = []
    for number, info in enumerate(infos):
        path = tidy_path(_name(info))
        if info.is_dir() or not path or info.filename.endswith(("/", "\\")) or is_litter(path):
            continue
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedArchive(label)
        meter.check_ratio(info.file_size, info.compress_size, label, path)
        identity = (id(opened), number)
        read = partial(_read, opened, info, label=label, meter=meter, identity=identity)
        members.append(Member(path, info.file_size, read))
    return members


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; macOS writes UTF-8 without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _what_it_is(start: bytes) -> str:
    if start.startswith(b"PK"):
        return "it is cut off or damaged"
    for magic, name in _MAGIC:
        if start.startswith(magic):
            return name
    return "it is empty" if not start else "it is some other kind of file"


def _check_directory(handle: BinaryIO, label: str, meter: Meter) -> None:
    """Refuse a table of contents that would fill the memory before it could be counted."""
    size = handle.seek(0, io.SEEK_END)
    handle.seek(max(0, size - 65_557))
    tail = handle.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + _END.size:
        return
    *_, directory_size, _offset, _comment = _END.unpack_from(tail, at)
    if directory_size == 0xFFFFFFFF:
        directory_size = size
    if directory_size > meter.limits.members * _DIRECTORY_ENTRY:
        raise LimitExceeded(label, f"it holds more than {meter.limits.members:,} files")


def _read(
    opened: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    *,
    label: str,
    meter: Meter,
    identity: tuple[int, int],
) -> bytes:
    """Unpack a member into memory, counting what really comes out."""
    content = io.BytesIO()
    size = 0
    try:
        with opened.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                meter.check_ratio(size, info.compress_size, label, info.filename)
                meter.count(identity, size, label)
                content.write(chunk)
    except _UNREADABLE as error:
        raise DamagedFile("unpack") from error
    return content.getvalue()
