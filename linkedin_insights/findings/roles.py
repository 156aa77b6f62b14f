"""Fields of work among the connections, by words of their job titles."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from linkedin_insights.people.roles import classify_roles


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A field of work (an id of the roles lexicon) and how many connections have such a title."""

    field: str
    connections: int


def roles(people: pl.DataFrame) -> list[RoleCount]:
    """Count connections by the field their title names, the largest first."""
    titled = people.filter(pl.col("is_connection") & (pl.col("position") != ""))
    counted = (
        titled.join(classify_roles(titled["position"]), on="position")
        .filter(pl.col("field") != "")
        .group_by("field")
        .len("connections")
        .sort(["connections", "field"], descending=[True, False])
    )
    return [RoleCount(field=row[0], connections=row[1]) for row in counted.iter_rows()]
