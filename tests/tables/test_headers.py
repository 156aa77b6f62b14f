"""Every header variant gives the same columns."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from linkedin_insights.tables import Tables, TableSpec
from linkedin_insights.tables.files import (
    connections,
    endorsements_received,
    endorsements_received_2022,
    groups,
    invitations,
    messages,
    recommendations_received,
    shares,
)
from linkedin_insights.tables.registry import TABLES
from linkedin_insights.tables.spec import Dialect
from tests.tables.making import counts, entry, problems, read

PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email '
    "addresses are missing. You will only see email addresses for connections who have allowed "
    'their connections to see or download their email address."\n\n'
)
CELLS = {
    "CONVERSATION ID": "2-abc==",
    "CONVERSATION TITLE": "",
    "FROM": "Ada Berg",
    "SENDER PROFILE URL": "https://www.linkedin.com/in/ada",
    "TO": "Me",
    "RECIPIENT PROFILE URLS": "https://www.linkedin.com/in/me",
    "DATE": "2024-06-01 14:03:22 UTC",
    "SUBJECT": "",
    "CONTENT": "hello",
    "FOLDER": "INBOX",
    "ATTACHMENTS": "",
    "IS MESSAGE DRAFT": "No",
    "IS CONVERSATION DRAFT": "No",
}
NINE = [name for name in list(CELLS)[:10] if name != "RECIPIENT PROFILE URLS"]
TEN = list(CELLS)[:10]
MESSAGES = [
    NINE,
    TEN,
    [*TEN, "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"],
    [*TEN, "ATTACHMENTS"],
    [*TEN, "ATTACHMENTS", "IS MESSAGE DRAFT"],
    list(CELLS),
]


@pytest.mark.parametrize("columns", MESSAGES, ids=lambda columns: str(len(columns)))
@pytest.mark.parametrize("quoted", [False, True])
def test_messages(columns: list[str], *, quoted: bool) -> None:
    mark = '"' if quoted else ""
    lines = [columns, [CELLS[name] for name in columns]]
    text = "".join(",".join(f"{mark}{cell}{mark}" for cell in line) + "\n" for line in lines)
    tables = read({"messages.csv": text})
    (row,) = tables.frame(messages.SPEC).iter_rows(named=True)
    assert row["sender"] == "Ada Berg"
    assert row["at"] == datetime(2024, 6, 1, 14, 3, 22, tzinfo=UTC)
    assert row["at_precision"] == "second"
    assert row["content"] == "hello"
    assert (row["file"], row["table"], row["row"]) == ("messages.csv", "messages", 1)
    assert row["is_draft"] is False
    assert tables.problems == ()


def test_messages_of_2018() -> None:
    tables = read(
        {
            "Messages.csv": "From,To,Date,Subject,Content,Direction,Folder\n"
            'Ada Berg,Me,"6/19/18, 8:36 AM",Hi,"a, b",INCOMING,INBOX\n'
        }
    )
    (row,) = tables.frame(messages.SPEC).iter_rows(named=True)
    assert row["at"] == datetime(2018, 6, 19, 15, 36, tzinfo=UTC)
    assert (row["direction"], row["content"], row["sender_url"]) == ("INCOMING", "a, b", "")
    # Without the column for the sender's address nobody is taken for an advertiser.
    assert counts(tables, "Messages.csv") == (1, 1, {})


CONNECTIONS = {
    "2018": "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    'Ada,Berg,,Acme,CEO,"9/11/17, 7:14 PM"\n',
    "2021": PREAMBLE + "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    "Ada,Berg,,Acme,CEO,12 Sep 2017\n",
    "2023": PREAMBLE + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Berg,https://www.linkedin.com/in/ada,,Acme,CEO,12 Sep 2017",
    "shuffled": "Connected On,Company,Position,Last Name,First Name\n"
    "12 Sep 2017,Acme,CEO,Berg,Ada\n",
    "resaved": "\ufeffRow;First Name;Last Name;Company;Position;Connected On\r\n"
    "1;Ada;Berg;Acme;CEO;12-Sep-17\r\n",
}


@pytest.mark.parametrize("variant", CONNECTIONS)
def test_connections(variant: str) -> None:
    tables = read({"Connections.csv": CONNECTIONS[variant]})
    (row,) = tables.frame(connections.SPEC).iter_rows(named=True)
    assert (row["first_name"], row["last_name"]) == ("Ada", "Berg")
    assert (row["company"], row["position"]) == ("Acme", "CEO")
    assert row["connected_on"].date().isoformat() == "2017-09-12"
    assert row["row"] == 1


def test_a_resaved_file_is_accepted_with_warnings_and_unknown_columns_are_reported() -> None:
    tables = read({"Connections.csv": CONNECTIONS["resaved"]})
    slugs = {problem.slug: problem.severity for problem in tables.problems}
    assert slugs == {
        "columns-unknown": "note",
        "resaved-dates": "warning",
        "resaved-delimiter": "warning",
        "resaved-mark": "warning",
    }
    assert entry(tables, "Connections.csv").unknown_columns == ["Row"]
    assert "Row" not in tables.frame(connections.SPEC).columns


INVITATIONS = {
    "2018": ("", ""),
    "2023-07": (",inviterProfileUrn,inviteeProfileUrn", ",urn:li:member:1,urn:li:member:2"),
    "2023-12": (
        ",inviterProfileUrl,inviteeProfileUrl",
        ",https://www.linkedin.com/in/me,https://www.linkedin.com/in/ada",
    ),
}


@pytest.mark.parametrize("variant", INVITATIONS)
def test_invitations(variant: str) -> None:
    head, tail = INVITATIONS[variant]
    tables = read(
        {
            "Invitations.csv": f"From,To,Sent At,Message,Direction{head}\n"
            f'Me,Ada Berg,"1/29/26, 2:37 PM",hi,OUTGOING{tail}\n'
        }
    )
    (row,) = tables.frame(invitations.SPEC).iter_rows(named=True)
    assert (row["sender"], row["recipient"], row["message"]) == ("Me", "Ada Berg", "hi")
    assert row["at"] == datetime(2026, 1, 29, 22, 37, tzinfo=UTC)
    assert bool(row["invitee_urn"]) == (variant == "2023-07")
    assert bool(row["invitee_url"]) == (variant == "2023-12")


def test_endorsements_with_underscores_and_with_spaces_are_two_files() -> None:
    old = "\ufeff" + "".join(
        "\t".join(f'"{cell}"' for cell in line) + "\n"
        for line in (
            [
                *("Endorsement Date", "Skill Name", "Endorser First Name"),
                *("Endorser Last Name", "Endorsement Status", "Display Status"),
            ],
            ["2020/03/31 00:53:47 UTC", "Chess", "Ada", "Berg", "Accepted", "Show"],
        )
    ).rstrip("\n")
    new = (
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
        "Endorser Public Url,Endorsement Status\n"
        "2020/03/31 00:53:47 UTC,Chess,Ada,Berg,www.linkedin.com/in/ada,ACCEPTED\n"
    )
    tables = read(
        {
            "Endorsement Received Info.csv": old.encode("utf-16-le"),
            "Endorsement_Received_Info.csv": new,
        }
    )
    (first,) = tables.frame(endorsements_received_2022.SPEC).iter_rows(named=True)
    (second,) = tables.frame(endorsements_received.SPEC).iter_rows(named=True)
    assert first["at"] == second["at"] == datetime(2020, 3, 31, 0, 53, 47, tzinfo=UTC)
    assert (first["display_status"], first["url"]) == ("Show", "")
    assert second["url"] == "www.linkedin.com/in/ada"
    assert problems(tables, "rows-repeated-delivery") == []


SHARE = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7126290707691644881"
SHARES: dict[str, str | bytes] = {
    "2018": (
        "\t".join(
            f'"{name}"'
            for name in (
                *("Date", "Share Title", "Share Description", "Share Link"),
                *("Share Commentary", "Shared URL", "Media URL", "Type", "Visibility"),
            )
        )
        + "\n"
        + "\t".join(
            f'"{cell}"'
            for cell in (
                "2023/11/03 19:35:05 UTC",
                "",
                "",
                SHARE,
                "one",
                "",
                "",
                "Homepage",
                "Public",
            )
        )
    ).encode("utf-16"),
    "2021": "Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility\r\n"
    f"2023-11-03 19:35:05,{SHARE},one,,,MEMBER_NETWORK\r\n",
    "2024": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    f'2023-11-03 19:35:05,{SHARE},one,"","",MEMBER_NETWORK\n',
}


@pytest.mark.parametrize("variant", SHARES)
def test_shares(variant: str) -> None:
    (row,) = read({"Shares.csv": SHARES[variant]}).frame(shares.SPEC).iter_rows(named=True)
    assert row["commentary"] == "one"
    assert row["at"] == datetime(2023, 11, 3, 19, 35, 5, tzinfo=UTC)
    assert row["post_id"] == "7126290707691644881"
    assert abs((row["post_at"] - row["at"]).total_seconds()) < 1


def test_a_table_without_its_file_is_empty_and_has_the_same_columns() -> None:
    tables = read({"Skills.csv": "Name\nChess\n"})
    empty = tables.frame(messages.SPEC)
    assert len(empty) == 0
    assert empty.schema == read({"messages.csv": ",".join(CELLS)}).frame(messages.SPEC).schema
    assert not tables.present(messages.SPEC)


def test_a_numbered_header_stands_in_for_a_missing_one() -> None:
    text = 'First Name,Last Name,Text,Creation Date.1\nAda,Berg,Good.,"10/22/25, 05:22 PM"\n'
    tables = read({"Recommendations_Received.csv": text})
    (row,) = tables.frame(recommendations_received.SPEC).iter_rows(named=True)
    assert row["at"] == datetime(2025, 10, 22, 17, 22, tzinfo=UTC)
    assert entry(tables, "Recommendations_Received.csv").unknown_columns == ["Creation Date.1"]


HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ADA = "Ada,Berg,u,,Acme,CEO,12 Sep 2017"
BO = "Bo,Ek,v,,,,13 Sep 2017"
SHAPES: dict[str, str | bytes] = {
    "blank lines between": f"{PREAMBLE}{HEAD}\n\n{ADA}\n\n   \n{BO}\n\n",
    "carriage returns": f"{PREAMBLE}{HEAD}\n{ADA}\n{BO}\n".replace("\n", "\r"),
    "windows header": f"{PREAMBLE}{HEAD}\r\n{ADA}\n{BO}\n",
    "windows rows": f"{PREAMBLE}{HEAD}\n{ADA}\r\n{BO}\r\n",
    "no last line's end": f"{HEAD}\n{ADA}\n{BO}",
    "no last line's end, quoted": f'{HEAD}\n{ADA}\nBo,Ek,v,,,,"13 Sep 2017"',
    "utf-16 without a mark": f"{HEAD}\n{ADA}\n{BO}\n".replace(",", "\t").encode("utf-16-le"),
    "spaces in the header": f"{HEAD}\n".replace(",", " , ") + f"{ADA}\n{BO}\n",
    "spaces and quotes in the header": '" First Name ","Last Name", "URL","Email Address",'
    f'"Company","Position","Connected On "\n{ADA}\n{BO}\n',
    "comma behind the header": f"{HEAD},\n{ADA},\n{BO},\n",
    "comma behind the header only": f"{HEAD},\n{ADA}\n{BO}\n",
    "comma behind the rows only": f"{HEAD}\n{ADA},\n{BO},\n",
    "excel's first line": f"sep=;\r\n{HEAD}\r\n{ADA}\r\n{BO}\r\n".replace(",", ";"),
    "excel's first line, commas": f"sep=,\r\n{HEAD}\r\n{ADA}\r\n{BO}\r\n",
    "preamble of one line": f"Notes:\n{HEAD}\n{ADA}\n{BO}\n",
    "a name twice": f"{HEAD},Company\n{ADA},Other\n{BO},\n",
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("tolerant", [False, True])
def test_shapes(shape: str, *, tolerant: bool) -> None:
    tables = read({"Connections.csv": SHAPES[shape]}, tolerant=tolerant)
    rows = tables.frame(connections.SPEC)
    assert rows.select("first_name", "last_name", "url", "company", "position", "row").rows() == [
        ("Ada", "Berg", "u", "Acme", "CEO", 1),
        ("Bo", "Ek", "v", "", "", 2),
    ]
    assert rows["connected_on"].dt.day().to_list() == [12, 13]
    assert counts(tables, "Connections.csv") == (2, 2, {})


def test_a_header_that_stands_twice_is_reported() -> None:
    tables = read({"Connections.csv": SHAPES["a name twice"]})
    assert entry(tables, "Connections.csv").unknown_columns == ["Company"]


def test_excels_first_line_is_no_header_of_any_file() -> None:
    tables = read({"Groups.csv": "sep=;\nName;Joined On\nChess;2019\n", "X.csv": "sep=,\nA\n1\n"})
    assert counts(tables, "Groups.csv") == (1, 1, {})
    assert tables.frame(groups.SPEC)["name"].to_list() == ["Chess"]
    assert counts(tables, "X.csv") == (1, 1, {})


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\n\n"])
def test_a_header_alone_is_a_file_without_rows(spec: TableSpec, ending: str) -> None:
    if spec.dialect is Dialect.HTML:
        return
    name = "Endorsement_Received_Info" if spec.name == "endorsements_received" else spec.files[0]
    text = ",".join(column.headers[0] for column in spec.columns) + ending
    tables = read({f"{name}.csv": text})
    found = entry(tables, f"{name}.csv")
    assert (found.status, found.rows_read, found.oldest) == ("read", 0, None)
    assert tables.present(spec)
    assert tables.problems == ()


def test_a_preamble_alone_has_no_header() -> None:
    tables = read({"Connections.csv": PREAMBLE, "Skills.csv": "Name\nA\n"})
    assert entry(tables, "Connections.csv").status == "damaged"
    assert counts(read({"Connections.csv": f"{PREAMBLE}{HEAD}"}), "Connections.csv") == (0, 0, {})


def names(tables: Tables) -> list[str]:
    return [file.name for file in tables.files]


def test_known_files_without_rows_are_read() -> None:
    tables = read({"Profile Summary.csv": "Profile Summary\n\n", "Skills.csv": b""})
    assert names(tables) == ["Profile Summary.csv", "Skills.csv"]
    assert {file.status for file in tables.files} == {"read"}
    assert counts(tables, "Profile Summary.csv") == (0, 0, {})
    assert [problem.file for problem in problems(tables, "file-empty")] == ["Skills.csv"]
    assert tables.as_of is None


def test_a_known_file_with_a_foreign_header_is_damaged() -> None:
    tables = read({"Connections.csv": "Vorname,Nachname\nAda,Berg\n", "Skills.csv": "Name\nA\n"})
    found = entry(tables, "Connections.csv")
    assert (found.status, found.rows_read) == ("damaged", 0)
    assert found.reason is not None
    assert found.reason.id == "coverage.reason.header"
    assert problems(tables, "file-damaged")[0].severity == "warning"


def test_a_spreadsheet_that_calls_itself_csv_is_damaged() -> None:
    tables = read({"Connections.csv": b"PK\x03\x04" + b"\0" * 40, "Skills.csv": "Name\nA\n"})
    found = entry(tables, "Connections.csv")
    assert found.reason is not None
    assert (found.status, found.reason.id) == ("damaged", "coverage.reason.spreadsheet")
