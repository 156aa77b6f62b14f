"""People who came on the same unusual day."""

from __future__ import annotations

import polars as pl

from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import as_groups, connections
from linkedin_insights.network.unusual_days import stretches

_MOST = 30
"""More on one day are an address book that was read in."""


def find_bursts(evidence: Evidence) -> Groups:
    """One group a day of 2 to 30 new connections, more than is usual; kind ``connect_burst``.

    Usual is the 99.9 % quantile of a negative binomial distribution fitted to the 45 days before
    and after (`linkedin_insights.network.unusual_days`).
    """
    came = connections(evidence)
    days = stretches(came["on"], last=evidence.as_of)
    bursts = days.first.filter(pl.Series(days.unusual(most=_MOST), dtype=pl.Boolean))
    day = pl.col("on").cast(pl.String)
    heads = bursts.to_frame("on").select(group=day, label=day, since="on", until="on")
    members = came.with_columns(group=day).join(
        heads, on="group", how="semi", maintain_order="left"
    )
    return as_groups("connect_burst", members, heads)
