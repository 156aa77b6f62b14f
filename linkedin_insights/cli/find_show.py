"""What ``find`` found: a table for programs, and the same for eyes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.leaves import person
from linkedin_insights.chapters.ways_in import note_of, reasons_of
from linkedin_insights.cli.terminal import harmless
from linkedin_insights.findings.ways_in import Known
from linkedin_insights.report.leaves import Count, Day, Leaf, Message, Organisation, Text
from linkedin_insights.tables_out import Column, OutTable, Redaction, redact_frame
from linkedin_insights.tables_out import Leaf as Kind
from linkedin_insights.words import Catalogue

_WIDEST = 160
HEADINGS = ("rank", "name", "work", "warm", "last", "why", "link")

_TEXT, _DAY, _SHARE, _WHOLE = pl.String(), pl.Date(), pl.Float64(), pl.Int64()
_DECLARED: tuple[tuple[str, pl.DataType, Kind, str], ...] = (
    ("rank", _WHOLE, Kind.FIGURE, "1 is the best way in"),
    ("person_id", _TEXT, Kind.PERSON_ID, "as in `people`"),
    ("name", _TEXT, Kind.PERSON_NAME, "as in `people`"),
    ("profile_url", _TEXT, Kind.TEXT, "the profile's address"),
    ("position", _TEXT, Kind.TEXT, "as in `people`"),
    ("company", _TEXT, Kind.ORGANISATION, "as in `people`"),
    ("relation", _TEXT, Kind.TERM, "`there`, `was`, `era`; empty without a company asked for"),
    ("wanted_company", _TEXT, Kind.ORGANISATION, "the company asked for"),
    ("reason", _TEXT, Kind.TERM, "what says that somebody was there"),
    ("on", _DAY, Kind.DAY, "the day of that"),
    ("role_match", _TEXT, Kind.TERM, "`title`, `words` or `kind`"),
    ("cluster_id", _TEXT, Kind.CLUSTER_ID, "as in `people`"),
    ("topic", _TEXT, Kind.TEXT, "the topic asked for"),
    ("topic_where", _TEXT, Kind.TERM, "`company`, `title` or `message`"),
    ("topic_on", _DAY, Kind.DAY, "the day of the last message with it"),
    ("tie_band", _TEXT, Kind.TERM, "as in `people`"),
    ("tie_state", _TEXT, Kind.TERM, "as in `people`"),
    ("last_contact", _DAY, Kind.DAY, "as in `people`"),
    ("connected_on", _DAY, Kind.DAY, "as in `people`"),
    ("value_level", _WHOLE, Kind.FIGURE, "as in `people`"),
    ("warm_part", _SHARE, Kind.FIGURE, "how warm the tie is"),
    ("helped_part", _SHARE, Kind.FIGURE, "what came of it before"),
    ("recent_part", _SHARE, Kind.FIGURE, "how recent it is"),
    ("level_part", _SHARE, Kind.FIGURE, "the level of the title"),
    ("score", _SHARE, Kind.FIGURE, "the parts together"),
)
COLUMNS = tuple(Column(*column, value=pl.col(column[0])) for column in _DECLARED)
"""One row a person who fits, best way in first."""


def found_frame(
    ways: pl.DataFrame, known: Known, catalogue: Catalogue, redaction: Redaction | None
) -> pl.DataFrame:
    """`COLUMNS` and ``why`` in words, redacted where asked for.

    Args:
        ways: `WAYS`.
        known: Everybody.
        catalogue: The language of ``why``.
        redaction: Who is called what, or None to show everything.

    """
    details = known.people.people.select("person_id", "name", "company", "position")
    rows = ways.join(details, on="person_id", how="left", maintain_order="left")
    links = [person(row).url for row in rows.iter_rows(named=True)]
    rows = rows.with_columns(
        rank=pl.int_range(1, pl.len() + 1), profile_url=pl.Series(links, dtype=pl.String)
    ).with_columns(pl.col(pl.String).replace("", None))
    table = OutTable("found", "Who fits.", COLUMNS, rows=lambda _source: rows)
    frame = rows.select(column.expression() for column in COLUMNS)
    if redaction:
        frame = redact_frame(table, frame, redaction)
    why = [_why(row, catalogue) for row in frame.iter_rows(named=True)]
    return frame.with_columns(why=pl.Series(why, dtype=pl.String))


def _why(row: Mapping[str, Any], catalogue: Catalogue) -> str:
    # The last reason explains the figures, which stand beside it in the table.
    messages = [note_of(_filled(row)), *reasons_of(_filled(row))[:-1]]
    return " · ".join(catalogue.plain(message) for message in messages)


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as chapters know it: text that is missing is empty."""
    texts = ("relation", "reason", "role_match", "topic", "topic_where", "company", "position")
    return {**row, **{name: row[name] or "" for name in (*texts, "wanted_company", "name")}}


