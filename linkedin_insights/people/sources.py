"""Where the archive names people: which columns of which tables hold a name and an address."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from linkedin_insights.tables import Tables, TableSpec
from linkedin_insights.tables.files import (
    connections,
    contacts,
    endorsements_given,
    endorsements_received,
    endorsements_received_2022,
    imported_contacts,
    imported_contacts_2018,
    invitations,
    member_follows,
    notes,
    recommendations_given,
    recommendations_received,
    registration,
)

NO_URL = pl.lit("")


def full_name(first: str = "first_name", last: str = "last_name") -> pl.Expr:
    """First and last name as one, the way messages and invitations write it."""
    return pl.concat_str([pl.col(first), pl.col(last)], separator=" ").str.strip_chars()


def contact_name() -> pl.Expr:
    """The name of an address book's entry: in full where it stands in full."""
    whole = pl.col("full_name").str.strip_chars()
    return pl.when(whole != "").then(whole).otherwise(full_name())


def trimmed(column: str) -> pl.Expr:
    """A cell without the blanks around it."""
    return pl.col(column).str.strip_chars()


@dataclass(frozen=True, slots=True)
class Source:
    """A column of names: the spelling every stage joins on, and the day it was first seen."""

    spec: TableSpec
    name: pl.Expr
    url: pl.Expr
    at: str

    def spellings(self, tables: Tables) -> pl.DataFrame:
        """``file``, ``name``, ``url``, ``at`` of each row."""
        return tables.frame(self.spec).select("file", name=self.name, url=self.url, at=self.at)


SOURCES: tuple[Source, ...] = (
    Source(endorsements_received.SPEC, full_name(), trimmed("url"), "at"),
    Source(endorsements_received_2022.SPEC, full_name(), NO_URL, "at"),
    Source(endorsements_given.SPEC, full_name(), trimmed("url"), "at"),
    Source(recommendations_received.SPEC, full_name(), NO_URL, "at"),
    Source(recommendations_given.SPEC, full_name(), NO_URL, "at"),
    Source(member_follows.SPEC, trimmed("full_name"), NO_URL, "at"),
    Source(notes.SPEC, full_name(), trimmed("url"), "at"),
    Source(contacts.SPEC, contact_name(), NO_URL, "created_at"),
    Source(imported_contacts.SPEC, contact_name(), NO_URL, "created_at"),
    Source(imported_contacts_2018.SPEC, contact_name(), NO_URL, "created_at"),
)
"""Tables where every row names somebody other than the owner."""

INVITER = Source(
    registration.SPEC, full_name("invited_by_first_name", "invited_by_last_name"), NO_URL, "at"
)
"""Who invited the owner to LinkedIn; mostly nobody, and no row is missing anyone then."""

INVITERS = Source(invitations.SPEC, trimmed("sender"), trimmed("inviter_url"), "at")
INVITEES = Source(invitations.SPEC, trimmed("recipient"), trimmed("invitee_url"), "at")
CONNECTIONS = Source(connections.SPEC, full_name(), trimmed("url"), "connected_on")
"""Kept apart: a row of Connections.csv makes a person, even one of a name others have too."""
