"""The day an archive is as of, and what lies behind it."""

from __future__ import annotations

from datetime import date

from linkedin_insights.tables.files import education, hashtag_follows, positions
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
