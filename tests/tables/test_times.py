"""Times in every syntax, in the right zone."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.tables.times import read_instants

CASES = [
    ("08 Feb 2026", "2026-02-08 00:00:00", "day"),
    ("2025-06-01 14:03:22 UTC", "2025-06-01 14:03:22", "second"),
    ("2025-06-01 14:03:22", "2025-06-01 14:03:22", "second"),
    ("2025/11/22 08:20:25 UTC", "2025-11-22 08:20:25", "second"),
    ("2025/10/09", "2025-10-09 00:00:00", "day"),
    ("Fri Jul 15 12:33:22 UTC 2022", "2022-07-15 12:33:22", "second"),
    ("2023-11-25 19:47 UTC", "2023-11-25 19:47:00", "minute"),
    ("1/29/26, 2:37 PM", "2026-01-29 22:37:00", "minute"),
    ("12/10/24 11:31 AM UTC", "2024-12-10 11:31:00", "minute"),
    ("Jun 16, 2023 10:00 AM", "2023-06-16 10:00:00", "minute"),
    ("You uploaded a photo on August 9, 2024 at 9:39 PM (GMT)", "2024-08-09 21:39:00", "minute"),
    ("2024-09-20 06:04", "2024-09-20 06:04:00", "minute"),
    ("Jan 2024", "2024-01-01 00:00:00", "month"),
    ("03/2014", "2014-03-01 00:00:00", "month"),
    ("2024", "2024-01-01 00:00:00", "year"),
    ("Feb 14, 1999", "1999-02-14 00:00:00", "day"),
    ("2023-04-23", "2023-04-23 00:00:00", "day"),
    ("1/29/26, 2:37\u202fPM", "2026-01-29 22:37:00", "minute"),
    ("1/29/26,\u00a02:37\u00a0PM", "2026-01-29 22:37:00", "minute"),
]
DAYLIGHT = [
    ("7/1/25, 12:05 AM", "2025-07-01 07:05:00"),
    ("3/9/25, 1:59 AM", "2025-03-09 09:59:00"),
    ("3/9/25, 2:30 AM", "2025-03-09 10:30:00"),
    ("3/9/25, 3:00 AM", "2025-03-09 10:00:00"),
    ("11/2/25, 12:59 AM", "2025-11-02 07:59:00"),
    ("11/2/25, 1:30 AM", "2025-11-02 08:30:00"),
    ("11/2/25, 2:00 AM", "2025-11-02 10:00:00"),
]
RESAVED = [
    ("16-Dec-25", "2025-12-16"),
    ("4-Apr-21", "2021-04-04"),
    ("30-oct-09", "2009-10-30"),
    ("13/02/2026 14:05", "2026-02-13"),
    ("02/13/2026", "2026-02-13"),
    ("08/02/2026", "2026-02-08"),
    ("8.2.2026", "2026-02-08"),
    ("08 ene 2022", "2022-01-08"),
    ("08 Dez 2022", "2022-12-08"),
    ("2026-02-08", "2026-02-08"),
]


def one(cell: str, zone: str = "America/Los_Angeles") -> tuple[str, str | None]:
    read = read_instants(pl.Series([cell]), zone=zone)
    return str(read.at.dt.to_string("%Y-%m-%d %H:%M:%S")[0]), read.precision[0]


@pytest.mark.parametrize(("cell", "instant", "precision"), CASES)
def test_every_syntax(cell: str, instant: str, precision: str) -> None:
    assert one(cell) == (instant, precision)
    assert read_instants(pl.Series([cell]), zone="UTC", iso_days=True).resaved == 0


@pytest.mark.parametrize(("cell", "instant"), DAYLIGHT)
def test_daylight_saving(cell: str, instant: str) -> None:
    assert one(cell)[0] == instant


def test_padded_times_of_recommendations_are_utc() -> None:
    assert one("10/22/25, 05:22 PM", "UTC")[0] == "2025-10-22 17:22:00"


@pytest.mark.parametrize(("cell", "day"), RESAVED)
def test_resaved_forms_are_read_and_counted(cell: str, day: str) -> None:
    assert one(cell, "UTC")[0][:10] == day
    assert read_instants(pl.Series([cell]), zone="UTC").resaved == 1


def test_failures_are_counted_and_empty_cells_are_none() -> None:
    cells = ["", "N/A", "---", None, "soon", "2025-02-30 10:00:00", "0001-01-01", "99999-01-01"]
    read = read_instants(pl.Series(cells, dtype=pl.String), zone="UTC")
    assert read.at.null_count() == len(cells)
    assert read.unreadable == 4


@settings(max_examples=15, deadline=None)
@given(st.permutations([case[0] for case in CASES]))
def test_a_column_of_mixed_syntaxes_reads_like_its_cells(cells: list[str]) -> None:
    together = read_instants(pl.Series(cells), zone="America/Los_Angeles")
    alone = [read_instants(pl.Series([c]), zone="America/Los_Angeles").at[0] for c in cells]
    assert together.at.to_list() == alone


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=30)))
def test_no_text_is_too_strange(cells: list[str]) -> None:
    read = read_instants(pl.Series(cells, dtype=pl.String), zone="America/Los_Angeles")
    assert len(read.at) == len(read.precision) == len(cells)
