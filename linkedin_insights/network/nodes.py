"""The order of people in the network: by what the archive says of them, never by their names."""

from __future__ import annotations

import polars as pl

_ORDER = ("first", "traces", "last", "connected_on", "strength", "company_key", "position")


def order_people(
    ties: pl.DataFrame, people: pl.DataFrame, companies: pl.DataFrame, events: pl.DataFrame
) -> pl.DataFrame:
    """Everybody with a tie, one row each, with what the rest of the stage asks of them.

    The order is that of first trace, number of traces, last trace, day of connecting, strength,
    company and position; only people alike in all of these stand in the order of their ids. So
    other names give the same network. Returns ``person_id``, ``company_key``, ``connected_on``,
    ``strength``, ``tie_strength``, ``tie_state``, ``two_way``, ``last_contact``.
    """
    traces = (
        events.lazy()
        .filter(pl.col("person_id").is_not_null())
        .group_by("person_id")
        .agg(first=pl.col("at").min(), last=pl.col("at").max(), traces=pl.len())
        .collect()
    )
    keys = companies.select("company", "company_key").unique(subset="company", keep="first")
    return (
        ties.select("person_id", "strength", "tie_strength", "tie_state", "two_way", "last_contact")
        .join(
            people.select("person_id", "company", "position", "connected_on"),
            on="person_id",
            how="left",
        )
        .join(keys, on="company", how="left")
        .join(traces, on="person_id", how="left")
        .sort([*_ORDER, "person_id"], nulls_last=True)
        .select(
            "person_id",
            "company_key",
            "connected_on",
            "strength",
            "tie_strength",
            "tie_state",
            "two_way",
            "last_contact",
        )
    )
