"""An analysis as of an earlier day uses nothing that came later."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from linkedin_insights.tables.files import positions

_TYPICAL = Path(__file__).parents[2] / "sample_data" / "typical"
_THEN = date(2020, 6, 30)


@cache
def _as_of(day: date | None) -> Analysis:
    return analyse([_TYPICAL], Options(as_of=day))


def test_no_event_lies_later() -> None:
    """The log ends with the day asked for, and holds what came before."""
    days = _as_of(_THEN).events["at"].dt.date()
    assert max(days) <= _THEN
    assert len(days) > 1000


def test_nobody_from_later_is_known() -> None:
    """People first met later are no people yet."""
    people = _as_of(_THEN).people.people
    met = people["connected_on"].drop_nulls()
    assert max(met) <= _THEN
    assert people.height < _as_of(None).people.people.height


def test_later_rows_are_set_aside_and_counted() -> None:
    """What is left out is in the coverage; nothing else changes there."""
    now, then = _as_of(None).tables.files, _as_of(_THEN).tables.files
    assert [f.rows_read for f in now] == [f.rows_read for f in then]
    assert sum(f.set_aside.get("after_as_of", 0) for f in now) == 0
    assert sum(f.set_aside.get("after_as_of", 0) for f in then) > 1000


def test_a_job_that_ended_later_had_no_end_yet() -> None:
    """The position held on that day is open, later ones are unknown."""
    eras = {
        row["company"]: row["finished_on"]
        for row in _positions(_as_of(_THEN))
        if row["company"] in {"Brightmere Health", "Lumenfold", "Corvane Logistics"}
    }
    assert eras.keys() == {"Brightmere Health", "Corvane Logistics"}
    assert eras["Brightmere Health"] is None
    assert eras["Corvane Logistics"] is not None


def test_the_report_says_its_day() -> None:
    """The day stands on the report."""
    assert _as_of(_THEN).report.as_of == "2020-06-30"


def _positions(analysis: Analysis) -> list[dict[str, object]]:

    return analysis.tables.frame(positions.SPEC).to_dicts()
