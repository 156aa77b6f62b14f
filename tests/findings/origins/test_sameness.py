"""The same archive says the same: in any order of rows, under other names, and from its files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest

from linkedin_insights.archive import open_archive
from linkedin_insights.findings.origins.model import Origins
from linkedin_insights.tables import read_tables
from tests.findings.origins.everybody import LETTERS, check, row, world
from tests.findings.origins.scenes import AS_OF, OWNER, run, slug, stages
from tests.people.worlds import Row, profile, shuffled, tables


@pytest.fixture(scope="module")
def found() -> Origins:
    return stages(**world()).origins()


def test_the_order_of_rows_changes_nothing(found: Origins) -> None:
    given = tables(as_of=AS_OF, profile=profile(OWNER), **world())
    for seed in (1, 2):
        again = run(shuffled(given, seed)).origins()
        assert again.people.drop("row").equals(found.people.drop("row"))
        assert again.posterior.equals(found.posterior)
        assert again.clues.drop("row").equals(found.clues.drop("row"))
        assert again.timing == found.timing


def renamed(one: Row, names: Mapping[str, str]) -> Row:
    """The same with other names, wherever one stands or an address of one."""
    full = f"{one.get('first_name', '')} {one.get('last_name', '')}"
    first, _, last = names.get(full, full).partition(" ")
    cells = dict(one)
    for old, new in names.items():
        for there, then in ((old, new), (slug(old), slug(new))):
            cells = {
                key: value.replace(there, then) if isinstance(value, str) else value
                for key, value in cells.items()
            }
    return cells | ({"first_name": first, "last_name": last} if full in names else {})


def test_names_change_nothing(found: Origins) -> None:
    """Everybody gets a name that stands at the other end of the alphabet."""
    given = world()
    names = sorted({f"{one['first_name']} {one['last_name']}" for one in given["connections"]})
    backwards = LETTERS[::-1]
    new = {
        name: f"New{backwards[n // 20]}{backwards[n % 20]} Otherwise"
        for n, name in enumerate(names)
    }
    again = stages(
        **{table: [renamed(one, new) for one in rows] for table, rows in given.items()}
    ).origins()
    back = {slug(other): slug(name) for name, other in new.items()}
    figures = ["origin", "detail", "probability", "certainty", "reason", "on", "initiated_by"]
    figures += ["first_touch", "possible", "subject"]

    def plain(people: pl.DataFrame, ids: Mapping[str, str]) -> list[tuple[object, ...]]:
        known = people.with_columns(pl.col("person_id").replace(ids))
        return known.sort("person_id").select("person_id", *figures).rows()

    assert plain(again.people, back) == plain(found.people, {})


IN = "https://www.linkedin.com/in/"
FILES = {
    "Profile.csv": ["First Name,Last Name,Maiden Name,Headline", "Olga,Owner,,Tester"],
    "Connections.csv": [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        f"Ada,Alderwood,{IN}ada-alderwood,,,Nurse,10 Mar 2024",
        f"Vera,Voucher,{IN}vera-voucher,,,,11 Mar 2020",
        f"Cora,Comment,{IN}cora-comment,,,,12 Mar 2024",
    ],
    "Comments.csv": [
        "Date,Link,Message",
        (
            "2024-03-08 10:00:00,https://www.linkedin.com/feed/update/"
            'urn%3Ali%3Aactivity%3A7171000000000000000,"Well said, Ada Alderwood!"'
        ),
    ],
    "Invitations.csv": [
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        f'Ada Alderwood,Olga Owner,"3/9/24, 9:30 AM",,INCOMING,{IN}ada-alderwood,{IN}olga-owner',
    ],
    "Recommendations_Received.csv": [
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        'Vera,Voucher,Elsewhere,Lead,We worked together.,"01/05/21, 09:41 AM",VISIBLE',
    ],
    "messages.csv": [
        (
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
            "DATE,SUBJECT,CONTENT,FOLDER"
        ),
        (
            f"c,,Cora Comment,{IN}cora-comment,Olga Owner,{IN}olga-owner,"
            "2024-03-12 10:00:00 UTC,,Thanks for your comment on my post!,INBOX"
        ),
    ],
}


def test_from_the_files_of_an_export(tmp_path: Path) -> None:
    """A comment that names somebody, an invitation, a voucher, first words, as LinkedIn writes."""
    for name, lines in FILES.items():
        (tmp_path / name).write_text("\n".join([*lines, ""]), encoding="utf-8")
    with open_archive([tmp_path]) as archive:
        read = read_tables(archive, as_of=None)
    origins = run(read).origins()
    check(origins)
    figures = ["origin", "detail", "certainty", "reason", "initiated_by", "file"]
    assert {
        one["person_id"]: tuple(one[name] for name in figures)
        for one in origins.people.iter_rows(named=True)
    } == {
        "ada-alderwood": (
            *("my_engagement", "comment", "documented", "named_in_comment", "them"),
            "Comments.csv",
        ),
        "cora-comment": (
            *("my_engagement", "comment", "documented", "your_comment_them", "them"),
            "messages.csv",
        ),
        "vera-voucher": (
            *("coworker", "", "documented", "recommendation", "unknown"),
            "Recommendations_Received.csv",
        ),
    }
    assert row(origins, "Ada Alderwood")["first_touch"].isoformat() == "2024-03-08"
