"""Several deliveries of one member count once; two members are refused."""

from __future__ import annotations

import itertools

import pytest

from linkedin_insights.archive import open_archive
from linkedin_insights.errors import DifferentMembers
from linkedin_insights.tables import read_tables
from linkedin_insights.tables.files import comments, connections, messages, reactions, skills
from tests.tables.making import Content, counts, entry, problems, read, zipped

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
OLD = CONNECTIONS + "Ada,Berg,u,,,,08 Feb 2023\n,,,,,,01 Feb 2023\n"
NEW = CONNECTIONS + "Bo,Ek,v,,,,08 Mar 2023\nAda,Berg,u,,,,08 Feb 2023\n,,,,,,01 Feb 2023\n"
REACTIONS = "Date,Type,Link\n"
EMAIL = "Email Address,Confirmed,Primary,Updated On\nme@example.com,Yes,Yes,\n"
Files = dict[str, Content]


def test_basic_and_complete_count_once() -> None:
    basic: Files = {"Connections.csv": NEW, "Email Addresses.csv": EMAIL}
    complete: Files = {**basic, "Reactions.csv": REACTIONS + "2023-03-01 10:00:00,LIKE,l\n"}
    tables = read(basic, complete)
    assert counts(tables, "Connections.csv") == (6, 2, {"repeated_delivery": 3, "hidden": 1})
    assert counts(tables, "Reactions.csv") == (1, 1, {})
    assert counts(tables, "Email Addresses.csv") == (2, 1, {"repeated_delivery": 1})
    assert len(tables.frame(connections.SPEC)) == 2
    assert tables.deliveries == 2
    assert problems(tables, "members-unverified") == []


def test_an_older_delivery_adds_what_the_newer_lacks() -> None:
    older = OLD + "Cy,Dahl,w,,,,05 Feb 2023\n"
    tables = read(
        {"Connections.csv": older, "Email Addresses.csv": EMAIL},
        {"Connections.csv": NEW, "Email Addresses.csv": EMAIL},
    )
    assert counts(tables, "Connections.csv") == (6, 3, {"repeated_delivery": 2, "hidden": 1})


def test_rows_are_compared_as_multisets() -> None:
    one = REACTIONS + "2023-03-01 10:00:00,LIKE,l\n" * 2
    two = REACTIONS + "2023-03-01 10:00:00,LIKE,l\n" * 3
    tables = read({"Reactions.csv": one}, {"Reactions.csv": two})
    assert counts(tables, "Reactions.csv") == (5, 3, {"repeated_delivery": 2})


def test_only_columns_that_both_have_are_compared() -> None:
    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,CONTENT"
    row = "2-a,,Ada,u,Me,2024-06-01 14:03:22 UTC,hello"
    tables = read(
        {"messages.csv": f"{head}\n{row}\n"},
        {"messages.csv": f"{head},ATTACHMENTS\n{row},https://x\n"},
    )
    assert counts(tables, "messages.csv") == (2, 1, {"repeated_delivery": 1})


def test_the_order_of_arguments_changes_nothing() -> None:
    deliveries: list[Files] = [
        {"Connections.csv": OLD, "Email Addresses.csv": EMAIL},
        {"Connections.csv": NEW, "Email Addresses.csv": EMAIL, "Skills.csv": "Name\nA\n"},
        {"Connections (1).csv": OLD, "Skills.csv": "Name\nA\nB\n", "Email Addresses.csv": EMAIL},
    ]
    results = []
    for order in itertools.permutations(deliveries):
        tables = read(*order)
        results.append(
            (
                tables.files,
                tables.problems,
                tables.fingerprint,
                tables.frame(connections.SPEC).rows(),
                tables.frame(skills.SPEC).rows(),
            )
        )
    assert all(result == results[0] for result in results)


def test_the_same_zip_twice() -> None:
    files: Files = {"Connections.csv": NEW, "Skills.csv": "Name\nA\nA\n"}
    tables = read(files, files)
    assert counts(tables, "Skills.csv") == (4, 2, {"repeated_delivery": 2})


def test_a_copy_in_the_same_folder_repeats() -> None:
    tables = read({"Skills.csv": "Name\nA\nB\n", "Skills (1).csv": "Name\nA\n"})
    assert counts(tables, "Skills.csv") == (3, 2, {"repeated_delivery": 1})
    assert entry(tables, "Skills.csv").parts == ["Skills (1).csv", "Skills.csv"]


