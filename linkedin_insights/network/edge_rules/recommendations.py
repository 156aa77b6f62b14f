"""People who recommended the owner, or whom the owner recommended, at one company."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.persons import with_person
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import as_groups, first_of_each
from linkedin_insights.people.companies import is_company
from linkedin_insights.people.sources import full_name
from linkedin_insights.tables.files import recommendations_given, recommendations_received


def find_recommendations(evidence: Evidence) -> Groups:
    """One group a company; kind ``recommended_at``.

    A recommendation keeps the company its writer or receiver was at when it was written.
    """
    people = evidence.people
    written = pl.concat(
        [
            with_person(evidence.tables.frame(spec), people, full_name())
            for spec in (recommendations_given.SPEC, recommendations_received.SPEC)
        ],
        how="diagonal",
    )
    labels = people.companies.select("company", group="company_key", label="company_label")
    members = (
        written.join(labels, on="company", how="inner", maintain_order="left")
        .filter(is_company("group"))
        .with_columns(on=pl.col("at").dt.date())
    )
    heads = first_of_each(members.select("group", "label"), "group")
    return as_groups("recommended_at", members, heads)
