"""People of one company: in the owner's own years there, and today."""

from __future__ import annotations

from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import (
    as_groups,
    came_then,
    connections,
    first_of_each,
    own_years,
    together,
)
from linkedin_insights.people.companies import is_company
from linkedin_insights.tables.files import positions


def find_employers(evidence: Evidence) -> Groups:
    """Groups of connections by the company as of the export; those of the owner's years apart.

    Kind ``employer_era``: connected from 90 days before to 365 days after one of the owner's own
    times at that company. All others at the company are one group of kind ``employer``. What is
    no company (self-employed, confidential) makes no group.
    """
    keys = evidence.people.companies.select("company", key="company_key")
    jobs = evidence.tables.frame(positions.SPEC).join(keys, on="company", how="inner")
    known = connections(evidence).drop_nulls("key").filter(is_company("key"))
    then = came_then(known, own_years(jobs, as_of=evidence.as_of))
    rest = known.join(then, on="person_id", how="anti", maintain_order="left")
    rest = rest.with_columns(group="key")
    return together(
        as_groups(
            "employer_era",
            then,
            first_of_each(then.select("group", "label", "since", "until"), "group"),
        ),
        as_groups("employer", rest, first_of_each(rest.select("group", "label"), "group")),
    )
