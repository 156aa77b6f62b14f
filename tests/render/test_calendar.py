"""The calendar: shades by rank, windows on the same weeks as the cells, each named once."""

from __future__ import annotations

import re

import pytest

from linkedin_insights.render.charts.calendar import LEVELS, CalendarPicture, Shades, draw_calendar
from linkedin_insights.render.charts.calendar_windows import WEEKS, stretches
from linkedin_insights.report.blocks import Band, Calendar, CalendarYear
from linkedin_insights.report.leaves import Day, Message, Organisation, Text
from tests.render.specimen import catalogue

WORDS = catalogue()
PLAIN = Message(id="specimen.pictures.acts")


def window(start: str, end: str | None, name: str = "Fernhill") -> Band:
    return Band(
        label=Organisation(name=name),
        start=Day(iso=start),
        end=Day(iso=end) if end is not None else None,
    )


def draw(
    *years: CalendarYear, windows: list[Band] | None = None, first: int = 0
) -> CalendarPicture:
    block = Calendar(
        summary=PLAIN, label=PLAIN, years=list(years), first_week=first, windows=windows or []
    )
    return draw_calendar(block, WORDS)


def year(number: int, *weeks: int) -> CalendarYear:
    return CalendarYear(year=number, weeks=list(weeks))


def cells(plot: str) -> dict[str, list[float]]:
    """The places of weeks by shade."""
    paths = re.findall(r'class="week (shade\d)" d="([^"]+)"', plot)
    return {shade: [float(x) for x in re.findall(r"M([\d.]+) 0", d)] for shade, d in paths}


def names(plot: str, layer: str) -> list[str]:
    groups = re.findall(rf'<g class="{layer}">(.*?)</g>', plot)
    return re.findall(r">([^<]+)</text>", "".join(groups))


def test_shades_follow_the_rank_among_weeks_with_anything() -> None:
    """Of 1, 1, 2, 3, 90: two in five have at most 1 (4·0.4 up is 2), three at most 2 (2.4: 3)."""
    shades = Shades.of([year(2024, 1, 1, 0, 2), year(2025, 3, 90)])
    assert [shades.level(count) for count in (0, 1, 2, 3, 90)] == [0, 2, 3, 4, 4]
    assert shades.largest == 90
    assert Shades.of([year(2024, 0, 0)]).level(0) == 0


def test_weeks_that_are_all_alike_are_as_dark_as_the_most() -> None:
    assert Shades.of([year(2024, 1, 1, 1)]).level(1) == LEVELS


def test_the_first_year_begins_at_its_week_and_all_others_at_the_left() -> None:
    picture = draw(year(2024, 1, 0), year(2025, 1), first=50)
    assert cells(picture.years[0].plot) == {"shade0": [51], "shade4": [50]}
    assert cells(picture.years[1].plot) == {"shade4": [0]}
    assert [drawn.active for drawn in picture.years] == ["1 of 2", "1 of 1"]


def test_a_window_lies_under_the_weeks_of_its_days() -> None:
    """1 January 2024 is a Monday: to Sunday the 14th are the first two weeks."""
    (found,) = stretches([window("2024-01-01", "2024-01-14")], 2024, (0, 52))
    assert (found.start, found.end) == pytest.approx((0, 2 / WEEKS))
    assert (found.begins, found.ends) == (True, True)


def test_the_first_days_of_a_year_may_belong_to_the_weeks_of_the_last() -> None:
    """1 January 2023 is a Sunday, the last day of the 52nd week of 2022."""
    new_year = [window("2023-01-01", "2023-01-01")]
    assert stretches(new_year, 2023, (0, 52)) == []
    (found,) = stretches(new_year, 2022, (0, 52))
    assert found.end * WEEKS == pytest.approx(51 + 6 / 7 + 0.3)


@pytest.mark.parametrize(
    ("start", "end", "weeks"),
    [
        ("2024-04", "2024-06", (13, 25 + 6 / 7 + 1 / 7)),
        ("2024", "2024", (0, 52)),
        ("2024-12", None, (47 + 6 / 7, 52)),
        ("2019", "2031-02", (0, 52)),
    ],
)
def test_months_and_years_count_whole(
    start: str, end: str | None, weeks: tuple[float, float]
) -> None:
    """1 April 2024 is the Monday of week 14, 30 June the Sunday of week 26."""
    (found,) = stretches([window(start, end)], 2024, (0, 52))
    assert (found.start * WEEKS, found.end * WEEKS) == pytest.approx(weeks)


@pytest.mark.parametrize("iso", ["", "soon", "2024-13", "2024-02-31", "99999"])
def test_days_that_cannot_be_read_draw_nothing(iso: str) -> None:
    bands = [window(iso, "2024-12-01"), window("2024-01-01", iso)]
    picture = draw(year(2024, *[1] * 52), windows=bands)
    assert 'class="window"' not in picture.years[0].plot


def test_a_window_over_new_year_is_open_where_it_goes_on_and_named_once() -> None:
    picture = draw(
        year(2024, *[1] * 52), year(2025, *[1] * 52), windows=[window("2024-07-01", "2025-03-02")]
    )
    first, second = (drawn.plot for drawn in picture.years)
    assert [plot.count('class="end"') for plot in (first, second)] == [1, 1]
    for layer in ("narrow", "wide"):
        assert (names(first, layer), names(second, layer)) == (["Fernhill"], [])


def test_a_name_that_finds_no_room_waits_for_the_next_year() -> None:
    """Two names of 25 letters do not stand side by side on a phone; the second one waits."""
    bands = [
        window("2024-01-08", "2024-03-01", "Fernhill and Daughters Ltd"),
        window("2024-05-06", "2025-06-01", "The Lantern Trust, library"),
    ]
    picture = draw(year(2024, *[1] * 52), year(2025, *[1] * 52), windows=bands)
    first, second = (drawn.plot for drawn in picture.years)
    assert names(first, "narrow") == ["Fernhill and Daughters Ltd"]
    assert names(second, "narrow") == ["The Lantern Trust, library"]
    assert len(names(first, "wide")) == 2


def test_names_of_the_export_are_text_and_short() -> None:
    picture = draw(
        year(2024, *[1] * 52), windows=[window("2024-01-08", "2024-03-01", "<script>" + "x" * 500)]
    )
    assert "<script>" not in picture.years[0].plot
    (name,) = names(picture.years[0].plot, "narrow")
    assert len(name) < 60


def test_the_table_holds_every_week_and_the_times_of_each_year() -> None:
    band = Band(
        label=Text(text="a search"),
        start=Day(iso="2024-02"),
        end=Day(iso="2024-04"),
        detail=PLAIN,
    )
    picture = draw(year(2024, 0, 3, *[0] * 10), year(2025, 4), windows=[band])
    rows = [[re.sub(r"<[^>]+>", "", cell) for cell in row] for row in picture.data.rows]
    assert rows[0] == [
        "2024",
        "1 of 12",
        "a search, all acts (February 2024 to April 2024)",
        "0 3 0 0 0 0 0 0 0 0 0 0",
    ]
    assert rows[1] == ["2025", "1 of 1", "–", "4"]


def test_without_years_there_is_an_empty_picture() -> None:
    picture = draw()
    assert picture.years == ()
    assert picture.largest == 0