def test_a_file_with_and_without_the_members_id_repeats() -> None:
    row = "2023-03-01 10:00:00,https://www.linkedin.com/feed/update/urn:li:activity:1,hi\n"
    text = "Date,Link,Message\n" + row
    tables = read({"Comments.csv": text, "Comments_123456.csv": text})
    assert counts(tables, "Comments.csv") == (2, 1, {"repeated_delivery": 1})
    assert tables.frame(comments.SPEC)["table"].to_list() == ["Comments"]


def test_numeric_splits_are_put_together_and_never_compared() -> None:
    text = REACTIONS + "2023-03-01 10:00:00,LIKE,l\n"
    tables = read({"Reactions.csv": text, "Reactions_1.csv": text, "Reactions_12.csv": text})
    assert counts(tables, "Reactions.csv") == (3, 3, {})
    assert entry(tables, "Reactions.csv").parts == [
        "Reactions.csv",
        "Reactions_1.csv",
        "Reactions_12.csv",
    ]
    assert tables.frame(reactions.SPEC)["file"].n_unique() == 3


def test_whole_rows_repeated_over_splits_are_duplicates_where_that_counts() -> None:
    text = "Time,Search Query\n2025/01/01 10:00:00 UTC,a\n"
    tables = read({"SearchQueries.csv": text, "SearchQueries_1.csv": text})
    assert counts(tables, "SearchQueries.csv") == (2, 1, {"duplicate": 1})


def test_splits_of_several_deliveries_are_compared_as_wholes() -> None:
    day = "2023-03-{:02} 10:00:00,LIKE,l\n".format
    one = {"Reactions.csv": REACTIONS + day(1) + day(2), "Reactions_1.csv": REACTIONS + day(3)}
    two = {"Reactions_1.csv": REACTIONS + day(1), "Reactions_2.csv": REACTIONS + day(2) + day(3)}
    tables = read(one, two)
    assert counts(tables, "Reactions.csv") == (6, 3, {"repeated_delivery": 3})
    assert len(entry(tables, "Reactions.csv").parts) == 3
    whole = {"Reactions.csv": REACTIONS + day(1) + day(2) + day(3) + day(4)}
    assert counts(read(one, whole), "Reactions.csv") == (7, 4, {"repeated_delivery": 3})


HEAD = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
OLD_MESSAGES = "From,To,Date,Subject,Content,Direction,Folder\n"


def test_a_message_is_known_again_whatever_became_of_its_sender_and_folder() -> None:
    time = "2024-06-01 14:03:22 UTC"
    one = HEAD + f"2-a,,Ada,u,Me,{time},,one two,INBOX\n2-a,,Ada,u,Me,{time},,other,INBOX\n"
    two = HEAD + f'2-a,New,LinkedIn Member,,Me,{time},,"one\ntwo",ARCHIVE\n'
    tables = read({"messages.csv": one}, {"messages.csv": two})
    assert counts(tables, "messages.csv") == (3, 2, {"repeated_delivery": 1})


def test_messages_of_2018_are_known_again_in_later_ones() -> None:
    old = OLD_MESSAGES + (
        'Ada,Me,"6/19/18, 8:36 AM",,hello,INCOMING,INBOX\n'
        'Me,Ada,"6/19/18, 8:37 AM",,"hi, there",OUTGOING,SENT\n'
        'Bo,Me,"6/19/18, 8:37 AM",,only there,INCOMING,INBOX\n'
    )
    new = HEAD + (
        "2-a,,Ada,u,Me,2018-06-19 15:36:41 UTC,,hello,INBOX\n"
        '2-a,,Me,v,Ada,2018-06-19 15:37:05 UTC,,"hi, there",INBOX\n'
        "2-a,,Me,v,Ada,2018-06-20 15:37:05 UTC,,later,INBOX\n"
    )
    tables = read({"Messages.csv": old}, {"messages.csv": new})
    assert counts(tables, "messages.csv") == (3, 3, {})
    assert counts(tables, "Messages.csv") == (3, 1, {"repeated_delivery": 2})
    assert len(tables.frame(messages.SPEC)) == 4


def test_a_connection_is_known_again_in_a_new_job() -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    old += 'Ada,Berg,,Acme,CTO,"2/8/23, 1:02 AM"\nCy,Dahl,,,,"2/9/23, 1:02 AM"\n'
    tables = read(
        {"Connections.csv": old, "Email Addresses.csv": EMAIL},
        {"Connections.csv": CONNECTIONS + "Ada,Berg,u,,New,CEO,08 Feb 2023\n,,,,,,10 Feb 2023\n"},
    )
    assert counts(tables, "Connections.csv") == (4, 2, {"repeated_delivery": 1, "hidden": 1})
    assert tables.frame(connections.SPEC)["company"].to_list() == ["New", ""]


