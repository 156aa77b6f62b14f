"""A plain reader of samples, which shares nothing with the package."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

Record = dict[str, str]

ENTRY = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),(https?://[^,\n]+),", re.MULTILINE)


def text_of(path: Path) -> str:
    """Return the text of a file, by its byte order mark."""
    data = path.read_bytes()
    return data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8-sig")


def records(path: Path, delimiter: str = ",") -> list[Record]:
    """Read a table; the preamble of connections is left out."""
    text = text_of(path)
    if text.startswith("Notes:"):
        text = text.split("\n\n", 1)[1]
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def header(path: Path, delimiter: str = ",") -> list[str]:
    """Return the first line of a table as cells, outer quotes dropped."""
    line = text_of(path).splitlines()[0]
    return [cell.strip('"') for cell in line.split(delimiter)]


def comments(path: Path) -> list[tuple[str, str, str]]:
    """Read comments of any dialect by the date and link that begin them."""
    text = text_of(path).replace("\r\n", "\n")
    starts = list(ENTRY.finditer(text))
    found = []
    for entry, following in zip(starts, [*starts[1:], None], strict=True):
        raw = text[entry.end() : following.start() if following else len(text)].rstrip("\n")
        if raw.startswith('"') and raw.endswith('"'):
            raw = raw[1:-1]
        if '\\"' in raw:
            raw = raw.replace('\\"', '"').replace("\\\\", "\\")
        found.append((entry[1], entry[2], raw.replace('""', '"')))
    return found


def share_text(value: str) -> str:
    """Undo the extra quotes around the newlines of a post."""
    return re.sub('"\r?\n"', "\n", value)
