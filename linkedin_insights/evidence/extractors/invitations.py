"""Invitations to connect, with and without a note."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import trimmed
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import invitations


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event an invitation, about whoever is not the owner."""
    frame = tables.frame(invitations.SPEC)
    incoming = pl.col("direction").str.to_uppercase() == "INCOMING"
    ends = (
        ("in", frame.filter(incoming), "sender", "inviter_url"),
        ("out", frame.filter(~incoming), "recipient", "invitee_url"),
    )
    noted = pl.col("message").str.strip_chars() != ""
    kind = pl.when(noted).then(pl.lit("invitation_with_note")).otherwise(pl.lit("invitation"))
    return pl.concat(
        [
            as_events(
                with_person(rows, people, trimmed(name), trimmed(url)),
                kind=kind,
                direction=direction,
            )
            for direction, rows, name, url in ends
        ]
    )
