"""Comments of the owner that name somebody who came soon after."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.findings.origins.clues.mentions import find_mentions
from tests.findings.origins.scenes import Rows, invited, link, me, on, stages, them

ADA = "Ada Alderwood"
COMMENTS: Rows = [{"at": on(0) + " 10:00", "message": "Well said, Ada Alderwood!", "post_id": "p"}]


def found(connected: int, comments: Rows = COMMENTS, **rows: Rows) -> pl.DataFrame:
    stage = stages(connections=[link(ADA, on(connected))], comments=comments, **rows)
    return find_mentions(stage.scene())


@pytest.mark.parametrize(("connected", "clue"), [(-1, False), (0, True), (30, True), (31, False)])
def test_a_comment_names_up_to_30_days_before(connected: int, *, clue: bool) -> None:
    rows = found(connected)
    assert (rows.height == 1) is clue
    if clue:
        assert rows.select("person_id", "origin", "detail", "reason", "documented").row(0) == (
            "ada-alderwood",
            "my_engagement",
            "comment",
            "named_in_comment",
            True,
        )


def test_the_last_comment_before_counts_whatever_the_order_of_rows() -> None:
    comments = [
        {"at": on(-d) + " 10:00", "message": "Ada Alderwood", "post_id": f"p{d}"} for d in (3, 1, 2)
    ]
    for rows in (comments, comments[::-1]):
        (day,) = found(5, rows)["on"].to_list()
        assert day.isoformat() == on(-1)


def test_whom_the_owner_invited_no_comment_drew() -> None:
    assert found(5, invitations=[invited(ADA, on(4), by="me")]).is_empty()
    assert found(5, invitations=[invited(ADA, on(4), by="them")]).height == 1


def test_whom_the_owner_wrote_to_before_connecting_no_comment_drew() -> None:
    assert found(5, messages=[me(ADA, on(3))]).is_empty()
    # Their own first word, and the owner's after connecting, say nothing against it.
    assert found(5, messages=[them(ADA, on(3))]).height == 1
    assert found(5, messages=[me(ADA, on(6))]).height == 1


def test_an_invitation_of_theirs_outweighs_a_word_of_the_owner() -> None:
    rows = {"invitations": [invited(ADA, on(1), by="them")], "messages": [me(ADA, on(3))]}
    assert found(5, **rows).height == 1


def test_part_of_a_name_names_nobody() -> None:
    for text in ("Ada", "Alderwood", "Ada, Alderwood", "Ada Alderwoods"):
        assert found(5, [{"at": on(0), "message": text, "post_id": "p"}]).is_empty()


def test_posts_that_name_somebody_are_no_comments() -> None:
    shares = [{"at": on(0), "commentary": "Thanks to Ada Alderwood", "post_id": "p"}]
    assert found(5, [], shares=shares).is_empty()
