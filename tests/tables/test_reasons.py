"""Every row is kept or set aside for the first reason that fits."""

from __future__ import annotations

import pytest

from linkedin_insights.tables.files import connections, messages, positions, skills
from tests.tables.making import counts, problems, read

HEAD = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
)
URL = "https://www.linkedin.com/in/ada"


def message(
    *,
    title: str = "",
    sender: str = "Ada",
    url: str = URL,
    date: str = "2024-06-01 14:03:22 UTC",
    draft: str = "No",
    more: str = "",
) -> str:
    return f"2-a,{title},{sender},{url},Me,u,{date},,hello,INBOX,,{draft},No{more}\n"


CASES = {
    "kept": (message(), {}),
    "too many cells": (message(more=",x"), {"malformed": 1}),
    "empty cells too many": (message(more=",,"), {}),
    "missing cells": ("2-a,,Ada,u,Me,u,2024-06-01 14:03:22 UTC\n", {}),
    "no date": (message(date=""), {"malformed": 1}),
    "unreadable date": (message(date="soon"), {"malformed": 1}),
    "duplicate": (message() * 3, {"duplicate": 2}),
    "draft": (message(draft="Yes"), {"draft": 1}),
    "draft, other spelling": (message(draft="true"), {"draft": 1}),
    "sponsored by title": (message(title="Sponsored Conversation"), {"sponsored": 1}),
    "sponsored by sender": (message(url=""), {"sponsored": 1}),
    "LinkedIn Member": (message(sender="LinkedIn Member", url=""), {}),
    "nobody": (message(sender="", url=""), {}),
    "draft before sponsored": (message(draft="Yes", url=""), {"draft": 1}),
    "duplicate before draft": (message(draft="Yes") * 2, {"duplicate": 1, "draft": 1}),
    "malformed before duplicate": (message(date="x") * 2, {"malformed": 2}),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("tolerant", [False, True])
def test_messages(case: str, *, tolerant: bool) -> None:
    rows, aside = CASES[case]
    tables = read({"messages.csv": HEAD + rows}, tolerant=tolerant)
    read_rows = rows.count("\n")
    assert counts(tables, "messages.csv") == (read_rows, read_rows - sum(aside.values()), aside)
    assert len(tables.frame(messages.SPEC)) == read_rows - sum(aside.values())


def test_the_bot_of_a_coach_has_no_name_and_is_no_advertiser() -> None:
    head = ",".join(HEAD.split(",")[:10]) + "\n"
    rows = (
        "2-a,,,,Me,u,2024-06-01 14:03:22 UTC,,hi,INBOX\n"
        f"2-a,,Me,{URL},,,2024-06-01 14:03:22 UTC,,hi,INBOX\n"
    )
    assert counts(read({"coach_messages.csv": head + rows}), "coach_messages.csv") == (2, 2, {})


def test_connections_with_only_a_date_are_hidden_and_never_duplicates() -> None:
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = "Ada,Berg,u,,,,08 Feb 2023\nAda,Berg,u,,,,08 Feb 2023\n" + ",,,,,,08 Feb 2023\n" * 2
    tables = read({"Connections.csv": head + rows})
    assert counts(tables, "Connections.csv") == (4, 2, {"hidden": 2})
    assert len(tables.frame(connections.SPEC)) == 2


def test_searches_and_shares_are_compared_as_whole_rows() -> None:
    searches = "Time,Search Query\n" + "2025/01/01 10:00:00 UTC,a, b\n" * 2
    shared = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    shared += '2025-01-01 10:00:00,l,"x","","",M\n2025-01-01 10:00:00,l,"x","","",N\n'
    shared += '2025-01-01 10:00:00,l,"x","","",M\n'
    reacted = "Date,Type,Link\n" + "2025-01-01 10:00:00,LIKE,l\n" * 2
    tables = read({"SearchQueries.csv": searches, "Shares.csv": shared, "Reactions.csv": reacted})
    assert counts(tables, "SearchQueries.csv") == (2, 1, {"duplicate": 1})
    assert counts(tables, "Shares.csv") == (3, 2, {"duplicate": 1})
    assert counts(tables, "Reactions.csv") == (2, 2, {})


def test_unknown_and_ignored_files_are_counted_with_all_rows_kept() -> None:
    tables = read(
        {
            "Novelty_2.csv": 'A,B\n1,"x\ny"\n\n2,z\n',
            "Receipts_v2.csv": "First Name,Last Name\n,\nAda,Berg\n",
            "notes.pdf": b"%PDF",
            "Skills.csv": "Name\nA\n",
        }
    )
    status = {file.name: (file.status, file.known) for file in tables.files}
    assert status == {
        "Novelty.csv": ("unknown", False),
        "Receipts_v2.csv": ("ignored", True),
        "Skills.csv": ("read", True),
        "notes.pdf": ("unknown", False),
    }
    assert counts(tables, "Novelty.csv") == (2, 2, {})
    assert counts(tables, "Receipts_v2.csv") == (2, 2, {})
    assert counts(tables, "notes.pdf") == (0, 0, {})
    assert len(problems(tables, "file-unknown")) == 2


def test_a_row_of_empty_cells_is_a_row_and_a_blank_line_is_none() -> None:
    text = "Company Name,Title,Description,Location,Started On,Finished On\n,,,,,\n\nA,B,,,,\n  \n"
    tables = read({"Positions.csv": text})
    assert counts(tables, "Positions.csv") == (2, 2, {})
    assert tables.frame(positions.SPEC)["company"].to_list() == ["", "A"]


ROWS = [message(date=f"2024-06-{day:02} 10:00:00 UTC") for day in range(1, 21)]


@pytest.mark.parametrize("place", [0, 7, 19])
@pytest.mark.parametrize(
    "broken",
    [
        '2-a,,"Ada,u,Me,u,2024-07-01 10:00:00 UTC,,hello,INBOX,,No,No\n',
        '2-a,,Ada,u,Me,u,2024-07-01 10:00:00 UTC,,"he said "no, never,INBOX,,No,No\n',
    ],
)
def test_a_stray_quote_costs_one_row(place: int, broken: str) -> None:
    rows = [*ROWS[:place], broken, *ROWS[place:]]
    rows[-1:] = [rows[-1], message(date="2024-07-02 10:00:00 UTC").replace("hello", '"a, ""b"""')]
    tables = read({"messages.csv": HEAD + "".join(rows)})
    assert counts(tables, "messages.csv") == (22, 21, {"malformed": 1})
    (problem,) = problems(tables, "row-malformed-at")
    assert (problem.file, problem.row) == ("messages.csv", place + 1)


def test_an_unescaped_quote_inside_a_cell_costs_nothing() -> None:
    rows = message().replace("hello", '"he said "hi, there" to me"') + ROWS[3]
    tables = read({"messages.csv": HEAD + rows})
    assert counts(tables, "messages.csv") == (2, 2, {})
    assert tables.frame(messages.SPEC)["content"][0] == 'he said "hi, there" to me'


def test_a_quote_that_never_closes_in_a_table_without_dates() -> None:
    tables = read({"Skills.csv": 'Name\nA\n"B\nC\nD\n'})
    assert counts(tables, "Skills.csv") == (4, 3, {"malformed": 1})
    assert tables.frame(skills.SPEC)["skill"].to_list() == ["A", "C", "D"]


def test_the_list_of_malformed_rows_is_cut_off() -> None:
    tables = read({"messages.csv": HEAD + message(date="soon") * 30})
    assert len(problems(tables, "row-malformed")) == 20
    assert problems(tables, "rows-malformed-more")[0].params["more"].value == 10  # type: ignore[union-attr]


def test_rows_stay_when_the_file_has_no_date_column_at_all() -> None:
    tables = read({"Connections.csv": "First Name,Last Name,Company\nAda,Berg,Acme\n"})
    assert counts(tables, "Connections.csv") == (1, 1, {})
