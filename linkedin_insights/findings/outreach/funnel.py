"""Invitations step by step, each step with its own denominator."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.outreach.model import STEPS
from linkedin_insights.findings.shares import wilson


def count_steps(invitations: pl.DataFrame, valuable: pl.Series) -> pl.DataFrame:
    """Count how far invitations of either direction came (`STEPS`), given who is of value."""
    told = invitations.with_columns(valuable=pl.col("person_id").is_in(valuable.implode()))
    rows = [
        (out, step, trials, successes, *wilson(successes, trials))
        for out in (True, False)
        for step, trials, successes in _steps(told.filter(pl.col("out") == out))
    ]
    return pl.DataFrame(rows, schema=STEPS, orient="row")


def _steps(invited: pl.DataFrame) -> list[tuple[str, int, int]]:
    """Each step, how many could have come so far, and how many did."""
    if invited.is_empty():
        return []
    settled = invited.filter("settled")
    accepted = settled.filter("accepted")
    worded = accepted.filter("worded")
    return [
        ("sent", invited.height, invited.height),
        ("settled", invited.height, settled.height),
        ("accepted", settled.height, accepted.height),
        ("worded", accepted.height, worded.height),
        ("answered", worded.height, int(worded["answered"].sum())),
        ("valuable", accepted.height, int(accepted["valuable"].sum())),
    ]
