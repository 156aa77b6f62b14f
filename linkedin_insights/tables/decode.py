"""Bytes to clean UTF-8 bytes: byte-order marks, UTF-16, NULs, lone carriage returns, cp1252."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_XLSX = b"PK\x03\x04"
_XLS = b"\xd0\xcf\x11\xe0"
_UTF8_MARK = b"\xef\xbb\xbf"
_HEAD = 4096
_MANY = 4
_FALLBACK = "linkedin-insights-cp1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Content without marks and NULs, lines ended by LF; ``oddities`` are slugs of problems."""

    data: bytes
    oddities: tuple[str, ...] = ()


def is_spreadsheet(data: bytes) -> bool:
    """Whether an Excel file hides behind another extension."""
    return data.startswith((_XLSX, _XLS))


def decode(data: bytes) -> Decoded:
    """Bring a file's bytes to one form; UTF-8 itself is checked only when the text is needed.

    UTF-16 is recognised by its mark, or by NULs in every second byte where the mark was lost.
    """
    oddities: list[str] = []
    if encoding := _utf16(data):
        data = data.decode(encoding, "replace").lstrip("\ufeff").encode("utf-8", "replace")
    elif data.startswith(_UTF8_MARK):
        data = data.removeprefix(_UTF8_MARK)
        oddities.append("resaved-mark")
    if b"\0" in data:
        data = data.replace(b"\0", b"")
        oddities.append("nul-bytes")
    if b"\n" not in data and b"\r" in data:
        data = data.replace(b"\r", b"\n")
    if data.endswith((b"\n\n", b"\n\r\n")):
        data = data.rstrip(b"\r\n") + b"\n"
    return Decoded(data, tuple(oddities))


def to_text(data: bytes) -> tuple[str, bool]:
    """UTF-8; bytes that are none are taken as cp1252. Says whether there were any."""
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("utf-8", _FALLBACK), True


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_cp1252)


def _utf16(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if data.startswith(b"\xfe\xff"):
        return "utf-16-be"
    head = data[:_HEAD]
    if head.count(b"\0") * _MANY > len(head) > 1:
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
    return ""
