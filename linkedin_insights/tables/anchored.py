"""The two files that are no CSV: Comments and SearchQueries, split where a record begins.

A record begins on a line that starts with a time (and, for comments, a link); everything up to the
next such line is its last cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from linkedin_insights.tables.spec import Dialect
from linkedin_insights.tables.tokens import Malformed, Rows

_LINK = r'("?(?:https?://|urn:)[^,\n"]*"?|(?:"")?)'
_ANCHORS = {
    Dialect.COMMENTS: re.compile(
        rf'^"?(\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d)"?,{_LINK},', re.MULTILINE
    ),
    Dialect.SEARCHES: re.compile(r'^"?(\d{4}/\d\d/\d\d \d\d:\d\d:\d\d UTC)"?,', re.MULTILINE),
}
_AROUND = '""'
_LINE = re.compile(r"^.+$", re.MULTILINE)
_STRAY = {
    Dialect.COMMENTS: re.compile(
        r"^[^,\n]{0,40},https?://[^,\n]*linkedin\.com/[^,\n]+,.*$", re.MULTILINE
    ),
    Dialect.SEARCHES: _LINE,
}
_WHOLE = re.compile(r'"(?:[^"\\]++|""|\\.)*+"', re.DOTALL)


def fits(dialect: Dialect, header: list[str], delimiter: str) -> bool:
    """Whether a file with this header is written in the dialect at all; re-saved ones are not."""
    names = [cell.strip().casefold() for cell in header]
    return delimiter == "," and names == _HEADERS.get(dialect)


_HEADERS = {
    Dialect.COMMENTS: ["date", "link", "message"],
    Dialect.SEARCHES: ["time", "search query"],
}


def read_anchored(text: str, start: int, dialect: Dialect) -> Rows | None:
    """Split a body at its anchors. None when there is text but no anchor: some other dialect."""
    anchors = list(_ANCHORS[dialect].finditer(text, start))
    if not anchors:
        return None if text[start:].strip() else Rows()
    rows = Rows()
    strays = _Strays(rows, text, dialect)
    strays.add_lines(start, anchors[0].start())
    ends = [anchor.start() for anchor in anchors[1:]] + [len(text)]
    for anchor, end in zip(anchors, ends, strict=True):
        body = text[anchor.end() : end]
        plain = _plain_cell(body)
        value, rest = _take(body, dialect) if plain is None else (plain, "")
        cells = [cell.strip('"') for cell in anchor.groups()]
        rows.rows.append(rows.count + 1)
        rows.cells.append([*cells, value])
        if rest:
            strays.add(end - len(rest), end)
    return rows


def _plain_cell(body: str) -> str | None:
    """A last cell of one line without quotes, or with just the two around it, as nearly all are."""
    line = body.rstrip("\r\n")
    quotes = line.count('"')
    if quotes == 0 and "\n" not in line:
        return line
    if quotes == len(_AROUND) and line[0] + line[-1] == _AROUND:
        return line[1:-1].replace("\r\n", "\n").strip("\r\n")
    return None


def _take(body: str, dialect: Dialect) -> tuple[str, str]:
    """The last cell of a record, and what stands behind it and belongs to no record."""
    if quoted := _WHOLE.match(body):
        rest = body[quoted.end() :]
        if not rest.strip() or (rest[0] in "\r\n" and _only_strays(rest, dialect)):
            return _unquote(quoted.group()), rest
    if dialect is Dialect.SEARCHES:
        line, newline, rest = body.partition("\n")
        return line.strip("\r"), rest if newline else ""
    stray = _STRAY[dialect].search(body)
    cut = len(body) if stray is None or stray.start() == 0 else stray.start()
    return _unquote(body[:cut].rstrip("\r\n")), body[cut:]


def _only_strays(rest: str, dialect: Dialect) -> bool:
    return not _STRAY[dialect].sub("", rest).strip() or dialect is Dialect.SEARCHES


def _unquote(cell: str) -> str:
    r"""Take off one pair of quotes; ``\"`` and ``\\`` where a backslash escapes, else ``""``."""
    least = 2
    if len(cell) >= least and cell[0] == cell[-1] == '"':
        cell = cell[1:-1]
        escaped = '\\"' in cell
        cell = re.sub(r'\\(["\\])', r"\1", cell) if escaped else cell.replace('""', '"')
    return cell.replace("\r\n", "\n").strip("\r\n")


@dataclass(slots=True)
class _Strays:
    """Lines outside of every record that look like records with a broken time.

    ``line`` is the number of the physical line at ``place``, up to which lines were counted.
    """

    rows: Rows
    text: str
    dialect: Dialect
    place: int = 0
    line: int = 1

    def add_lines(self, start: int, end: int) -> None:
        """Report every line before the first record; no cell can hold it."""
        self._report(_LINE, start, end)

    def add(self, start: int, end: int) -> None:
        """Report the strays between two places; the places must not go back."""
        self._report(_STRAY[self.dialect], start, end)

    def _report(self, pattern: re.Pattern[str], start: int, end: int) -> None:
        for stray in pattern.finditer(self.text[start:end]):
            if not stray.group().strip():
                continue
            at = start + stray.start()
            self.line += self.text.count("\n", self.place, at)
            self.place = at
            self.rows.malformed.append(Malformed(self.rows.count + 1, self.line, "date"))
