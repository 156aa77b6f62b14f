"""What ``inspect`` says, as plain lines and cells, before any terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linkedin_insights.cli.terminal import harmless
from linkedin_insights.report.leaves import Count, Day, Person
from linkedin_insights.report.model import FileCoverage, ProblemNote, Report
from linkedin_insights.words import Catalogue

HEADINGS = ("file", "read", "kept", "aside", "unattributed", "period")
NUMBERS = frozenset({"read", "kept", "unattributed"})
UNREAD = ("unknown", "damaged", "ignored")


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together under a heading."""

    title: str
    lines: tuple[str, ...]
    worth_a_look: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it, in one language, every text harmless to a terminal."""

    title: str
    facts: tuple[str, ...]
    table_title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    groups: tuple[Group, ...]


def overview(report: Report, catalogue: Catalogue) -> Overview:
    """Put a report's coverage into words."""
    files = report.coverage.files
    read = [file for file in files if file.status == "read"]
    unread = [_unread(files, status, catalogue) for status in UNREAD]
    return Overview(
        title=_owner(report, catalogue),
        facts=_facts(report, catalogue),
        table_title=catalogue.text("inspect.title"),
        headings=tuple(catalogue.text(f"inspect.column.{id}") for id in HEADINGS),
        rows=tuple(_row(file, catalogue) for file in read),
        groups=tuple(
            group
            for group in (_columns(read, catalogue), *unread, _problems(report, catalogue))
            if group is not None
        ),
    )


def _owner(report: Report, catalogue: Catalogue) -> str:
    person = report.owner.person
    if person is None:
        return catalogue.text("inspect.owner_unknown")
    name = Person(id=person.id, name=harmless(person.name), url=person.url)
    return catalogue.text("inspect.owner", name=name)


def _facts(report: Report, catalogue: Catalogue) -> tuple[str, ...]:
    files = report.coverage.files
    rows = sum(file.rows_read for file in files)
    kept = sum(file.rows_kept for file in files)
    as_of = (
        catalogue.text("inspect.as_of", day=Day(iso=report.as_of))
        if report.as_of
        else catalogue.text("inspect.as_of_unknown")
    )
    counted = (
        catalogue.text("inspect.deliveries", n=report.coverage.deliveries),
        catalogue.text("inspect.files", n=len(files)),
        catalogue.text(
            "inspect.rows", n=rows, kept=Count(value=kept), aside=Count(value=rows - kept)
        ),
    )
    said = (harmless(catalogue.plain(message)) for message in report.owner.evidence)
    return (as_of, ", ".join(counted), *said)


def _row(file: FileCoverage, catalogue: Catalogue) -> tuple[str, ...]:
    def number(value: int) -> str:
        return catalogue.leaf_text(Count(value=value)) if value else ""

    aside = [
        f"{catalogue.text(f'set_aside.{reason}')} ({catalogue.leaf_text(Count(value=count))})"
        for reason, count in file.set_aside.items()
        if count
    ]
    return (
        _name(file, catalogue),
        number(file.rows_read) or "0",
        number(file.rows_kept) or "0",
        "; ".join(aside),
        number(file.unattributed),
        _period(file, catalogue),
    )


def _name(file: FileCoverage, catalogue: Catalogue) -> str:
    name = harmless(file.name)
    if len(file.parts) <= 1:
        return name
    return catalogue.text("inspect.parts", name=name, n=len(file.parts))


def _period(file: FileCoverage, catalogue: Catalogue) -> str:
    days = [catalogue.leaf_text(day) for day in (file.oldest, file.newest) if day]
    return " \N{EN DASH} ".join(dict.fromkeys(days))


def _unread(files: Sequence[FileCoverage], status: str, catalogue: Catalogue) -> Group | None:
    chosen = [file for file in files if file.status == status]
    if not chosen:
        return None
    word = catalogue.text(f"status.{status}")
    return Group(
        title=catalogue.text("inspect.unread", n=len(chosen), status=word),
        lines=tuple(_with_reason(file, catalogue) for file in chosen),
        worth_a_look=status != "ignored",
    )


def _with_reason(file: FileCoverage, catalogue: Catalogue) -> str:
    reason = harmless(catalogue.plain(file.reason)) if file.reason else ""
    return ": ".join(text for text in (_name(file, catalogue), reason) if text)


def _columns(files: Sequence[FileCoverage], catalogue: Catalogue) -> Group | None:
    extra = [(file, file.unknown_columns) for file in files if file.unknown_columns]
    if not extra:
        return None
    count = sum(len(columns) for _, columns in extra)
    return Group(
        title=catalogue.text("inspect.columns", n=count),
        lines=tuple(
            f"{_name(file, catalogue)}: {harmless(', '.join(columns))}" for file, columns in extra
        ),
    )


def _problems(report: Report, catalogue: Catalogue) -> Group:
    notes = report.coverage.problems
    if not notes:
        return Group(title=catalogue.text("inspect.no_problems"), lines=())
    return Group(
        title=catalogue.text("inspect.problems", n=len(notes)),
        lines=tuple(_problem(note, catalogue) for note in notes),
        worth_a_look=any(note.severity == "warning" for note in notes),
    )


def _problem(note: ProblemNote, catalogue: Catalogue) -> str:
    words = harmless(catalogue.plain(note.message))
    if not note.file:
        return words
    place = harmless(note.file)
    if note.row is not None:
        place = catalogue.text("inspect.place", file=place, row=note.row)
    return f"{place}: {words}"
