"""A file's bytes to a grid of strings: strict polars first, the tolerant tokeniser otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from linkedin_insights.tables.anchored import fits, read_anchored
from linkedin_insights.tables.decode import decode, is_spreadsheet, to_text
from linkedin_insights.tables.header import Header, HeaderError, assign_columns, find_header
from linkedin_insights.tables.spec import Dialect, TableSpec
from linkedin_insights.tables.strict import count_lines, is_sound, read_dates, read_strict
from linkedin_insights.tables.times import Instants
from linkedin_insights.tables.tokens import Malformed, Rows, read_rows, records

_LARGE = 16_000_000
_BLOCK = 4_000_000
_CONVERSATION = re.compile(rb'\n(?="?2-[A-Za-z0-9+/=_-]{8,}"?,)')


@dataclass(slots=True)
class Grid:
    """Strings of a file under its canonical columns, plus ``row``.

    Further columns are named ``?0``, ``?1`` … and only serve to compare whole rows; ``unknown``
    holds the headers nobody knows. ``malformed`` records are not in ``cells`` but are numbered.
    ``dates`` is the table's required date where it was read already.
    """

    cells: pl.DataFrame
    columns: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    malformed: list[Malformed] = field(default_factory=list)
    oddities: list[str] = field(default_factory=list)
    empty: bool = False
    dates: Instants | None = None


class UnreadableTable(Exception):
    """A known file that holds no such table; the text is an id for the words."""


def read_grid(data: bytes, spec: TableSpec, *, tolerant: bool = False) -> Grid:
    """Read a file that should hold ``spec``. Raises `UnreadableTable`.

    ``tolerant`` leaves the fast path out; on clean files both give the same grid.
    """
    if is_spreadsheet(data):
        raise UnreadableTable("spreadsheet")
    decoded = decode(data)
    del data
    try:
        header = find_header(decoded.data, spec)
    except HeaderError as error:
        raise UnreadableTable(str(error)) from error
    if header is None:
        return Grid(_empty(()), oddities=list(decoded.oddities), empty=True)
    places, unknown = assign_columns(header.cells, spec)
    names = _names(places, len(header.cells))
    grid = Grid(_empty(names), tuple(places), unknown, oddities=list(decoded.oddities))
    if header.delimiter == ";":
        grid.oddities.append("resaved-delimiter")
    date_at = places.get(spec.dated_by) if spec.dated_by else None
    anchored = fits(spec.dialect, list(header.cells), header.delimiter)
    if not tolerant and not anchored:
        body = _Body(decoded.data, header, names, spec)
        if body.read_strictly(grid) or body.read_in_blocks(grid):
            return grid
    text, repaired = to_text(decoded.data)
    if repaired:
        grid = read_grid(text.encode(), spec, tolerant=tolerant)
        grid.oddities += [*decoded.oddities, "not-utf8"]
        return grid
    start = len(to_text(decoded.data[: header.end])[0])
    rows = read_anchored(text, start, spec.dialect) if anchored else None
    if rows is None:
        width = len(names)
        rows = read_rows(text, start, header.delimiter, width=width, date_at=date_at)
        if spec.dialect is Dialect.SEARCHES:
            rows = (
                rows if not rows.malformed else _join_surplus(text, start, header.delimiter, rows)
            )
    grid.cells, grid.malformed = _frame(rows, names), rows.malformed
    return grid


def count_rows(data: bytes) -> int:
    """How many records a CSV file has that no table reads; its first record is the header."""
    if is_spreadsheet(data):
        return 0
    decoded = decode(data).data
    try:
        header = find_header(decoded, None)
    except HeaderError:
        return 0
    if header is None:
        return 0
    text, _ = to_text(decoded)
    start = len(to_text(decoded[: header.end])[0])
    return sum(1 for _ in records(text, start, header.delimiter))


@dataclass(frozen=True, slots=True)
class _Body:
    """What stands below the header, for the fast way of reading."""

    data: bytes
    header: Header
    names: tuple[str, ...]
    spec: TableSpec

    def read_strictly(self, grid: Grid) -> bool:
        """Fill the grid with a strict reading; False when it cannot be had or trusted."""
        end = self.header.end
        skip = self.data.count(b"\n", 0, end)
        if len(self.data) <= end:
            return True
        frame = read_strict(self.data, self.header.delimiter, self.names, skip_lines=skip)
        if frame is None:
            return False
        dates = read_dates(frame, self.spec)
        if not is_sound(frame, dates, lines=count_lines(self.data, end)):
            return False
        grid.cells, grid.dates = frame.with_row_index("row", offset=1), dates
        return True

    def read_in_blocks(self, grid: Grid) -> bool:
        """Read large message files block by block, so that a stray quote slows down one only.

        Blocks begin where a conversation's id begins a line.
        """
        if self.spec.name != "messages" or len(self.data) < _LARGE:
            return False
        frames: list[pl.DataFrame] = []
        malformed: list[Malformed] = []
        count, line = 0, self.data.count(b"\n", 0, self.header.end)
        for block in self._blocks():
            cells, bad = self._read_block(block, grid)
            frames.append(cells.with_columns(pl.col("row") + count))
            malformed += [Malformed(row.row + count, row.line + line, row.why) for row in bad]
            count += len(cells) + len(bad)
            line += block.count(b"\n")
        grid.cells, grid.malformed = pl.concat(frames), malformed
        return True

    def _blocks(self) -> Iterator[bytes]:
        start = self.header.end
        while start < len(self.data):
            found = _CONVERSATION.search(self.data, start + _BLOCK)
            end = found.end() if found else len(self.data)
            yield self.data[start:end]
            start = end

    def _read_block(self, block: bytes, grid: Grid) -> tuple[pl.DataFrame, list[Malformed]]:
        frame = read_strict(block, self.header.delimiter, self.names, skip_lines=0)
        if frame is not None:
            dates = read_dates(frame, self.spec)
            if is_sound(frame, dates, lines=count_lines(block)):
                return frame.with_row_index("row", offset=1), []
        text, repaired = to_text(block)
        if repaired and "not-utf8" not in grid.oddities:
            grid.oddities.append("not-utf8")
        date_at = self.names.index("at") if "at" in self.names else None
        delimiter, width = self.header.delimiter, len(self.names)
        rows = read_rows(text, 0, delimiter, width=width, date_at=date_at)
        return _frame(rows, self.names), rows.malformed


def _join_surplus(text: str, start: int, delimiter: str, rows: Rows) -> Rows:
    """Queries re-saved in another form keep their unquoted commas: join the cells again."""
    width = max((len(cells) for cells in rows.cells), default=2)
    joined = Rows()
    for record in records(text, start, delimiter):
        cells = [*record.cells[: width - 1], delimiter.join(record.cells[width - 1 :])]
        joined.rows.append(joined.count + 1)
        joined.cells.append(cells + [""] * (width - len(cells)))
    return joined


def _names(places: Mapping[str, int], width: int) -> tuple[str, ...]:
    names = [f"?{place}" for place in range(width)]
    for name, place in places.items():
        names[place] = name
    return tuple(names)


def _empty(names: tuple[str, ...]) -> pl.DataFrame:
    return pl.DataFrame(schema={"row": pl.UInt32, **dict.fromkeys(names, pl.String)})


def _frame(rows: Rows, names: tuple[str, ...]) -> pl.DataFrame:
    if not rows.cells:
        return _empty(names)
    columns = zip(*rows.cells, strict=True)
    series = [
        pl.Series(name, list(cells), dtype=pl.String)
        for name, cells in zip(names, columns, strict=True)
    ]
    return pl.DataFrame([pl.Series("row", rows.rows, dtype=pl.UInt32), *series])
