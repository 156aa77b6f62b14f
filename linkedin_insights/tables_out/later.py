"""Tables whose columns are settled and whose rows later versions compute: they are empty."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables_out.spec import Column, Leaf, OutTable

_TEXT = pl.String()
_WHOLE = pl.Int64()
_SHARE = pl.Float64()

CLUSTERS = OutTable(
    name="clusters",
    doc="One row a cluster of people.",
    columns=(
        Column("cluster_id", _TEXT, Leaf.TERM, "as in `people`"),
        Column("label", _TEXT, Leaf.TEXT, "what its members have in common"),
        Column("size", _WHOLE, Leaf.FIGURE, "people whose main cluster it is"),
        Column("keywords", _TEXT, Leaf.TEXT, "joined by `; `"),
        Column("stability", _SHARE, Leaf.FIGURE, "0 to 1"),
        Column("valuable_people", _WHOLE, Leaf.FIGURE, "how many of them are valuable"),
        Column("value_share", _SHARE, Leaf.FIGURE, "0 to 1"),
        Column("last_active", pl.Date(), Leaf.DAY, "ISO date"),
    ),
)

MEMBERSHIPS = OutTable(
    name="memberships",
    doc="One row a person and cluster.",
    columns=(
        Column("person_id", _TEXT, Leaf.PERSON_ID, "as in `people`"),
        Column("cluster_id", _TEXT, Leaf.TERM, "as in `clusters`"),
        Column("confidence", _SHARE, Leaf.FIGURE, "0 to 1"),
    ),
)

LINKS = OutTable(
    name="links",
    doc="One row a link between two contacts, with the reason to believe in it.",
    columns=(
        Column("a", _TEXT, Leaf.PERSON_ID, "as in `people`; before `b` in the alphabet"),
        Column("b", _TEXT, Leaf.PERSON_ID, "as in `people`"),
        Column("kind", _TEXT, Leaf.TERM, "what kind of link"),
        Column("weight", _SHARE, Leaf.FIGURE, "0 to 1"),
        Column("reason", _TEXT, Leaf.TEXT, "what it was inferred from"),
    ),
)

ORIGINS = OutTable(
    name="origins",
    doc="Ten rows a person: how likely each origin is.",
    columns=(
        Column("person_id", _TEXT, Leaf.PERSON_ID, "as in `people`"),
        Column("origin", _TEXT, Leaf.TERM, "one of the origins"),
        Column("probability", _SHARE, Leaf.FIGURE, "the ten sum to 1"),
    ),
)
