"""What is stated of each beginning, and how sure."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.measure import LIKELY, POSSIBLE
from linkedin_insights.findings.origins.model import (
    Origins,
)
from linkedin_insights.findings.origins.posterior import FEWEST_LABELS
from tests.findings.origins.everybody import FIRM, check, guests, row, world
from tests.findings.origins.scenes import (
    Rows,
    Stages,
    invited,
    link,
    me,
    on,
    slug,
    stages,
    them,
)
from tests.people.worlds import Row


@pytest.fixture(scope="module")
def stage() -> Stages:
    return stages(**world())


@pytest.fixture(scope="module")
def found(stage: Stages) -> Origins:
    return stage.origins()


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
