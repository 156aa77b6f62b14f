"""The ladder of value: what in the archive shows that a relationship came to something."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.said import Said
from linkedin_insights.findings.value.model import VALUABLE_FROM, VALUE, Value
from linkedin_insights.findings.value.opportunities import opportunity_rungs
from linkedin_insights.findings.value.outcomes import agreement_rungs, job_rungs, own_jobs
from linkedin_insights.findings.value.talk import exchange_rungs, handover_rungs, month_rungs
from linkedin_insights.findings.value.vouching import endorsement_rungs, recommendation_rungs
from linkedin_insights.people import People
from linkedin_insights.people.roles import classify_roles
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import positions

HIGHEST = 5
LABEL_VALUABLE_FROM = 2


def measure_value(
    tables: Tables,
    people: People,
    events: pl.DataFrame,
    ties: pl.DataFrame,
    said: Said,
    labels: pl.DataFrame,
) -> Value:
    """Climb the ladder with every person of ``ties``; labels override what counts as valuable.

    Levels: 1 exchange, 2 sustained, 3 vouching, 4 opportunity, 5 outcome (each rule stands where it
    is computed, in this folder). A person is at the highest level they have evidence for. The
    score, for ranking, is (level + pieces/(pieces + 2))/6, where pieces are the distinct months and
    reasons of evidence; strength has no part in it.
    """
    rungs = find_rungs(tables, people, events, said)
    rungs = rungs.join(ties.select("person_id"), on="person_id", how="semi", maintain_order="left")
    days = [
        pl.col("on").filter(pl.col("level") >= level).min().alias(f"level_{level}_on")
        for level in range(1, HIGHEST + 1)
    ]
    month = pl.col("on").dt.truncate("1mo")
    climbed = rungs.group_by("person_id").agg(
        pl.col("level").max(),
        *days,
        pieces=pl.struct("level", "reason", month).n_unique().cast(pl.Int64),
    )
    labelled = labels.select("person_id", label="valuable")
    known = (
        ties.select("person_id")
        .join(climbed, on="person_id", how="left", maintain_order="left")
        .join(labelled, on="person_id", how="left", maintain_order="left")
        .with_columns(pl.col("level", "pieces").fill_null(0))
    )
    pieces = pl.col("pieces")
    scored = known.with_columns(
        score=(pl.col("level") + pieces / (pieces + 2)) / (HIGHEST + 1),
        valuable=pl.coalesce(
            pl.col("label") >= LABEL_VALUABLE_FROM, pl.col("level") >= VALUABLE_FROM
        ),
    ).with_columns(valuable_on=pl.when("valuable").then(f"level_{VALUABLE_FROM}_on"))
    return Value(scored.select(pl.col(n).cast(t) for n, t in VALUE.items()), rungs)


def find_rungs(tables: Tables, people: People, events: pl.DataFrame, said: Said) -> pl.DataFrame:
    """Every piece of evidence, by person and day; see `RUNGS`."""
    exchanged = exchange_rungs(said)
    titles = people.people.select("person_id", "position", "company")
    roles = classify_roles(titles["position"])
    fields = titles.join(roles, on="position", how="left").select("person_id", "field")
    keys = people.companies.select("company", "company_key")
    companies = titles.join(keys, on="company", how="inner").select("person_id", "company_key")
    jobs = own_jobs(tables.frame(positions.SPEC), people.companies)
    found = (
        exchanged,
        month_rungs(said),
        handover_rungs(said, tables),
        recommendation_rungs(events),
        endorsement_rungs(events, exchanged),
        opportunity_rungs(said, fields),
        job_rungs(said, jobs, companies, exchanged),
        agreement_rungs(said),
    )
    order = ["person_id", "on", "level", "reason", "text", "file", "row"]
    return pl.concat(found).sort(order, nulls_last=True)
