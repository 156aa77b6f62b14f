"""When the owner acts: all measures together, and the style they add up to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.investment import acts as act_rows
from linkedin_insights.findings.investment.model import (
    ACT_DAYS_NEEDED,
    STEADY_SHARE,
    WINDOWS,
    Investment,
    NeedRatio,
    Steadiness,
)
from linkedin_insights.findings.investment.moments import measure_moments
from linkedin_insights.findings.investment.rates import measure_need, unmeasured
from linkedin_insights.findings.investment.reserve import (
    count_asks,
    count_reserve,
    exchange_sides,
    measure_readiness,
    who_is_where,
)
from linkedin_insights.findings.investment.steadiness import (
    measure_steadiness,
    weekly_calendar,
)
from linkedin_insights.findings.investment.survival import measure_yields
from linkedin_insights.findings.investment.windows import count_vague, days_inside, find_windows
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.model import Value
from linkedin_insights.network.model import NODES
from linkedin_insights.options import Options
from linkedin_insights.people import People
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.people.roles import classify_roles
from linkedin_insights.tables import Tables
from linkedin_insights.ties import Ties

EDGE_DAYS: Final = 90
"""Days at either end of the span that no rate is made of."""


def measure_investment(  # noqa: PLR0913 - the stages before, each once
    events: pl.DataFrame,
    said: Said,
    people: People,
    ties: Ties,
    value: Value,
    tables: Tables,
    options: Options,
    *,
    as_of: date | None,
    nodes: pl.DataFrame | None = None,
) -> Investment:
    """Measure how steadily the owner acts, and how much it depends on need.

    ``nodes`` (`NODES`) knows the clusters; without it nobody is in one. Nothing is raised.
    """
    events = events.filter(pl.col("at").dt.date() <= as_of) if as_of else events
    span = act_rows.find_span(events, as_of=as_of)
    acts = act_rows.find_acts(events)
    sides = exchange_sides(events, group_thread_limit=options.thresholds.group_thread_limit)
    known = _known(people, ties, nodes)
    windows = _windows(tables, options, span, sides, known, acts)
    weeks = weekly_calendar(acts, windows, span)
    steadiness = measure_steadiness(acts, weeks)
    counted = span is None or act_rows.invitations_reach_back(events, span[0], days=EDGE_DAYS)
    ratio = partial(_ratio, windows=windows, rated=_rated(span), counted=counted, seed=options.seed)
    need = ratio(acts)
    return Investment(
        style=judge_style(steadiness, need),
        span=span,
        steadiness=steadiness,
        weeks=weeks,
        windows=windows,
        vague=count_vague(tables),
        invitations_rated=counted,
        need=need,
        outreach=ratio(act_rows.find_outreach(acts, said)),
        elsewhere=ratio(act_rows.without_people(acts, _hiring(people, windows))),
        asks=count_asks(events, said, sides, windows),
        yields=measure_yields(people.people, value.people, windows, as_of=as_of),
        moments=measure_moments(tables, people.people, span, seed=options.seed),
        readiness=measure_readiness(events, sides, known, tables, as_of=as_of),
    )


def judge_style(steadiness: Steadiness, need: NeedRatio) -> str:
    """Name the style, one of `STYLES`.

    ``unknown`` below 20 days with an act. ``need_driven`` where the interval of the ratio lies
    above 1. ``steady`` where at least 40 % of the weeks have an act and the interval covers 1, or
    where the archive shows no need at all: then nothing speaks for it. Else ``mixed``; so is an
    archive whose windows leave too little to compare, for then it is not known how things go
    without need.
    """
    if steadiness.act_days < ACT_DAYS_NEEDED:
        return "unknown"
    if need.low is not None and need.low > 1:
        return "need_driven"
    covers = need.low is not None and need.high is not None and need.low <= 1 <= need.high
    if (steadiness.share or 0.0) >= STEADY_SHARE and (covers or need.reason == "no_windows"):
        return "steady"
    return "mixed"


def _known(people: People, ties: Ties, nodes: pl.DataFrame | None) -> pl.DataFrame:
    """Everybody with a tie: where they work, and which cluster they are in."""
    tied = people.people.join(ties.frame.select("person_id"), on="person_id", how="semi")
    placed = pl.DataFrame(schema=NODES) if nodes is None else nodes
    return who_is_where(tied, people.companies, placed)


def _windows(
    tables: Tables,
    options: Options,
    span: tuple[date, date] | None,
    sides: pl.DataFrame,
    known: pl.DataFrame,
    acts: pl.DataFrame,
) -> pl.DataFrame:
    if span is None:
        return pl.DataFrame(schema=WINDOWS)
    found = find_windows(tables, given=options.goals.need_windows, since=span[0], until=span[1])
    counts = [
        acts["day"].is_between(start, end).sum()
        for start, end in found.select("start", "end").iter_rows()
    ]
    return (
        count_reserve(found, sides, known, tables, since=span[0])
        .with_columns(pl.Series("acts", counts, dtype=pl.Int64))
        .select(pl.col(name).cast(dtype) for name, dtype in WINDOWS.items())
    )


def _rated(span: tuple[date, date] | None) -> tuple[date, date] | None:
    """The span without its first and last 90 days, None where nothing is left."""
    if span is None:
        return None
    edge = timedelta(days=EDGE_DAYS)
    first, last = span[0] + edge, span[1] - edge
    return (first, last) if first <= last else None


def _ratio(
    acts: pl.DataFrame,
    *,
    windows: pl.DataFrame,
    rated: tuple[date, date] | None,
    counted: bool,
    seed: int,
) -> NeedRatio:
    if acts.is_empty():
        return unmeasured("no_acts")
    if windows.is_empty():
        return unmeasured("no_windows")
    if rated is None:
        return unmeasured("short")
    kept = acts if counted else acts.filter(~pl.col("invitation"))
    days = kept["day"].filter(kept["day"].is_between(*rated))
    places = (days - rated[0]).dt.total_days().to_numpy()
    length = (rated[1] - rated[0]).days + 1
    daily = np.bincount(places, minlength=length).astype(np.float64)
    return measure_need(daily, days_inside(windows, *rated), seed=seed)


def _hiring(people: People, windows: pl.DataFrame) -> pl.Series:
    """Recruiters by their title, and people at companies where a job of a window began."""
    known = people.people.select("person_id", "company", "position")
    roles = classify_roles(known["position"]).select("position", "field")
    joined = windows.filter(pl.col("job_starts") > 0)["company"].unique().sort().to_list()
    keys = people.companies.select("company", "company_key").unique("company", keep="first")
    at_new = pl.col("company_key").is_in([company_key(name) for name in joined]) & is_company()
    return (
        known.join(roles, on="position", how="left")
        .join(keys, on="company", how="left")
        .filter(
            (pl.col("field") == "recruiting").fill_null(value=False) | at_new.fill_null(value=False)
        )["person_id"]
        .sort()
    )
