"""The ways in to what the owner is after, and to where they once applied."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.ways_in.find import find_ways, rank_ways
from linkedin_insights.findings.ways_in.matching import at_companies
from linkedin_insights.findings.ways_in.model import Known, Query, Way, WaysIn
from linkedin_insights.options.model import Goals
from linkedin_insights.people.companies import is_company


def ways_in(known: Known, goals: Goals, applications: pl.DataFrame) -> WaysIn:
    """Find who is a way in to every goal and to every company that the owner applied to.

    Args:
        known: Everybody, and what is known of them.
        goals: Companies, roles and topics; each is a question of its own.
        applications: Rows of Job Applications. Those to one company are taken together; only
            people who had become contacts before the day of the latest count. Where they worked on
            that day the archive does not say: the company is that of the day of the export.

    """
    wanted = [
        *(("company", name, Query(companies=(name,))) for name in goals.companies),
        *(("role", name, Query(roles=(name,))) for name in goals.roles),
        *(("topic", name, Query(topics=(name,))) for name in goals.topics),
    ]
    found = (Way(kind, name, find_ways(known, query)) for kind, name, query in wanted)
    return WaysIn(known, tuple(found), tuple(_applied(known, applications)))


def _applied(known: Known, applications: pl.DataFrame) -> list[Way]:
    """One way a company applied to, the latest application first."""
    applied = _by_company(known, applications)
    everybody = known.warmth
    wanted = applied["company"].to_list()
    there = at_companies(everybody, known.people.companies, known.former, wanted)
    people = (
        everybody.join(there, on="person_id", how="inner", maintain_order="left")
        .join(applied.select(wanted_company="company", applied_on="on"), on="wanted_company")
        .filter((pl.col("connected_on") < pl.col("applied_on")) & (pl.col("relation") != "era"))
    )
    parts = people.partition_by("wanted_company", as_dict=True)
    return [
        Way(
            kind="application",
            wanted=row["company"],
            people=rank_ways(parts.get((row["company"],), people.clear())),
            position=row["position"],
            on=row["on"],
            count=row["count"],
        )
        for row in applied.iter_rows(named=True)
    ]


def _by_company(known: Known, applications: pl.DataFrame) -> pl.DataFrame:
    """Applications by company: its name, the latest position and day, how many there were."""
    kinds = known.people.companies.unique("company", keep="first", maintain_order=True)
    return (
        applications.drop_nulls("at")
        .join(kinds, on="company", how="inner", maintain_order="left")
        .filter(is_company())
        .sort("at", "position", "file", "row", descending=[True, False, False, False])
        .group_by("company_key", maintain_order=True)
        .agg(
            company=pl.col("company_label").first(),
            position=pl.col("position").first(),
            on=pl.col("at").first().dt.date(),
            count=pl.len(),
        )
    )
