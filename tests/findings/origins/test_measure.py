"""What is stated of each beginning, how sure, and that nothing but the archive decides it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from linkedin_insights.archive import open_archive
from linkedin_insights.findings.origins.measure import LIKELY, PLAIN, POSSIBLE
from linkedin_insights.findings.origins.model import (
    BEGINNINGS,
    CAUSES,
    CLUES,
    DETAILS,
    ORIGIN_ROWS,
    ORIGINS,
    POSTERIOR,
    Origins,
)
from linkedin_insights.findings.origins.posterior import FEWEST_LABELS
from linkedin_insights.tables import read_tables
from tests.findings.origins.scenes import (
    AS_OF,
    OWNER,
    Rows,
    Stages,
    invited,
    link,
    me,
    on,
    run,
    several,
    slug,
    stages,
    them,
)
from tests.people.worlds import Row, profile, shuffled, tables

FIRM = "Northlight Instruments"
LETTERS = "abcdefghijklmnopqrst"


def guests(word: str, number: int) -> list[str]:
    """So many names."""
    return [f"{word}{LETTERS[n // 20]}{LETTERS[n % 20]} Guest" for n in range(number)]


def world() -> dict[str, Rows]:
    """Somebody for every origin, and forty of whom nothing shows."""
    silent = guests("Silent", 40)
    asked = guests("Asked", 12)
    return {
        "connections": [
            *(link(name, on(-900 + 11 * n)) for n, name in enumerate(silent)),
            *(link(name, on(40 + n)) for n, name in enumerate(asked)),
            link("Cora Comment", on(1)),
            link("Pia Post", on(2)),
            link("Hana Helper", on(-950)),
            link("Nils Newcomer", on(13)),
            link("Vera Event", on(31)),
            link("Walt Worker", on(3), company=FIRM),
            link("Susi School", on(4)),
            link("Gus Group", on(25)),
            link("Rita Recruits", on(21), position="Technical Recruiter"),
            link("Lea Later", on(5)),
        ],
        "messages": [
            them("Cora Comment", on(1), "Thanks for your comment on my post!"),
            them("Pia Post", on(2), "Hi, I loved your post about tidal power!"),
            them("Hana Helper", on(10), "Let me introduce you to Nils Newcomer, do meet."),
            them("Vera Event", on(32), "So good to talk at the Harbour Summit."),
            me("Walt Worker", on(5), "It was good when we worked together."),
            them("Susi School", on(5), "We were at school together"),
            several("Guest Guestly", [OWNER, "Gus Group", "Third Guest"], on(20)),
            me("Lea Later", on(300), "Hello there"),
        ],
        "invitations": [
            *(invited(name, on(39 + n), by="me") for n, name in enumerate(asked)),
            invited("Rita Recruits", on(20), by="them"),
        ],
        "events": [{"name": "Harbour Summit", "at": on(30), "status": "APPROVED"}],
    }


@pytest.fixture(scope="module")
def stage() -> Stages:
    return stages(**world())


@pytest.fixture(scope="module")
def found(stage: Stages) -> Origins:
    return stage.origins()


def row(origins: Origins, name: str) -> Mapping[str, Any]:
    (one,) = origins.people.filter(pl.col("person_id") == slug(name)).rows(named=True)
    return one


@pytest.mark.parametrize(
    ("name", "origin", "reason", "initiated_by"),
    [
        ("Cora Comment", "my_engagement", "your_comment_them", "them"),
        ("Pia Post", "my_post", "your_post_them", "them"),
        ("Nils Newcomer", "introduction", "introduced", "unknown"),
        ("Vera Event", "event", None, "them"),
        ("Walt Worker", "coworker", "colleague_me", "me"),
        ("Susi School", "classmate", "classmate_them", "them"),
        ("Gus Group", "group_conversation", "thread", "unknown"),
    ],
)
def test_every_cause_is_documented_by_its_words_or_record(
    found: Origins, name: str, origin: str, reason: str | None, initiated_by: str
) -> None:
    one = row(found, name)
    assert (one["origin"], one["certainty"]) == (origin, "documented")
    assert reason in (None, one["reason"])
    assert one["probability"] >= LIKELY
    assert one["initiated_by"] == initiated_by
    assert one["possible"] is None


def test_who_introduced_is_named(found: Origins) -> None:
    assert row(found, "Nils Newcomer")["helper_id"] == "hana-helper"


def test_the_event_is_named(found: Origins) -> None:
    one = row(found, "Vera Event")
    assert one["subject"] == "Harbour Summit"
    # The event came before anything between the two.
    assert one["first_touch"].isoformat() == on(30)


def test_beginnings_are_stated_where_the_direction_shows(found: Origins) -> None:
    for n, name in enumerate(guests("Asked", 12)):
        one = row(found, name)
        assert (one["origin"], one["reason"]) == ("my_outreach", "invitation")
        assert one["initiated_by"] == "me"
        assert one["first_touch"].isoformat() == one["on"].isoformat() == on(39 + n)
    recruiter = row(found, "Rita Recruits")
    assert (recruiter["origin"], recruiter["detail"]) == ("their_outreach", "recruiter")


def test_without_a_sign_the_origin_is_unknown(found: Origins) -> None:
    for name in guests("Silent", 40):
        one = row(found, name)
        assert (one["origin"], one["certainty"], one["initiated_by"]) == (
            "unknown",
            "unknown",
            "unknown",
        )
        assert (one["reason"], one["on"], one["text"], one["detail"]) == (None, None, None, "")
    # A first word months later is a weak sign, but one.
    late = row(found, "Lea Later")
    assert (late["origin"], late["certainty"], late["reason"]) == (
        "my_outreach",
        "unknown",
        "wrote_later",
    )


def check(origins: Origins) -> None:
    """What holds of every result."""
    people, posterior = origins.people, origins.posterior
    assert people.schema == ORIGIN_ROWS
    assert posterior.schema == POSTERIOR
    assert origins.clues.schema == CLUES
    assert posterior.height == people.height * len(ORIGINS)
    assert posterior["origin"].to_list() == list(ORIGINS) * people.height
    probability = posterior["probability"]
    assert ((probability > 0) & (probability < 1)).all()
    sums = posterior.group_by("person_id").agg(pl.col("probability").sum())["probability"]
    assert ((sums - 1).abs() < 1e-9).all()
    free = people.filter(pl.col("label").is_null())
    stated = free.filter(pl.col("origin").is_in(CAUSES))
    assert (stated["probability"] >= LIKELY).all()
    assert stated["certainty"].is_in(["documented", "likely"]).all()
    assert (free.filter(pl.col("certainty") != "unknown")["probability"] >= LIKELY).all()
    # What is given is the probability that the posterior holds of what is stated.
    own = free.join(posterior, on=["person_id", "origin"], how="left", maintain_order="left")
    assert own["probability"].to_list() == own["probability_right"].to_list()
    # Documented rests on a documented clue, or on a direction on record.
    told = origins.clues.filter("documented").select("person_id", "origin").unique()
    sure = free.filter(pl.col("certainty") == "documented")
    bare = sure.join(told, on=["person_id", "origin"], how="anti")
    assert bare["origin"].is_in(BEGINNINGS).all()
    assert bare["reason"].is_in(["invitation", "thanks", "batch", "title"]).all()
    assert (bare["probability"] >= PLAIN).all()
    unknown = free.filter(pl.col("origin") == "unknown")
    assert (unknown["certainty"] == "unknown").all()
    assert people["possible"].drop_nulls().is_in(CAUSES).all()
    assert (free["possible"].is_null() | ~free["origin"].is_in(CAUSES)).all()
    assert people["detail"].is_in(["", *DETAILS]).all()


def test_what_holds_of_every_result(found: Origins) -> None:
    check(found)


def test_one_row_a_tie_in_its_order(found: Origins, stage: Stages) -> None:
    assert found.people["person_id"].to_list() == stage.ties["person_id"].to_list()


def test_an_empty_archive_has_frames_of_the_right_schema() -> None:
    origins = stages().origins()
    check(origins)
    assert origins.people.is_empty()
    assert origins.timing.verdict == "untestable"


def test_an_overlap_of_tenures_alone_is_likely_at_most() -> None:
    """Five colleagues in the owner's years there, nobody of the company before or after."""
    rows: list[Row] = [
        link(name, on(3 * n), company=FIRM) for n, name in enumerate(guests("Desk", 5))
    ]
    rows += [link(name, on(500 + n), company="Elsewhere") for n, name in enumerate(guests("No", 9))]
    job = {"company": FIRM, "started_on": on(-200), "finished_on": on(200)}
    origins = stages(connections=rows, positions=[job]).origins()
    check(origins)
    for name in guests("Desk", 5):
        one = row(origins, name)
        assert (one["origin"], one["certainty"]) == ("coworker", "likely")
        assert (one["reason"], one["subject"]) == ("tenure", FIRM)


