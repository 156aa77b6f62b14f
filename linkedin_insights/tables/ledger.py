"""What became of every file: one entry a name, deliveries and splits merged."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import polars as pl

from linkedin_insights.report.leaves import Day, Message
from linkedin_insights.report.model import FileCoverage
from linkedin_insights.tables.reasons import MALFORMED, REASON, REASONS
from linkedin_insights.tables.spec import TableSpec

_Span = tuple[Day | None, Day | None]
_FORMS = {"month": "%Y-%m", "year": "%Y"}
_STATUSES = ("read", "ignored", "unknown", "damaged")


@dataclass(slots=True)
class Entry:
    """A coverage entry while it fills up. ``malformed`` counts records without a frame row."""

    name: str
    known: bool
    statuses: set[str] = field(default_factory=set)
    reasons: dict[str, str] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)
    unknown_columns: set[str] = field(default_factory=set)
    plain_rows: int = 0
    malformed: int = 0
    spec: TableSpec | None = None


class Ledger:
    """Entries by name; a place is an entry's number."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._places: dict[str, int] = {}

    def place(self, name: str, path: str, *, known: bool) -> int:
        """The entry of a file, made on first sight."""
        if name not in self._places:
            self._places[name] = len(self.entries)
            self.entries.append(Entry(name, known))
        place = self._places[name]
        self.entries[place].paths.add(path)
        return place

    def close(self, frames: Mapping[str, pl.DataFrame]) -> tuple[FileCoverage, ...]:
        """Count the rows by reason and write the entries, sorted by name."""
        counts: dict[int, dict[int, int]] = {}
        days: dict[int, _Span] = {}
        for table, frame in frames.items():
            coded = (pl.col("!place") * len(REASONS) + pl.col(REASON)).alias("code")
            for code, rows in frame.select(coded).to_series().value_counts().iter_rows():
                place, reason = divmod(code, len(REASONS))
                counts.setdefault(place, {})[reason] = rows
            days |= _spans(frame, self._spec(table))
        entries = [
            _close(entry, counts.get(place, {}), days.get(place, (None, None)))
            for place, entry in enumerate(self.entries)
        ]
        return tuple(sorted(entries, key=lambda entry: entry.name))

    def _spec(self, table: str) -> TableSpec | None:
        specs = (entry.spec for entry in self.entries if entry.spec is not None)
        return next((spec for spec in specs if spec.name == table), None)


def _spans(frame: pl.DataFrame, spec: TableSpec | None) -> dict[int, _Span]:
    """Oldest and newest UTC day of the kept rows, by entry, as far as the days are known."""
    if spec is None or spec.dates_rows is None:
        return {}
    at, precision = pl.col(spec.dates_rows), pl.col(f"{spec.dates_rows}_precision")
    ends = (
        frame.lazy()
        .filter(pl.col(REASON) == 0, at.is_not_null())
        .group_by("!place")
        .agg(
            at.min().alias("oldest"),
            precision.filter(at == at.min()).unique().alias("oldest_known"),
            at.max().alias("newest"),
            precision.filter(at == at.max()).unique().alias("newest_known"),
        )
        .collect()
    )
    return {
        place: (_day(oldest, oldest_known), _day(newest, newest_known))
        for place, oldest, oldest_known, newest, newest_known in ends.iter_rows()
    }


def _day(at: datetime, precisions: Collection[str]) -> Day:
    """A day as far as the best known of several equal times tells it."""
    forms = (_FORMS.get(precision, "%Y-%m-%d") for precision in precisions)
    return Day(iso=at.strftime(max(forms, key=len)))


def _close(entry: Entry, counts: Mapping[int, int], span: _Span) -> FileCoverage:
    aside = {reason: rows for reason, rows in counts.items() if reason}
    if entry.malformed:
        aside[MALFORMED] = aside.get(MALFORMED, 0) + entry.malformed
    kept = counts.get(0, 0) + entry.plain_rows
    status = next(status for status in _STATUSES if status in entry.statuses)
    why = entry.reasons.get(status)
    return FileCoverage(
        name=entry.name,
        known=entry.known,
        status=status,
        reason=Message(id=f"coverage.reason.{why}") if why else None,
        rows_read=kept + sum(aside.values()),
        rows_kept=kept,
        unattributed=0,
        set_aside={REASONS[reason]: aside[reason] for reason in sorted(aside)},
        parts=_several(sorted(entry.paths)),
        unknown_columns=sorted(entry.unknown_columns),
        oldest=span[0],
        newest=span[1],
    )


def _several(paths: Sequence[str]) -> list[str]:
    return list(paths) if len(paths) > 1 else []
