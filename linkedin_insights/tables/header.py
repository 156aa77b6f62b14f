"""Where a file's header stands, what delimits its cells, and which columns they name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linkedin_insights.tables.spec import TableSpec
from linkedin_insights.tables.tokens import records

DELIMITERS = (",", "\t", ";")
_HEAD_BYTES = 65_536
_HEAD_RECORDS = 50
_MOST_COLUMNS = 1_000
_MOST_NAME = 1_000
_EXCEL = "sep="
"""Begins a first line that tells Excel the delimiter."""
_NUMBERED = re.compile(r"\.\d+$")


@dataclass(frozen=True, slots=True)
class Header:
    """Cells of the header, as written; ``end`` is the byte behind it."""

    cells: tuple[str, ...]
    delimiter: str
    end: int


class HeaderError(Exception):
    """No header can be made out; the text is an id for the words."""


def normal_header(cell: str) -> str:
    """A header cell as it is compared: no mark, no quotes, single spaces, no case."""
    return " ".join(cell.strip("\ufeff\"' \t\r\n").casefold().split())


def columns_by_header(spec: TableSpec) -> Mapping[str, str]:
    """Every header the table's columns have stood under → the column's name."""
    return {
        normal_header(header): column.name for column in spec.columns for header in column.headers
    }


def find_header(data: bytes, spec: TableSpec | None) -> Header | None:
    """The first record with at least two of the table's headers, or all if it has but one.

    Without a table, or where any header goes, it is the first record. None when there is no
    record at all. Raises `HeaderError` when there are records and no header among them, or one
    that is absurdly wide.
    """
    head = data[:_HEAD_BYTES].decode("latin-1")
    found = [
        header for delimiter in DELIMITERS if (header := _search(head, delimiter, spec)) is not None
    ]
    if not found:
        if head.strip():
            raise HeaderError("header")
        return None
    known = columns_by_header(spec) if spec else {}

    def merit(header: Header) -> tuple[int, int, int]:
        named = sum(normal_header(cell) in known for cell in header.cells)
        return named, len(header.cells), -DELIMITERS.index(header.delimiter)

    best = max(found, key=merit)
    if len(best.cells) > _MOST_COLUMNS or any(len(cell) > _MOST_NAME for cell in best.cells):
        raise HeaderError("columns")
    return best


def _search(head: str, delimiter: str, spec: TableSpec | None) -> Header | None:
    """Latin-1 keeps one character a byte, so places in the text are places in the data."""
    known = columns_by_header(spec) if spec else {}
    need = min(2, len(known)) if spec and not spec.any_header else 0
    weaker = None
    for number, record in enumerate(records(head, 0, delimiter)):
        if number >= _HEAD_RECORDS:
            break
        if number == 0 and record.cells[0].casefold().startswith(_EXCEL):
            continue
        cells = tuple(cell.encode("latin-1").decode("utf-8", "replace") for cell in record.cells)
        named = len({known[name] for cell in cells if (name := normal_header(cell)) in known})
        header = Header(cells, delimiter, min(record.end, len(head)))
        if named >= need:
            return header
        if number == 0 and named:
            weaker = header
    return weaker


def assign_columns(
    header: Sequence[str], spec: TableSpec
) -> tuple[Mapping[str, int], tuple[str, ...]]:
    """Column name → place in the header, and the headers nobody knows, empty ones left out.

    ``Creation Date.1``, as pandas numbers repeated headers, stands in for a missing column, and
    is reported all the same.
    """
    known = columns_by_header(spec)
    places: dict[str, int] = {}
    unknown: list[str] = []
    numbered: list[tuple[int, str | None]] = []
    for place, cell in enumerate(header):
        name = known.get(normal_header(cell))
        if name is not None and name not in places:
            places[name] = place
        elif normal_header(cell):
            unknown.append(cell.strip('\ufeff" \t\r\n'))
            numbered.append((place, known.get(_NUMBERED.sub("", normal_header(cell)))))
    for place, name in numbered:
        if name is not None:
            places.setdefault(name, place)
    return places, tuple(unknown)