def test_nested_deliveries_are_named_below_their_own_roots() -> None:
    files = {"Connections.csv": NEW, "Jobs/Saved Jobs.csv": "Saved Date\n", "New Thing.csv": "A\n"}
    nested = {f"a/Complete_LinkedInDataExport.zip/{name}": text for name, text in files.items()}
    (tables, plain) = (read(nested), read(files))
    assert [file.name for file in tables.files] == [file.name for file in plain.files]
    assert [file.name for file in read(nested, files).files] == [f.name for f in plain.files]


def test_members_of_a_zip_with_one_name_both_count() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        stream = zipped([("Skills.csv", "Name\nA\n"), ("Skills.csv", "Name\nA\nB\n")])
    with open_archive([stream]) as archive:
        tables = read_tables(archive)
    assert counts(tables, "Skills.csv") == (3, 2, {"repeated_delivery": 1})


PROFILE = "First Name,Last Name\n{}\n"
INVITED = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Me,You,"1/29/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/{},https://x/in/you\n'
)
REGISTERED = 'Registered At,Registration Ip,Subscription Types\n"{}",,\n'


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"Profile.csv": PROFILE.format("A,B")}, {"Profile.csv": PROFILE.format("C,D")}),
        ({"Invitations.csv": INVITED.format("a")}, {"Invitations.csv": INVITED.format("b")}),
        (
            {"Registration.csv": REGISTERED.format("2/20/15, 9:16 AM")},
            {"Registration.csv": REGISTERED.format("2/20/16, 9:16 AM")},
        ),
    ],
)
def test_two_members_are_refused(one: Files, two: Files) -> None:
    with pytest.raises(DifferentMembers):
        read(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            {"Profile.csv": PROFILE.format("A,B"), "Email Addresses.csv": EMAIL},
            {"Profile.csv": PROFILE.format("C,D"), "Email Addresses.csv": EMAIL},
        ),
        ({"Profile.csv": PROFILE.format("Ada,BERG")}, {"Profile.csv": PROFILE.format("ada,Berg")}),
        (
            {"Invitations.csv": INVITED.format("a"), "Profile.csv": PROFILE.format("A,B")},
            {"Invitations.csv": INVITED.format("A"), "Profile.csv": PROFILE.format("A,C")},
        ),
    ],
)
def test_one_member_is_accepted(one: Files, two: Files) -> None:
    assert problems(read(one, two), "members-unverified") == []


def test_deliveries_that_say_nothing_are_accepted_with_a_warning() -> None:
    tables = read({"Skills.csv": "Name\nA\n"}, {"Courses.csv": "Name,Number\nB,\n"})
    assert problems(tables, "members-unverified")[0].severity == "warning"


def test_a_third_delivery_can_connect_the_others() -> None:
    tables = read(
        {"Profile.csv": PROFILE.format("A,B"), "Email Addresses.csv": EMAIL},
        {
            "Profile.csv": PROFILE.format("C,D"),
            "Registration.csv": REGISTERED.format("2/20/15, 9:16 AM"),
        },
        {"Email Addresses.csv": EMAIL, "Registration.csv": REGISTERED.format("2/20/15, 9:16 AM")},
    )
    assert tables.deliveries == 3


def test_rows_without_a_known_column_repeat_as_well() -> None:
    rows = "A,B\n1,2\n3,4\n"
    tables = read(
        {"Patents.csv": rows, "Email Addresses.csv": EMAIL},
        {"Patents.csv": rows + "5,6\n", "Email Addresses.csv": EMAIL},
    )
    assert counts(tables, "Patents.csv") == (5, 3, {"repeated_delivery": 2})


@pytest.mark.parametrize("old", ["OldCo", "Zenith"])
def test_the_later_delivery_tells_the_company(old: str) -> None:
    """The newest act of the delivery decides, not the spelling of the company."""
    row = CONNECTIONS + "Ada,Berg,u,,{},,08 Feb 2023\n"
    early = {"Connections.csv": row.format(old), "Email Addresses.csv": EMAIL}
    late = {
        "Connections.csv": row.format("Northwind"),
        "Email Addresses.csv": EMAIL,
        "Reactions.csv": REACTIONS + "2023-06-01 10:00:00,LIKE,l\n",
    }
    for files in itertools.permutations([early, late]):
        assert read(*files).frame(connections.SPEC)["company"].to_list() == ["Northwind"]
