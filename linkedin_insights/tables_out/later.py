"""Tables whose columns are settled and whose rows later versions compute: they are empty."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable

_TEXT = pl.String()
_SHARE = pl.Float64()

ORIGINS = OutTable(
    name="origins",
    doc="Ten rows a person: how likely each origin is.",
    columns=(
        Column("person_id", _TEXT, Leaf.PERSON_ID, "as in `people`"),
        Column("origin", _TEXT, Leaf.TERM, "one of the origins"),
        Column("probability", _SHARE, Leaf.FIGURE, "the ten sum to 1"),
    ),
)
