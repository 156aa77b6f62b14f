"""The day an archive is as of, and what lies behind it."""

from __future__ import annotations

from datetime import date

import pytest

from linkedin_insights.report.leaves import Count, Text
from linkedin_insights.tables import TableSpec
from linkedin_insights.tables.files import education, hashtag_follows, positions
from linkedin_insights.tables.files import reactions as reactions_of
from linkedin_insights.tables.registry import TABLES
from linkedin_insights.tables.spec import Dialect
from tests.tables.making import counts, entry, problems, read

REACTIONS = "Date,Type,Link\n"
LOGINS = "Login Date,IP Address,User Agent,Login Type\n"
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n"


def reactions(*days: str) -> str:
    return REACTIONS + "".join(f"{day} 10:00:00,LIKE,l\n" for day in days)


def test_the_newest_act_of_any_table_decides() -> None:
    tables = read(
        {
            "Reactions.csv": reactions("2024-05-01", "2024-05-20"),
            "Logins.csv": LOGINS + "Fri May 31 23:30:00 UTC 2024,,,Login\n",
            "Positions.csv": POSITIONS + "Acme,CEO,,,Jan 2031,\n",
            "Job Applications.csv": 'Application Date\n"6/20/24, 1:00 PM"\n',
        }
    )
    assert tables.as_of == date(2024, 5, 31)
    assert len(tables.frame(positions.SPEC)) == 1
    assert counts(tables, "Job Applications.csv") == (1, 1, {})


def test_the_day_is_that_of_utc() -> None:
    text = 'From,To,Sent At,Message,Direction\nMe,Ada,"5/31/24, 6:30 PM",,OUTGOING\n'
    assert read({"Invitations.csv": text}).as_of == date(2024, 6, 1)


def test_one_act_much_later_than_all_others_is_reported_and_set_aside() -> None:
    tables = read({"Reactions.csv": reactions("2024-05-01", "2024-05-20", "2024-06-20")})
    assert tables.as_of == date(2024, 5, 20)
    assert counts(tables, "Reactions.csv") == (3, 2, {"after_as_of": 1})
    (problem,) = problems(tables, "act-outlier")
    assert (problem.severity, problem.file, problem.row) == ("warning", "Reactions.csv", 3)


def test_thirty_days_are_not_too_much_and_two_late_acts_are_believed() -> None:
    assert read({"Reactions.csv": reactions("2024-05-01", "2024-05-31")}).as_of == date(2024, 5, 31)
    late = reactions("2024-05-01", "2024-06-20", "2024-06-20")
    assert read({"Reactions.csv": late}).as_of == date(2024, 6, 20)


def test_a_single_act_is_no_outlier() -> None:
    assert read({"Reactions.csv": reactions("2024-05-01")}).as_of == date(2024, 5, 1)


def test_rows_set_aside_decide_nothing() -> None:
    text = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Berg,u,,,,08 Feb 2023\n,,,,,,01 Mar 2023\n"
    )
    assert read({"Connections.csv": text}).as_of == date(2023, 2, 8)


def test_dates_before_linkedin_are_no_dates() -> None:
    tables = read(
        {
            "Reactions.csv": reactions("1970-01-01", "2002-12-31", "2003-01-01", "2003-01-20"),
            "Hashtag_Follows.csv": "HashTag,CreatedTime,LastModifiedTime,State\n"
            "x,2003-01-02 10:00:00,1970-01-01 00:00:00,Follow\n",
            "Positions.csv": POSITIONS + "A,,,,Jan 1990,Jun 1995\n",
        }
    )
    assert tables.as_of == date(2003, 1, 20)
    assert counts(tables, "Reactions.csv") == (4, 4, {})
    oldest = entry(tables, "Reactions.csv").oldest
    assert oldest is not None
    assert oldest.iso == "2003-01-01"
    frame = tables.frame(reactions_of.SPEC)
    assert frame["at"].null_count() == frame["at_precision"].null_count() == 2
    assert tables.frame(hashtag_follows.SPEC)["modified_at"].to_list() == [None]
    assert tables.frame(positions.SPEC)["started_on"].null_count() == 0
    found = problems(tables, "dates-before-linkedin")
    assert [(one.file, one.severity, one.row) for one in found] == [
        ("Hashtag_Follows.csv", "note", None),
        ("Reactions.csv", "note", None),
    ]
    assert found[0].params["column"] == Text(text="LastModifiedTime")
    assert found[1].params["cells"] == Count(value=2)


def test_a_file_of_nothing_but_dates_before_linkedin() -> None:
    tables = read({"Reactions.csv": reactions("1970-01-01")})
    assert tables.as_of is None
    assert entry(tables, "Reactions.csv").oldest is None
    asked = read({"Reactions.csv": reactions("1970-01-01")}, as_of=date(2020, 1, 1))
    assert counts(asked, "Reactions.csv") == (1, 1, {})