def test_what_most_came_by_is_stated_of_nobody_without_a_sign() -> None:
    """Fifty colleagues say so, thirty were invited; of one only an invitation of theirs is known.

    Colleagues are likely then, by far, but nothing says it of this one.
    """
    colleagues, asked = guests("Desk", 50), guests("Asked", 30)
    hours = [f"{on(100 + n)} {9 + n % 8:02}:00" for n in range(30)]
    rows: dict[str, Rows] = {
        "connections": [
            *(link(name, on(n)) for n, name in enumerate(colleagues)),
            *(link(name, on(101 + n)) for n, name in enumerate(asked)),
            link("Ada Alone", on(150)),
        ],
        "messages": [them(name, on(n + 1), "topic:colleague") for n, name in enumerate(colleagues)],
        "invitations": [
            *(invited(name, at, by="me") for name, at in zip(asked, hours, strict=True)),
            invited("Ada Alone", on(149), by="them"),
        ],
    }
    origins = stages(**rows).origins()
    check(origins)
    one = row(origins, "Ada Alone")
    coworker = origins.posterior.filter(
        (pl.col("person_id") == "ada-alone") & (pl.col("origin") == "coworker")
    )
    assert coworker["probability"].item() >= LIKELY
    assert (one["origin"], one["possible"]) == ("their_outreach", "coworker")


