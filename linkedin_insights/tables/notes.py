"""The problems that reading tables can report, one function a slug."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Count, Day, Leaf, Term, Text
from linkedin_insights.tables.reasons import REASONS
from linkedin_insights.tables.tokens import Malformed

_MOST_ROWS = 20


def _warn(slug: str, file: str = "", row: int | None = None, **params: Leaf) -> Problem:
    return Problem(slug=slug, severity=Severity.WARNING, file=file, row=row, params=params)


def _note(slug: str, file: str = "", **params: Leaf) -> Problem:
    return Problem(slug=slug, severity=Severity.NOTE, file=file, params=params)


def damaged(file: str, why: str) -> Problem:
    """A known file that could not be read at all."""
    return _warn("file-damaged", file, why=Term(id=f"coverage.reason.{why}"))


def malformed(file: str, rows: Sequence[Malformed]) -> list[Problem]:
    """Records nobody can read: the first twenty by number, then how many more."""
    ordered = sorted(rows, key=lambda row: row.row)
    problems = []
    for row in ordered[:_MOST_ROWS]:
        why = Term(id=f"malformed.{row.why}")
        if row.line:
            line = Count(value=row.line)
            problems.append(_warn("row-malformed-at", file, row.row, why=why, line=line))
        else:
            problems.append(_warn("row-malformed", file, row.row, why=why))
    if len(ordered) > _MOST_ROWS:
        more = Count(value=len(ordered) - _MOST_ROWS)
        problems.append(_warn("rows-malformed-more", file, more=more))
    return problems


def odd(file: str, slug: str) -> Problem:
    """A file's bytes: ``not-utf8``, ``nul-bytes``, ``resaved-delimiter``, ``resaved-mark``."""
    return _warn(slug, file)


def resaved_dates(file: str, cells: int) -> Problem:
    """Dates as only spreadsheets write them."""
    return _warn("resaved-dates", file, cells=Count(value=cells))


def unreadable_dates(file: str, column: str, cells: int) -> Problem:
    """Dates that a file need not have and that could not be read."""
    return _note("dates-unreadable", file, column=Text(text=column), cells=Count(value=cells))


def dates_before_linkedin(file: str, column: str, cells: int) -> Problem:
    """Dates of LinkedIn's records before there was LinkedIn; they were made null."""
    return _note("dates-before-linkedin", file, column=Text(text=column), cells=Count(value=cells))


def empty(file: str) -> Problem:
    """A known file without even a header."""
    return _note("file-empty", file)


def unknown_file(file: str) -> Problem:
    """A file that stands in no list."""
    return _note("file-unknown", file)


def unknown_columns(file: str, columns: Iterable[str]) -> Problem:
    """Columns that stand in no list; they are kept out of the tables."""
    named = sorted(columns)
    return _note(
        "columns-unknown",
        file,
        columns=Text(text=", ".join(named)),
        count=Count(value=len(named)),
    )


def rows_set_aside(file: str, reason: int, rows: int) -> Problem:
    """Rows that stand twice: in a repeated delivery, or in a file where LinkedIn repeats rows."""
    return _note(f"rows-{REASONS[reason].replace('_', '-')}", file, rows=Count(value=rows))


def outlier(file: str, row: int, day: date, as_of: date) -> Problem:
    """An act much later than all others."""
    return _warn(
        "act-outlier",
        file,
        row,
        day=Day(iso=day.isoformat()),
        as_of=Day(iso=as_of.isoformat()),
    )


def members_unverified(deliveries: int) -> Problem:
    """Several deliveries, and nothing in them says that they are one member's."""
    return _warn("members-unverified", deliveries=Count(value=deliveries))
