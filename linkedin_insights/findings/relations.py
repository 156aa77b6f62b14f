"""What relationships came to, how they began, what to do next: each builds on another."""

from __future__ import annotations

from dataclasses import dataclass, replace

import polars as pl

from linkedin_insights.findings.flow import flow_paths
from linkedin_insights.findings.investment import measure_investment
from linkedin_insights.findings.investment.model import Investment
from linkedin_insights.findings.lives import Lives, tell_lives
from linkedin_insights.findings.next_steps import NextSteps, propose_steps
from linkedin_insights.findings.origins import Origins, measure_origins
from linkedin_insights.findings.outreach import measure_outreach
from linkedin_insights.findings.outreach.model import Outreach
from linkedin_insights.findings.reciprocity import measure_reciprocity
from linkedin_insights.findings.reciprocity.model import Reciprocity
from linkedin_insights.findings.revival import revival
from linkedin_insights.findings.said import Said, find_said
from linkedin_insights.findings.tally import tally_origins
from linkedin_insights.findings.value import Value, measure_value
from linkedin_insights.findings.value.calibration import Calibration, calibrate
from linkedin_insights.findings.value.concentration import Concentration, measure_concentration
from linkedin_insights.findings.value.foresight import Foresight, foresee
from linkedin_insights.findings.value.funnels import Funnels, count_funnels
from linkedin_insights.findings.waiting import Waiting, waiting
from linkedin_insights.findings.ways_in import Known, WaysIn, find_former, ways_in
from linkedin_insights.network import Network
from linkedin_insights.options import Options
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import job_applications, messages, positions
from linkedin_insights.ties import Ties


@dataclass(frozen=True, slots=True, eq=False)
class Stages:
    """What the stages before found."""

    tables: Tables
    people: People
    events: pl.DataFrame
    ties: Ties
    network: Network
    options: Options
    labels: pl.DataFrame


@dataclass(frozen=True, kw_only=True)
class Relations:
    """Value, origins and what follows from them; each is documented where it is made.

    ``revival`` are the sleeping ties worth waking; ``calibration`` is None where labels are few.
    """

    said: Said
    value: Value
    calibration: Calibration | None
    concentration: Concentration
    foresight: Foresight
    funnels: Funnels
    origins: Origins
    tally: pl.DataFrame
    flow: pl.DataFrame
    lives: Lives
    investment: Investment
    waiting: Waiting
    reciprocity: Reciprocity
    outreach: Outreach
    revival: pl.DataFrame
    ways_in: WaysIn
    next_steps: NextSteps


def measure_relations(stages: Stages) -> Relations:
    """Compute everything in the order in which one needs the other."""
    tables, events, options = stages.tables, stages.events, stages.options
    ties, everyone, network = stages.ties.frame, stages.people.people, stages.network
    as_of = tables.as_of
    said = find_said(tables, events, gap_days=options.thresholds.conversation_gap_days)
    value, calibration = _valued(stages, said)
    origins = measure_origins(
        tables,
        stages.people,
        events,
        ties,
        said=said,
        network=network,
        labels=stages.labels,
        seed=options.seed,
    )
    waits = waiting(tables.frame(messages.SPEC), events, ties, as_of=as_of)
    revived = revival(
        ties, everyone, network.nodes, min_silence_days=options.thresholds.revive_after_days
    )
    ways, steps = _onwards(stages, said, value, waits, revived)
    jobs = tables.frame(positions.SPEC)
    companies = stages.people.companies
    return Relations(
        said=said,
        value=value,
        calibration=calibration,
        concentration=measure_concentration(everyone, said, as_of=as_of, seed=options.seed),
        foresight=foresee(
            everyone,
            events,
            value,
            origins,
            companies,
            positions=jobs,
            as_of=as_of,
            seed=options.seed,
        ),
        funnels=count_funnels(events, everyone, value, origins, said, as_of=as_of),
        origins=origins,
        tally=tally_origins(origins, value),
        flow=flow_paths(value.people, origins.people, network.nodes),
        lives=tell_lives(stages.people, events, tables, said=said, value=value, origins=origins),
        investment=_invested(stages, said, value),
        waiting=waits,
        reciprocity=measure_reciprocity(events, said, waits, stages.people, as_of=as_of),
        outreach=measure_outreach(
            events,
            said,
            stages.people,
            valuable=value.people,
            clues=origins.clues,
            nodes=network.nodes,
            positions=jobs,
            as_of=as_of,
        ),
        revival=revived,
        ways_in=ways,
        next_steps=steps,
    )


def _valued(stages: Stages, said: Said) -> tuple[Value, Calibration | None]:
    """The ladder, its score a probability where the owner's labels allow."""
    value = measure_value(
        stages.tables, stages.people, stages.events, stages.ties.frame, said, stages.labels
    )
    people = value.people
    found = calibrate(people["score"], people["label"])
    if found is None:
        return value, None
    return replace(value, people=people.with_columns(score=found.probability)), found


def _invested(stages: Stages, said: Said, value: Value) -> Investment:
    return measure_investment(
        stages.events,
        said,
        stages.people,
        stages.ties,
        value,
        stages.tables,
        stages.options,
        as_of=stages.tables.as_of,
        nodes=stages.network.nodes,
    )


def _onwards(
    stages: Stages, said: Said, value: Value, waits: Waiting, revived: pl.DataFrame
) -> tuple[WaysIn, NextSteps]:
    """Ways to goals, and small acts for the week."""
    tables, people = stages.tables, stages.people
    known = Known(
        people,
        stages.ties.frame,
        value.people,
        stages.network,
        said,
        find_former(tables, people, said),
    )
    ways = ways_in(known, stages.options.goals, tables.frame(job_applications.SPEC))
    steps = propose_steps(
        ways,
        stages.events,
        questions=waits.mine,
        revival=revived,
        as_of=tables.as_of,
        quotes=stages.options.quotes,
    )
    return ways, steps
