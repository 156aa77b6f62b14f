"""The ways a table becomes bytes, one function a dialect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Row = Sequence[str]

UTF16_MARK = b"\xff\xfe"


def columns(text: str, separator: str = ",") -> tuple[str, ...]:
    """Return the parts of a list written on one line, such as a header."""
    return tuple(text.split(separator))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


def quoted(value: str) -> str:
    """Put a field in quotes, inner quotes doubled."""
    return '"' + value.replace('"', '""') + '"'


def cell(value: str, delimiter: str = ",") -> str:
    """Quote a field only where RFC 4180 asks for it."""
    if delimiter in value or '"' in value or "\n" in value or "\r" in value:
        return quoted(value)
    return value


def minimal(rows: Iterable[Row], *, eol: str = "\n", delimiter: str = ",") -> str:
    """Return the usual form: quotes only where needed, a line end after every row."""
    return "".join(delimiter.join(cell(v, delimiter) for v in row) + eol for row in rows)


def unterminated(rows: Iterable[Row]) -> str:
    """Return the usual form without the last line end, as for connections."""
    return minimal(rows).removesuffix("\n")


def all_quoted(rows: Iterable[Row]) -> str:
    """Return the form of messages since spring 2026: every field quoted."""
    return "".join(",".join(quoted(v) for v in row) + "\n" for row in rows)


def utf16_tabs(rows: Iterable[Row]) -> bytes:
    """Return the form of 2018: UTF-16LE with mark, tabs, all quoted, no last line end."""
    text = "\n".join("\t".join(quoted(v) for v in row) for row in rows)
    return UTF16_MARK + text.encode("utf-16-le")


def backslash_comments(rows: Iterable[Row]) -> str:
    """Return comments as since 2025: inner quotes are escaped by a backslash."""
    return "".join(_backslash_line(row) for row in rows)


def _backslash_line(row: Row) -> str:
    *head, message = row
    if any(mark in message for mark in ',"\n'):
        message = '"' + message.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return ",".join((*head, message)) + "\n"


def spilling_comments(rows: Iterable[Row], *, eol: str) -> str:
    """Return comments as until 2024: a newline alone is no reason to quote."""
    lines = []
    for *head, message in rows:
        needs_quotes = "," in message or '"' in message
        text = quoted(message) if needs_quotes else message
        lines.append(",".join((*head, text.replace("\n", eol))) + eol)
    return "".join(lines)


def shares(rows: Iterable[Row], *, eol: str, quote_empty: bool) -> str:
    """Return shares: each newline of the commentary stands between two extra quotes.

    `quote_empty` writes empty commentary and link fields as `""`, as since 2025.
    """
    lines = []
    for number, row in enumerate(rows):
        if number == 0:
            lines.append(",".join(row) + eol)
            continue
        date, link, commentary, shared, media, visibility = row
        encoded = commentary.replace("\n", f'"{eol}"')
        middle = [quoted(encoded) if commentary else ""]
        middle += [cell(shared), cell(media)]
        if quote_empty:
            middle = [part or '""' for part in middle]
        lines.append(",".join((date, cell(link), *middle, cell(visibility))) + eol)
    return "".join(lines)


def unquoted_rest(rows: Iterable[Row]) -> str:
    """Return searches: a comma in the last column is never quoted."""
    return "".join(",".join(row) + "\n" for row in rows)
