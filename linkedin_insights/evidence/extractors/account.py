"""Logins, and what became of the account: made, changed, verified."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import full_name
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    account_status,
    email_addresses,
    logins,
    registration,
    verifications,
)


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """Logins, changes of the account, and the person whose invitation began it (2018)."""
    began = tables.frame(registration.SPEC)
    name = full_name("invited_by_first_name", "invited_by_last_name")
    invited = with_person(began, people, name).filter(pl.col("person_id").is_not_null())
    state, address = tables.frame(account_status.SPEC), tables.frame(email_addresses.SPEC)
    verified = tables.frame(verifications.SPEC)
    return pl.concat(
        [
            as_events(tables.frame(logins.SPEC), kind="login", direction="none"),
            as_events(began, kind="account_change", direction="none"),
            as_events(state, kind="account_change", direction="none"),
            as_events(address, kind="address_change", direction="none", at="updated_at"),
            as_events(verified, kind="verification", direction="none", at="verified_on"),
            as_events(invited, kind="signup_invitation", direction="in"),
        ]
    )
