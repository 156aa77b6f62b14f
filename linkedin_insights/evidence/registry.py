"""Every kind of evidence there is: one extractor each, in a plain tuple."""

from __future__ import annotations

from typing import Protocol

import polars as pl

from linkedin_insights.evidence.extractors import (
    account,
    articles,
    assistants,
    comments,
    company_follows,
    connections,
    contacts,
    endorsements,
    events,
    follows,
    hashtag_follows,
    invitations,
    jobs,
    learning,
    mentions,
    messages,
    notes,
    posts,
    profile,
    reactions,
    recommendations,
    saved,
    searches,
    services,
)
from linkedin_insights.people import People
from linkedin_insights.tables import Tables


class Extractor(Protocol):
    """Reads one kind of evidence off the tables, in the shape of the log, in any order."""

    def __call__(self, tables: Tables, people: People) -> pl.DataFrame:
        """Return events in `linkedin_insights.evidence.events.SCHEMA`."""


EXTRACTORS: tuple[Extractor, ...] = (
    account.extract,
    articles.extract,
    assistants.extract,
    comments.extract,
    company_follows.extract,
    connections.extract,
    contacts.extract,
    endorsements.extract,
    events.extract,
    follows.extract,
    hashtag_follows.extract,
    invitations.extract,
    jobs.extract,
    learning.extract,
    mentions.extract,
    messages.extract,
    notes.extract,
    posts.extract,
    profile.extract,
    reactions.extract,
    recommendations.extract,
    saved.extract,
    searches.extract,
    services.extract,
)