def test_rows_without_their_date_are_compared_all_the_same() -> None:
    head = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    row = "1970-01-01 00:00:00,{},x,,,M\n"
    tables = read({"Shares.csv": head + row.format("a") * 2 + row.format("b")})
    assert counts(tables, "Shares.csv") == (3, 2, {"duplicate": 1})


@pytest.mark.parametrize(
    ("days", "oldest", "newest"),
    [
        (["May 2017", "2023"], "2017-05", "2023"),
        (["2017", "Jan 2017"], "2017-01", "2017-01"),
        (["Jan 2017", "2017"], "2017-01", "2017-01"),
        (["", ""], None, None),
    ],
)
def test_a_day_is_told_as_far_as_it_is_known(
    days: list[str], oldest: str | None, newest: str | None
) -> None:
    text = "Name,Url,Authority,Started On,Finished On,License Number\n"
    text += "".join(f"A,,,{day},,\n" for day in days)
    found = entry(read({"Certifications.csv": text}), "Certifications.csv")
    assert (found.oldest and found.oldest.iso, found.newest and found.newest.iso) == (
        oldest,
        newest,
    )


DATED = [spec for spec in TABLES if spec.dated_by and spec.dialect is not Dialect.HTML]


@pytest.mark.parametrize("spec", DATED, ids=lambda spec: spec.name)
def test_an_earlier_day_counts_in_every_dated_file(spec: TableSpec) -> None:
    header = next(c.headers[0] for c in spec.columns if c.name == spec.dated_by)
    other = next(c.headers[0] for c in spec.columns if c.name != spec.dated_by)
    lines = [[header, other], *([f"2024-05-{day} 10:00:00", "a"] for day in (10, 11, 12))]
    name = "Endorsement Received Info" if "2022" in spec.name else spec.files[0]
    name = name.replace(" ", "_") if spec.name == "endorsements_received" else name
    text = "".join(",".join(line) + "\n" for line in lines)
    tables = read({f"{name}.csv": text}, as_of=date(2024, 5, 10))
    assert counts(tables, f"{name}.csv") == (3, 1, {"after_as_of": 2})
    assert len(tables.frame(spec)) == 1


def test_an_earlier_day_sets_aside_what_is_later_in_every_table() -> None:
    tables = read(
        {
            "Reactions.csv": reactions("2024-05-01", "2024-05-10", "2024-05-11"),
            "Positions.csv": POSITIONS + "A,,,,Jan 2020,Jun 2024\nB,,,,Jun 2024,\nC,,,,May 2024,\n",
            "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
            "S,2020,2024,,,\nT,2025,,,,\nU,,2023,,,\n",
            "Hashtag_Follows.csv": "HashTag,CreatedTime,LastModifiedTime,State\n"
            "x,2024-05-01 10:00:00,2024-05-11 10:00:00,Follow\n",
        },
        as_of=date(2024, 5, 10),
    )
    assert tables.as_of == date(2024, 5, 10)
    assert counts(tables, "Reactions.csv") == (3, 2, {"after_as_of": 1})
    assert counts(tables, "Positions.csv") == (3, 2, {"after_as_of": 1})
    assert tables.frame(positions.SPEC)["finished_on"].to_list() == [None, None]
    assert counts(tables, "Education.csv") == (3, 2, {"after_as_of": 1})
    finished = tables.frame(education.SPEC)["finished_on"]
    assert [day and day.year for day in finished] == [2024, 2023]
    assert tables.frame(hashtag_follows.SPEC)["modified_at"].to_list() == [None]
    newest = entry(tables, "Reactions.csv").newest
    assert newest is not None
    assert newest.iso == "2024-05-10"


def test_a_later_day_sets_nothing_aside() -> None:
    files = {
        "Reactions.csv": reactions("2024-05-01"),
        "Positions.csv": POSITIONS + "A,,,,Jan 2031,\n",
    }
    tables = read(files, as_of=date(2025, 1, 1))
    assert tables.as_of == date(2025, 1, 1)
    assert counts(tables, "Positions.csv") == (1, 1, {})


def test_without_any_act_there_is_no_day() -> None:
    files = {"Positions.csv": POSITIONS + "A,,,,Jan 2020,\n"}
    assert read(files).as_of is None
    tables = read(files, as_of=date(2019, 12, 31))
    assert tables.as_of == date(2019, 12, 31)
    assert counts(tables, "Positions.csv") == (1, 0, {"after_as_of": 1})


def test_a_later_day_still_cuts_what_comes_after_it() -> None:
    """Records that are no acts may lie after the newest act: a day asked for cuts them too."""
    files = {
        "Reactions.csv": reactions("2024-05-01"),
        "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,"
        'Creation Date,Status\nA,B,,,x,"05/20/24, 10:00 AM",VISIBLE\n',
    }
    assert counts(read(files), "Recommendations_Received.csv") == (1, 1, {})
    tables = read(files, as_of=date(2024, 5, 10))
    assert counts(tables, "Recommendations_Received.csv") == (1, 0, {"after_as_of": 1})
