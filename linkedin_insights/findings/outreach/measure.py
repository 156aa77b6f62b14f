"""All of outreach, measured once."""

from __future__ import annotations

from datetime import date

import polars as pl

from linkedin_insights.findings.outreach.audience import tell_audience
from linkedin_insights.findings.outreach.brokers import (
    find_brokers,
    introductions,
    measure_closure,
)
from linkedin_insights.findings.outreach.first_messages import find_first_messages, tell_length
from linkedin_insights.findings.outreach.funnel import count_steps
from linkedin_insights.findings.outreach.invitations import find_invitations
from linkedin_insights.findings.outreach.model import FIRST_MESSAGES, INVITATIONS, Outreach
from linkedin_insights.findings.outreach.rates import compare_notes, measure_rates
from linkedin_insights.findings.outreach.resting import find_pitching, find_unanswered
from linkedin_insights.findings.said import Said
from linkedin_insights.people import People


def measure_outreach(
    events: pl.DataFrame,
    said: Said,
    people: People,
    *,
    valuable: pl.DataFrame,
    clues: pl.DataFrame,
    nodes: pl.DataFrame,
    positions: pl.DataFrame,
    as_of: date | None,
) -> Outreach:
    """Measure what came of invitations and first messages, and who brought whom together.

    Args:
        events: The event log.
        said: What was said, with topics ``pitch`` and ``decline``.
        people: Who is who, with companies and titles.
        valuable: `VALUE`, of which ``person_id`` and ``valuable`` are read.
        clues: `CLUES` of origins.
        nodes: `NODES`, of which ``person_id`` and ``cluster_id`` are read.
        positions: The owner's jobs, as the table of positions has them.
        as_of: The day that patience is counted up to; without one, everything is pending.

    """
    sent, nameless = find_invitations(events, said, as_of=as_of)
    invited = tell_audience(sent, people, positions, as_of=as_of)
    invitations = invited.select(list(INVITATIONS)).cast(INVITATIONS)  # type: ignore[arg-type]
    wrote = find_first_messages(said, as_of=as_of)
    wrote, short, middle = tell_length(tell_audience(wrote, people, positions, as_of=as_of))
    first = wrote.select(list(FIRST_MESSAGES)).cast(FIRST_MESSAGES)  # type: ignore[arg-type]
    kept = valuable.filter("valuable")["person_id"]
    pairs = introductions(clues)
    brokers, introduced = find_brokers(pairs, kept)
    mine = invitations.filter("out")
    return Outreach(
        invitations=invitations,
        first_messages=first,
        rates=measure_rates(invitations, first),
        steps=count_steps(invitations, kept),
        note=compare_notes(invitations),
        sent=mine.height,
        received=invitations.height - mine.height,
        pending=mine.filter(~pl.col("settled") & ~pl.col("accepted")).height,
        nameless=nameless,
        short_up_to=short,
        middle_up_to=middle,
        unanswered=find_unanswered(said, kept, as_of=as_of),
        pitching=find_pitching(said, kept),
        brokers=brokers,
        introduced=introduced,
        closure=measure_closure(pairs, nodes),
    )
