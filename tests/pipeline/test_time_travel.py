"""An analysis as of an earlier day uses nothing that came later."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from linkedin_insights.tables.files import positions
from tests.network.worlds import career_world

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


def _month(text: str) -> date:
    return datetime.strptime(text, "%b %Y").date()  # noqa: DTZ007


def _event(text: str) -> date:
    return datetime.strptime(text.partition(" 9:00")[0], "%b %d, %Y").date()  # noqa: DTZ007


def _minute(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%y, %I:%M %p").date()  # noqa: DTZ007


def _connected(text: str) -> date:
    return datetime.strptime(text, "%d %b %Y").date()  # noqa: DTZ007


_DATED: dict[str, tuple[str, Callable[[str], date]]] = {
    "Connections.csv": ("Connected On", _connected),
    "messages.csv": ("DATE", lambda text: date.fromisoformat(text[:10])),
    "Invitations.csv": ("Sent At", _minute),
    "Positions.csv": ("Started On", _month),
    "Education.csv": ("Start Date", lambda text: date(int(text), 1, 1)),
    "Events.csv": ("Event Time", _event),
}
_ENDS: dict[str, tuple[str, Callable[[str], date]]] = {
    "Positions.csv": ("Finished On", _month),
    "Education.csv": ("End Date", lambda text: date(int(text), 1, 1)),
}


def _cut(text: str, name: str, day: date) -> str:
    """A file as it was on that day; today's companies and positions stay, as no file dates them."""
    head, header, rest = text.partition("First Name,Last Name,URL")
    preamble, table = (head, header + rest) if name == "Connections.csv" else ("", text)
    first, *rows = csv.reader(io.StringIO(table, newline=""))
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([first, *_until(first, rows, name, day)])
    return preamble + out.getvalue()


def _until(header: list[str], rows: list[list[str]], name: str, day: date) -> Iterator[list[str]]:
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        if name in _DATED:
            column, parse = _DATED[name]
            if parse(cells[column]) > day:
                continue
        if name in _ENDS:
            column, parse = _ENDS[name]
            if cells[column] and parse(cells[column]) > day:
                cells[column] = ""
        yield list(cells.values())


@pytest.mark.parametrize("year", [2021, 2024])
def test_the_network_of_an_earlier_day_is_that_of_an_archive_cut_there(
    year: int, tmp_path: Path
) -> None:
    world = career_world(2, people=200)
    acts = sorted(line.at.date() for chat in world.chats for line in chat.lines)
    then = max(day for day in acts if day <= date(year, 6, 30))
    assert world.end - then > timedelta(days=365)
    whole, part = world.write(tmp_path / "whole"), tmp_path / "part"
    part.mkdir()
    for path in whole.iterdir():
        (part / path.name).write_text(_cut(path.read_text("utf-8"), path.name, then), "utf-8")
    asked, cut = analyse([whole], Options(as_of=then)), analyse([part], Options())
    assert cut.tables.as_of == asked.tables.as_of == then
    assert asked.network.links.height > 100
    assert asked.network.structure == cut.network.structure
    assert asked.network.nodes.equals(cut.network.nodes)
    # Records have other numbers where those after that day are gone.
    assert asked.network.links.drop("row").equals(cut.network.links.drop("row"))
    assert asked.network.clusters.equals(cut.network.clusters)
    assert asked.network.memberships.equals(cut.network.memberships)