def show(frame: pl.DataFrame, catalogue: Catalogue, *, all_in_all: int, terminal: bool) -> None:
    """Write what was found to standard output; nobody is said plainly."""
    if terminal and frame.height:
        _rich(frame, catalogue, all_in_all)
        return
    encoding = sys.stdout.encoding or "utf-8"
    for line in plain_lines(frame, catalogue, all_in_all=all_in_all):
        sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")


def plain_lines(frame: pl.DataFrame, catalogue: Catalogue, *, all_in_all: int) -> Iterator[str]:
    """The answer as text: a line a person, columns aligned."""
    if frame.is_empty():
        yield catalogue.text("find.nobody")
        return
    yield _title(frame, catalogue, all_in_all)
    yield ""
    grid = [_headings(catalogue), *_rows(frame, catalogue)]
    widths = [max(len(row[place]) for row in grid) for place in range(len(HEADINGS))]
    for row in grid:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield from _more(frame, catalogue, all_in_all)


def _more(frame: pl.DataFrame, catalogue: Catalogue, all_in_all: int) -> Iterator[str]:
    rest = all_in_all - frame.height
    if rest:
        yield ""
        yield catalogue.text("find.more", n=rest)


def _title(frame: pl.DataFrame, catalogue: Catalogue, all_in_all: int) -> str:
    doubtful = bool((frame["relation"] == "era").fill_null(value=False).all())
    return catalogue.text("find.only_era" if doubtful else "find.title", n=all_in_all)


def _headings(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(catalogue.text(f"find.column.{id}") for id in HEADINGS)


def _rows(frame: pl.DataFrame, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    for row in frame.iter_rows(named=True):
        yield tuple(_clipped(harmless(cell)) for cell in _cells(_filled(row), catalogue))


def _clipped(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}\N{HORIZONTAL ELLIPSIS}"


def _cells(row: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    def words(id: str, **leaves: Leaf) -> str:
        return catalogue.plain(Message(id=id, params=leaves))

    title, company = row["position"], row["company"]
    both: dict[str, Leaf] = {"position": Text(text=title), "company": Organisation(name=company)}
    yield catalogue.leaf_text(Count(value=row["rank"]))
    yield row["name"] or catalogue.text("leaf.nameless")
    yield words("find.work", **both) if title and company else title or company
    yield (
        ", ".join(words(f"ways_in.{kind}_{row[f'tie_{kind}']}") for kind in ("band", "state"))
        if row["last_contact"]
        else words("find.silent")
    )
    yield (
        catalogue.leaf_text(Day(iso=row["last_contact"].isoformat()[:7]))
        if row["last_contact"]
        else ""
    )
    yield " ".join(catalogue.plain(reason) for reason in _short_reasons(row))
    yield row["profile_url"] or ""


def _short_reasons(row: Mapping[str, Any]) -> list[Message]:
    """Where somebody belongs, and everything else that speaks for them."""
    where = [Message(id=f"find.{row['relation']}")] if row["relation"] else []
    return [*where, *reasons_of(row)[:-1]]


def _rich(frame: pl.DataFrame, catalogue: Catalogue, all_in_all: int) -> None:
    """The same with rules; every text is a `Text`, so no name is read as markup."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Plain

    console = Console()
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title_justify="left", header_style="bold")
    table.title = Plain(_title(frame, catalogue, all_in_all), style="bold")
    styles = {"name": "bold", "last": "dim", "link": "dim"}
    for id, heading in zip(HEADINGS, _headings(catalogue), strict=True):
        table.add_column(Plain(heading), style=styles.get(id, ""), overflow="fold")
    for row in _rows(frame, catalogue):
        table.add_row(*(Plain(cell) for cell in row))
    console.print(table)
    for line in _more(frame, catalogue, all_in_all):
        console.print(Plain(line))
