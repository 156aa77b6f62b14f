"""How many came in which way, what came of it, and how much of that the archive documents."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.origins.model import FAMILIES, ORIGINS, Origins
from linkedin_insights.findings.value.model import Value


def tally_origins(origins: Origins, value: Value) -> pl.DataFrame:
    """One row an origin, in the order of `ORIGINS`.

    Columns: ``origin``, ``family``, ``people`` (of whom it is stated), ``documented``, ``likely``,
    ``weak`` (stated beginnings below 0.6), ``possible`` (people for whom it is possible and not
    stated), ``valuable`` (of ``people``) and ``valuable_documented``. The documented tally stands
    alone: it needs no model.
    """
    rows = origins.people.join(
        value.people.select("person_id", "valuable"), on="person_id", how="left"
    )
    certainty = pl.col("certainty")
    documented = certainty == "documented"
    counted = rows.group_by("origin").agg(
        people=pl.len(),
        documented=documented.sum(),
        likely=(certainty == "likely").sum(),
        weak=(certainty == "unknown").sum(),
        valuable=pl.col("valuable").sum(),
        valuable_documented=(pl.col("valuable") & documented).sum(),
    )
    possible = rows.group_by(origin="possible").agg(possible=pl.len()).drop_nulls("origin")
    every = pl.DataFrame({"origin": list(ORIGINS), "family": [FAMILIES[o] for o in ORIGINS]})
    figures = pl.exclude("origin", "family")
    return (
        every.join(counted, on="origin", how="left", maintain_order="left")
        .join(possible, on="origin", how="left", maintain_order="left")
        .with_columns(figures.fill_null(0).cast(pl.Int64))
        .select(
            *("origin", "family", "people", "documented", "likely", "weak", "possible"),
            *("valuable", "valuable_documented"),
        )
    )