def test_a_possible_cause_is_offered_and_not_stated() -> None:
    """Three connected in the days of an event; one in four days is usual: as likely as not."""
    around = [day for day in range(-44, 49, 4) if day not in (0, 4)]
    others = guests("Usual", len(around))
    rows = [link(name, on(day)) for name, day in zip(others, around, strict=True)]
    came = guests("Event", 3)
    event = {"name": "Harbour Summit", "at": on(0), "status": "APPROVED"}
    origins = stages(
        connections=[*rows, *(link(name, on(n)) for n, name in enumerate(came))], events=[event]
    ).origins()
    check(origins)
    for name in came:
        one = row(origins, name)
        p = origins.posterior.filter(
            (pl.col("person_id") == slug(name)) & (pl.col("origin") == "event")
        )["probability"].item()
        assert POSSIBLE <= p < LIKELY
        assert (one["origin"], one["certainty"]) == ("unknown", "unknown")
        assert one["possible"] == "event"


def test_labels_override_and_leave_the_posterior_alone(found: Origins, stage: Stages) -> None:
    labels = {"silentaa-guest": "event", "cora-comment": "coworker", "askedaa-guest": "unknown"}
    labelled = stage.origins(labels)
    check(labelled)
    for name, origin in labels.items():
        one = labelled.people.filter(pl.col("person_id") == name).row(0, named=True)
        assert (one["origin"], one["label"]) == (origin, origin)
        sure = "unknown" if origin == "unknown" else "documented"
        assert (one["probability"], one["certainty"]) == (1.0, sure)
        assert one["possible"] is None
    assert labelled.posterior.equals(found.posterior)
    rest = ~pl.col("person_id").is_in(list(labels))
    assert labelled.people.filter(rest).equals(found.people.filter(rest))


def test_from_thirty_labels_on_the_posterior_is_calibrated(found: Origins, stage: Stages) -> None:
    """Labels that all agree with the likeliest make it surer; nothing becomes certain."""
    best = found.posterior.filter(
        pl.col("probability") == pl.col("probability").max().over("person_id")
    )
    agreed = dict(best.select("person_id", "origin").head(FEWEST_LABELS).iter_rows())
    assert len(agreed) == FEWEST_LABELS
    sharper = stage.origins(agreed)
    check(sharper)
    at = pl.col("person_id") == "silentaa-guest"
    unknown = at & (pl.col("origin") == "unknown")
    before, after = (
        each.posterior.filter(unknown)["probability"].item() for each in (found, sharper)
    )
    assert after > before
    fewer = dict(list(agreed.items())[1:])
    assert stage.origins(fewer).posterior.equals(found.posterior)


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


def test_hostile_archives_are_read() -> None:
    rows = [them(f"Person {c * 7}", on(n), "x" * 9000) for n, c in enumerate("abc")]
    rows += [me("Person Ddddddd", on(3), "\u202e" * 50)]
    origins = stages(
        messages=rows,
        connections=[link("Person Eeeeeee", on(1), company="\u0000" * 9, position="=1+1")],
        positions=[{"company": "", "started_on": ""}],
        events=[{"name": "", "at": ""}, {"name": "x" * 999, "at": on(1)}],
        comments=[{"at": "", "message": ""}],
    ).origins()
    check(origins)
    assert origins.people.height == 5


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
