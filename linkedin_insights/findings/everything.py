"""All findings of one archive, for the chapters to read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

import polars as pl

from linkedin_insights.findings.changes import Changes, find_changes
from linkedin_insights.findings.exchange import (
    Exchanges,
    Totals,
    exchange_days,
    exchanges,
    strongest,
    totals,
)
from linkedin_insights.findings.growth import Growth, growth
from linkedin_insights.findings.places import Era, Target, companies, eras, targets
from linkedin_insights.findings.quiet import Quiet, quiet
from linkedin_insights.findings.relations import Relations, Stages, measure_relations
from linkedin_insights.findings.revival import fading
from linkedin_insights.findings.roles import RoleCount, roles
from linkedin_insights.findings.weak_ties import WeakTies, sole_links, weak_ties
from linkedin_insights.network import Network
from linkedin_insights.network.brokerage import Brokerage, measure_brokerage
from linkedin_insights.options import Thresholds
from linkedin_insights.people import People
from linkedin_insights.report.model import ProblemNote
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import positions
from linkedin_insights.ties import Ties

_STRONGEST = 14
_QUIET = 12


@dataclass(frozen=True, kw_only=True)
class Findings(Relations):
    """What the chapters tell. ``people`` and ``ties`` are one row a person.

    ``days`` is `exchange_days`, ``fading`` are ties on the way to sleep, ``sole_links`` who alone
    still reaches a company or cluster.
    """

    as_of: date | None
    quotes: bool
    thresholds: Thresholds
    notes: list[ProblemNote]
    tables: Tables
    people: People
    ties: Ties
    network: Network
    totals: Totals
    growth: Growth | None
    days: pl.DataFrame
    strongest: Exchanges | None
    quiet: Quiet
    quiet_exchanges: Exchanges | None
    fading: pl.DataFrame
    weak_ties: WeakTies
    sole_links: pl.DataFrame
    brokerage: Brokerage
    companies: pl.DataFrame
    eras: list[Era]
    roles: list[RoleCount]
    targets: list[Target]
    changes: Changes


def find_everything(stages: Stages, *, notes: list[ProblemNote]) -> Findings:
    """Compute every finding; each is empty or None where the archive has nothing for it."""
    relations = measure_relations(stages)
    found = {part.name: getattr(relations, part.name) for part in fields(relations)}
    tables, people, events = stages.tables, stages.people, stages.events
    ties, network, options = stages.ties, stages.network, stages.options
    everyone, tie_rows = people.people, ties.frame
    silent = quiet(tie_rows)
    days = exchange_days(events, group_thread_limit=options.thresholds.group_thread_limit)
    return Findings(
        **found,
        as_of=tables.as_of,
        quotes=options.quotes,
        thresholds=options.thresholds,
        notes=notes,
        tables=tables,
        people=people,
        ties=ties,
        network=network,
        totals=totals(everyone, tie_rows),
        growth=growth(everyone, events),
        days=days,
        strongest=exchanges(strongest(tie_rows, limit=_STRONGEST), tie_rows, everyone, days),
        quiet=silent,
        quiet_exchanges=exchanges(silent.ties.head(_QUIET), tie_rows, everyone, days),
        fading=fading(
            tie_rows, everyone, network.nodes, min_silence_days=options.thresholds.revive_after_days
        ),
        weak_ties=weak_ties(tie_rows, network.nodes),
        sole_links=sole_links(tie_rows, network.nodes, everyone, people.companies),
        brokerage=measure_brokerage(network.nodes, network.links, tie_rows, seed=options.seed),
        companies=companies(everyone, tie_rows, people.companies),
        eras=eras(tables.frame(positions.SPEC), everyone, people.companies),
        roles=roles(everyone),
        targets=targets(options.goals.companies, everyone, tie_rows, people.companies),
        changes=find_changes(stages, relations),
    )
