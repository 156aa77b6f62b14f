"""What was read and what it covers: every file, every row."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import Block, Figure, Figures, Prose, Table, TableColumn
from linkedin_insights.report.leaves import Cell, Count, Day, FileName, Message, Term
from linkedin_insights.report.model import Basis, FileCoverage, Section

_HEADINGS = ("file", "status", "read", "kept", "set_aside", "oldest", "newest")
_NUMBERS = {"read", "kept", "set_aside"}


def build(findings: Findings) -> Section:
    """The chapter; it always has data, for an archive without a file is refused earlier."""
    files = findings.tables.files
    read = sum(f.rows_read for f in files)
    kept = sum(f.rows_kept for f in files)
    return Section(
        id="archive",
        title=say("archive.title"),
        available=True,
        claim=say("archive.claim", files=len(files), read=read, kept=kept, aside=read - kept),
        blocks=[
            _figures(files),
            *_absent(findings),
            Table(
                title=say("archive.table"),
                columns=[
                    TableColumn(
                        label=say(f"column.{h}"), kind="number" if h in _NUMBERS else "text"
                    )
                    for h in _HEADINGS
                ],
                rows=[_cells(f) for f in files],
                folded=False,
            ),
        ],
        basis=Basis(
            tables=[],
            rows=read,
            since=_oldest(files),
            until=maybe_day(findings.as_of),
            method=say("archive.method"),
        ),
        caveats=[say("archive.caveat_reach"), say("archive.caveat_never")],
    )


def _figures(files: tuple[FileCoverage, ...]) -> Figures:
    by_status = {
        status: sum(f.status == status for f in files)
        for status in ("read", "ignored", "unknown", "damaged")
    }
    return Figures(
        items=[
            Figure(value=Count(value=n), label=say(f"archive.{status}"))
            for status, n in by_status.items()
            if n or status == "read"
        ]
    )


def _absent(findings: Findings) -> list[Block]:
    """Say which of the files that the report rests on are not in this delivery."""
    names = ("Connections", "messages", "Invitations", "Positions", "Comments", "Reactions")
    here = {
        f.name.rsplit("/", 1)[-1].removesuffix(".csv").casefold() for f in findings.tables.files
    }
    missing: list[Message] = [
        say("archive.missing", file=FileName(path=f"{name}.csv", known=True))
        for name in names
        if name.casefold() not in here
    ]
    return [Prose(messages=missing)] if missing else []


def _cells(file: FileCoverage) -> list[Cell | None]:
    return [
        FileName(path=file.name, known=file.known),
        Term(id=f"status.{file.status}"),
        Count(value=file.rows_read),
        Count(value=file.rows_kept),
        Count(value=file.rows_read - file.rows_kept),
        file.oldest,
        file.newest,
    ]


def _oldest(files: tuple[FileCoverage, ...]) -> Day | None:
    """The first dated row of all files; shorter dates are the less exact ones."""
    days = [f.oldest for f in files if f.oldest is not None]
    return min(days, key=lambda day: day.iso, default=None)
