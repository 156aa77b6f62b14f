"""Read all files of an archive into tables. The one loop over files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import date

import polars as pl

from linkedin_insights.archive import Archive, ExportName, RawFile, export_name
from linkedin_insights.problems import Problem
from linkedin_insights.report.model import FileCoverage
from linkedin_insights.tables import notes
from linkedin_insights.tables.articles import read_article
from linkedin_insights.tables.as_of import cut_at, drop_outlier, newest_act
from linkedin_insights.tables.content import Content, Contents
from linkedin_insights.tables.ledger import Ledger
from linkedin_insights.tables.members import check_members, identity
from linkedin_insights.tables.model import Tables
from linkedin_insights.tables.parts import Piece, combine, newest_by_delivery
from linkedin_insights.tables.read import Grid, UnreadableTable, count_rows, read_grid
from linkedin_insights.tables.reasons import DUPLICATE, REASON, REASONS, REPEATED
from linkedin_insights.tables.registry import find_table, ignored_for, is_standard_place
from linkedin_insights.tables.spec import Dialect, TableSpec
from linkedin_insights.tables.tokens import Malformed
from linkedin_insights.tables.typed import Typed, type_grid

Progress = Callable[[str, int, int], None]
_PLACEHOLDER = b"No conversations found"
_TABLE_OF_ARTICLES = "Articles"


def read_tables(
    archive: Archive,
    *,
    as_of: date | None = None,
    progress: Progress | None = None,
    tolerant: bool = False,
) -> Tables:
    """Read, type, merge and date everything in an archive.

    ``progress`` is called with a file's path, its number from 1 and the number of files.
    ``tolerant`` reads every file the slow way; on clean files the result is the same.
    Raises `DifferentMembers` and `LimitExceeded`; everything else becomes a `Problem`.
    """
    collector = _Collector(tolerant=tolerant)
    files = [file for delivery in archive.deliveries for file in delivery.files]
    with Contents(files) as contents:
        for number, file in enumerate(contents.files, start=1):
            if progress:
                progress(file.path, number, len(files))
            collector.add(file, contents)
    return collector.finish(archive, as_of)


class _Collector:
    """Takes files one by one; keeps typed pieces, never bytes."""

    def __init__(self, *, tolerant: bool) -> None:
        self.tolerant = tolerant
        self.ledger = Ledger()
        self.problems: list[Problem] = []
        self.pieces: dict[str, list[Piece]] = {}
        self.specs: dict[str, TableSpec] = {}
        self.digests: list[tuple[str, str]] = []
        self.copies: dict[tuple[int, str], int] = {}
        self.member_ids: dict[int, set[str]] = {}

    def add(self, file: RawFile, contents: Contents) -> None:
        name = export_name(file.path)
        spec = find_table(name)
        ignored = ignored_for(name)
        known = is_standard_place(name) and (spec is not None or ignored is not None)
        place = self.ledger.place(name.clean, file.path, known=known)
        content = contents.read(file)
        self.digests.append((file.path, content.digest))
        if content.damage:
            self._damaged(place, file.path, content.damage)
        elif spec is not None:
            self.ledger.entries[place].spec = spec
            grid = self._grid(file.path, place, spec, content)
            if grid is not None:
                self._keep(file, name, place, spec, grid, content.digest)
        else:
            self._count(file, name, place, ignored, content.data)

    def _count(
        self, file: RawFile, name: ExportName, place: int, ignored: str | None, data: bytes
    ) -> None:
        """Files without a table: ignored for a reason, or unknown."""
        entry = self.ledger.entries[place]
        if ignored == "placeholder" and not data.lstrip().startswith(_PLACEHOLDER):
            ignored = None
        if ignored is not None:
            entry.statuses.add("ignored")
            entry.reasons["ignored"] = ignored
        else:
            entry.statuses.add("unknown")
            self.problems.append(notes.unknown_file(file.path))
        entry.plain_rows += count_rows(data) if name.extension == "csv" else 0

    def _grid(self, path: str, place: int, spec: TableSpec, content: Content) -> Grid | None:
        try:
            if spec.dialect is Dialect.HTML:
                return read_article(content.take())
            return read_grid(content.take(), spec, tolerant=self.tolerant)
        except UnreadableTable as error:
            self._damaged(place, path, str(error))
            return None

    def _damaged(self, place: int, path: str, why: str) -> None:
        entry = self.ledger.entries[place]
        entry.statuses.add("damaged")
        entry.reasons["damaged"] = why
        self.problems.append(notes.damaged(path, why))

    def _keep(
        self,
        file: RawFile,
        name: ExportName,
        place: int,
        spec: TableSpec,
        grid: Grid,
        digest: str,
    ) -> None:
        typed = type_grid(grid, spec)
        self._report(file.path, place, spec, grid, typed)
        copy = self.copies.get((file.delivery, file.path), 0)
        self.copies[file.delivery, file.path] = copy + 1
        self.member_ids.setdefault(file.delivery, set()).update(
            suffix for suffix in name.copy if suffix.isdigit()
        )
        piece = Piece(
            path=file.path,
            table=_TABLE_OF_ARTICLES if spec.dialect is Dialect.HTML else name.stem,
            place=place,
            part=(file.delivery, (*name.copy, *_folder(name, spec)), copy),
            split=name.split,
            digest=digest,
            columns=grid.columns,
            typed=typed,
        )
        self.specs[spec.name] = spec
        self.pieces.setdefault(spec.name, []).append(piece)

    def _report(self, path: str, place: int, spec: TableSpec, grid: Grid, typed: Typed) -> None:
        entry = self.ledger.entries[place]
        entry.statuses.add("read")
        entry.malformed += len(grid.malformed)
        entry.unknown_columns.update(grid.unknown)
        undated = typed.frame["row"].filter(typed.undated).to_list()
        rows = [*grid.malformed, *(Malformed(row, 0, "date") for row in undated)]
        self.problems += notes.malformed(path, rows)
        self.problems += [notes.odd(path, slug) for slug in grid.oddities]
        if grid.empty:
            self.problems.append(notes.empty(path))
        if grid.unknown:
            self.problems.append(notes.unknown_columns(path, grid.unknown))
        if typed.resaved:
            self.problems.append(notes.resaved_dates(path, sum(typed.resaved.values())))
        for column in sorted(spec.columns, key=lambda column: column.name):
            header = column.headers[0]
            if cells := typed.unreadable.get(column.name):
                self.problems.append(notes.unreadable_dates(path, header, cells))
            if cells := typed.too_early.get(column.name):
                self.problems.append(notes.dates_before_linkedin(path, header, cells))

    def finish(self, archive: Archive, as_of: date | None) -> Tables:
        frames: dict[str, pl.DataFrame] = {}
        newest = newest_by_delivery(self.pieces, self.specs)
        for name in sorted(self.pieces):
            frames[name] = combine(self.pieces.pop(name), self.specs[name], newest)
        self._check_members(archive, frames)
        day = self._date(frames, as_of)
        coverage = self.ledger.close(frames)
        self._report_repeats(coverage)
        kept = {
            name: frame.filter(pl.col(REASON) == 0).select(*self.specs[name].schema)
            for name, frame in frames.items()
        }
        lines = "\n".join(f"{path}\t{digest}" for path, digest in sorted(self.digests))
        fingerprint = hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest()
        problems = sorted(
            self.problems, key=lambda problem: (problem.file, problem.slug, problem.row or 0)
        )
        return Tables(day, coverage, tuple(problems), fingerprint, len(archive.deliveries), kept)

    def _check_members(self, archive: Archive, frames: Mapping[str, pl.DataFrame]) -> None:
        labels = [delivery.label for delivery in archive.deliveries]
        if len(labels) < 2:
            return
        found = [
            identity(frames, number, frozenset(self.member_ids.get(number, ())))
            for number in range(len(labels))
        ]
        if not check_members(labels, found):
            self.problems.append(notes.members_unverified(len(labels)))

    def _date(self, frames: dict[str, pl.DataFrame], asked: date | None) -> date | None:
        """Find the as-of day and set aside what lies behind it."""
        newest = newest_act(frames, self.specs)
        if asked is not None:
            # Plans and expiry dates lie ahead of any export: only an earlier day cuts them off.
            earlier = newest.day is None or asked < newest.day
            for name, spec in self.specs.items():
                if name in frames and (earlier or spec.dated_by):
                    frames[name] = cut_at(frames[name], spec, asked)
            return asked
        if newest.outlier is not None and newest.day is not None:
            out = newest.outlier
            self.problems.append(notes.outlier(out.file, out.row, out.at.date(), newest.day))
            frames[out.spec.name] = drop_outlier(frames[out.spec.name], out)
        return newest.day

    def _report_repeats(self, coverage: tuple[FileCoverage, ...]) -> None:
        for entry in coverage:
            for reason in (REPEATED, DUPLICATE):
                if rows := entry.set_aside.get(REASONS[reason], 0):
                    self.problems.append(notes.rows_set_aside(entry.name, reason, rows))


def _folder(name: ExportName, spec: TableSpec) -> tuple[str, ...]:
    """The same file in two folders of one delivery repeats itself; articles never do."""
    return () if spec.dialect is Dialect.HTML else (name.folder, name.stem)
