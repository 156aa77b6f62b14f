"""Address books the owner imported."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import as_events
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.people import People
from linkedin_insights.people.sources import contact_name
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    contacts,
    imported_contacts,
    imported_contacts_2018,
)

_SPECS = (contacts.SPEC, imported_contacts.SPEC, imported_contacts_2018.SPEC)
_KEPT = ("person_id", "created_at", "created_at_precision", "file", "table", "row")


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a person and instant; the three files are one list in three forms."""
    found = [
        with_person(tables.frame(spec), people, contact_name()).select(_KEPT) for spec in _SPECS
    ]
    known = pl.concat(found).filter(pl.col("person_id").is_not_null())
    once = known.sort("person_id", "created_at", "file", "row").unique(
        subset=["person_id", "created_at"], keep="first", maintain_order=True
    )
    return as_events(once, kind="contact", direction="none", at="created_at")
