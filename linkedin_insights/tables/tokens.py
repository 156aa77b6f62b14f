"""The tolerant way to split a text into records: keeps what can be kept, reports the rest.

Quoting follows RFC 4180 with one leniency: a quote inside a quoted cell that is followed by
neither a delimiter nor a line's end is text. What a stray quote swallowed is given back: a record
that cannot be assigned and spans lines ends before the next line on which a whole record begins
(as many cells as the header, and a time where the table needs one).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from linkedin_insights.tables.syntaxes import looks_like_time

BLANK = " \t\r"
_RESYNC_LINES = 500
_RESYNC_CHARACTERS = 20_000_000


@dataclass(slots=True)
class Record:
    """Cells from ``start`` up to ``end``. ``dirty``: a quote stood where none may stand."""

    cells: list[str]
    start: int
    end: int
    dirty: bool = False
    unterminated: bool = False
    blank: bool = False


@dataclass(slots=True)
class Malformed:
    """A record nobody can read: its number from 1, the physical line it starts on, the reason."""

    row: int
    line: int
    why: str


@dataclass(slots=True)
class Rows:
    """Records of a body, cells cut or filled up to ``width``; ``rows`` are their numbers."""

    cells: list[list[str]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    malformed: list[Malformed] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Records read, the malformed ones included."""
        return len(self.rows) + len(self.malformed)


def read_record(text: str, start: int, delimiter: str, *, limit: int | None = None) -> Record:
    """Read one record. ``limit`` is a position behind which no quote is looked for."""
    line_end = _find(text, "\n", start)
    line = text[start:line_end]
    if '"' not in line:
        line = line.removesuffix("\r")
        return Record(line.split(delimiter), start, line_end + 1, blank=not line.strip(BLANK))
    record = Record([], start, start)
    position = start
    while True:
        if text.startswith('"', position):
            position = _quoted(text, position, delimiter, record, limit)
        else:
            end = min(_find(text, delimiter, position), _find(text, "\n", position))
            cell = text[position:end]
            if not text.startswith(delimiter, end):
                cell = cell.removesuffix("\r")
            record.cells.append(cell)
            position = end
        if not text.startswith(delimiter, position):
            break
        position += 1
    record.end = position + 1
    return record


def _find(text: str, what: str, start: int) -> int:
    found = text.find(what, start)
    return len(text) if found < 0 else found


def _quoted(text: str, start: int, delimiter: str, record: Record, limit: int | None) -> int:
    """Read a quoted cell that opens at ``start``; returns the position behind it."""
    position = start + 1
    stop = len(text) if limit is None else limit
    while True:
        quote = text.find('"', position, stop)
        if quote < 0:
            record.unterminated = True
            record.cells.append(text[start + 1 : stop].replace('""', '"'))
            return stop
        if text.startswith('"', quote + 1):
            position = quote + 2
            continue
        behind = quote + 1
        if text.startswith("\r\n", behind) or text[behind : behind + 2] == "\r":
            behind += 1
        if behind >= len(text) or text[behind] in (delimiter, "\n"):
            record.cells.append(text[start + 1 : quote].replace('""', '"'))
            return behind
        record.dirty = True
        position = quote + 1


def records(text: str, start: int, delimiter: str) -> Iterator[Record]:
    """All records from ``start`` that are not blank, whatever their shape."""
    while start < len(text):
        record = read_record(text, start, delimiter)
        if not record.blank:
            yield record
        start = record.end


class _Reader:
    """Reads a body record by record, resynchronising where a quote went astray."""

    def __init__(self, text: str, delimiter: str, width: int, date_at: int | None) -> None:
        self.text = text
        self.delimiter = delimiter
        self.width = width
        self.date_at = date_at
        self.budget = _RESYNC_CHARACTERS
        self.line = 1
        self.rows = Rows()

    def read(self, start: int) -> Rows:
        self.line += self.text.count("\n", 0, start)
        while start < len(self.text):
            record = read_record(self.text, start, self.delimiter)
            if not record.blank:
                self._take(record)
            self.line += self.text.count("\n", start, record.end)
            start = record.end
        return self.rows

    def _take(self, record: Record) -> None:
        why = self._why_not(record)
        spans = self.text.find("\n", record.start, record.end - 1) >= 0
        if spans and (why or record.dirty) and (end := self._resync(record)):
            record.end = end
            why = "quote"
        number = self.rows.count + 1
        if why and why != "date":
            self.rows.malformed.append(Malformed(number, self.line, why))
            return
        cells = record.cells[: self.width]
        cells += [""] * (self.width - len(cells))
        self.rows.cells.append(cells)
        self.rows.rows.append(number)

    def _why_not(self, record: Record) -> str:
        if record.unterminated:
            return "quote"
        if any(cell.strip() for cell in record.cells[self.width :]):
            return "cells"
        if self.date_at is not None and not self._dated(record):
            return "date"
        return ""

    def _dated(self, record: Record) -> bool:
        if self.date_at is None:
            return True
        return len(record.cells) > self.date_at and looks_like_time(record.cells[self.date_at])

    def _resync(self, record: Record) -> int:
        """Where the next whole record begins inside of this one; 0 if nowhere."""
        position = record.start
        for _ in range(_RESYNC_LINES):
            position = self.text.find("\n", position, record.end - 1) + 1
            if not position or position >= len(self.text) or self.budget <= 0:
                return 0
            limit = min(len(self.text), position + self.budget)
            found = read_record(self.text, position, self.delimiter, limit=limit)
            self.budget -= found.end - position
            fits = len(found.cells) == self.width and not found.unterminated and not found.blank
            if fits and self._dated(found):
                return position
        return 0


def read_rows(text: str, start: int, delimiter: str, *, width: int, date_at: int | None) -> Rows:
    """Split the body of a file into records of ``width`` cells.

    Empty cells too many are dropped, missing cells at the end are empty. Malformed are records
    with more filled cells than columns and records whose quote never closes; whether a date can
    be read is decided later, ``date_at`` only helps to find where records begin.
    """
    return _Reader(text, delimiter, width, date_at).read(start)
