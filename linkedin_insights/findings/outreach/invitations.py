"""Invitations, what became of each, and whether words followed."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from linkedin_insights.findings.outreach.model import INVITATIONS, PATIENCE_DAYS
from linkedin_insights.findings.said import Said

_KINDS = ("invitation", "invitation_with_note")
_PATIENCE = timedelta(days=PATIENCE_DAYS)
_SLACK = timedelta(days=1)
"""The day of connecting is a UTC date and the sending an hour of another clock."""


def find_invitations(
    events: pl.DataFrame, said: Said, *, as_of: date | None
) -> tuple[pl.DataFrame, int]:
    """`INVITATIONS` but for ``audience`` (with ``day`` instead), and how many name nobody."""
    every = events.filter(
        pl.col("kind").is_in(_KINDS) & pl.col("direction").is_in(["in", "out"])
    ).with_columns(out=pl.col("direction") == "out", day=pl.col("at").dt.date())
    known = (
        every.drop_nulls("person_id")
        .sort("at", "kind", "file", "row")
        .unique(["person_id", "out"], keep="last", maintain_order=True)
    )
    connected = (
        events.filter(pl.col("kind") == "connection")
        .drop_nulls("person_id")
        .group_by("person_id")
        .agg(connected=pl.col("at").dt.date().max())
    )
    words = _words(known, said)
    now = pl.lit(as_of, dtype=pl.Date)
    accepted = (pl.col("connected") >= pl.col("day") - _SLACK).fill_null(value=False)
    since = pl.max_horizontal(pl.col("words_at").dt.date(), "connected")
    soon = (pl.col("reply_at").dt.date() - since <= _PATIENCE).fill_null(value=False)
    spoke = pl.col("words_at").is_not_null() | pl.col("reply_at").is_not_null()
    worded = accepted & spoke & (now - since >= _PATIENCE).fill_null(value=False)
    return (
        known.join(connected, on="person_id", how="left", maintain_order="left")
        .join(words, on=["person_id", "out"], how="left", maintain_order="left")
        .with_columns(
            note=pl.col("kind") == "invitation_with_note",
            year=pl.col("at").dt.year(),
            settled=(now - pl.col("day") >= _PATIENCE).fill_null(value=False),
            accepted=accepted,
            worded=worded,
            answered=worded & soon,
        )
        .select("day", *(name for name in INVITATIONS if name != "audience"))
    ), every["person_id"].null_count()


def _words(invited: pl.DataFrame, said: Said) -> pl.DataFrame:
    """The first words of the inviter from the invitation on, and the other's first message.

    ``person_id``, ``out``, ``words_at``, ``reply_at``; one row a person and direction with words.
    """
    sent = invited.select("person_id", inviter="out", since="at")
    talk = (
        said.frame.filter(pl.col("kind") != "group_message")
        .select("person_id", "at", "out", "kind")
        .join(sent, on="person_id", how="inner", maintain_order="left")
        .filter(pl.col("at") >= pl.col("since"))
    )
    own = pl.col("out") == pl.col("inviter")
    return talk.group_by("person_id", out="inviter").agg(
        words_at=pl.col("at").filter(own).min(),
        reply_at=pl.col("at").filter(~own & (pl.col("kind") == "message")).min(),
    )
