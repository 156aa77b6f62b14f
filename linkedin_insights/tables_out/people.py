"""One row a person: connections and everyone with an exchange."""

from __future__ import annotations

import polars as pl

from linkedin_insights.network import Network
from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()
_DAY = pl.Date()
_WHOLE = pl.Int64()
_SHARE = pl.Float64()
_FLAG = pl.Boolean()

_FIRST_ACTS = ("invitation", "invitation_with_note", "message")
_VALUABLE_FROM = 2


def _rows(source: Source) -> pl.DataFrame:
    """Everybody with a tie, with who they are, how it began and what the owner says of them."""
    people = source.people.people.drop("ambiguous")
    ties = source.ties.frame
    repeated = [name for name in ties.columns if name in people.columns and name != "person_id"]
    labels = source.labels.frame.select("person_id", label="valuable")
    revival = source.revival.select("person_id", "revival_score")
    return (
        ties.drop(repeated)
        .join(people, on="person_id", how="left", maintain_order="left")
        .join(_first_touch(source.events), on="person_id", how="left", maintain_order="left")
        .join(_initiated_by(source.events), on="person_id", how="left", maintain_order="left")
        .join(labels, on="person_id", how="left", maintain_order="left")
        .join(_placed(source.network), on="person_id", how="left", maintain_order="left")
        .join(revival, on="person_id", how="left", maintain_order="left")
        .sort("person_id")
    )


def _placed(network: Network) -> pl.DataFrame:
    """Each person's main cluster with its label, and how far they bridge clusters."""
    labels = network.clusters.select("cluster_id", cluster_label="label")
    nodes = network.nodes.select("person_id", "cluster_id", "bridge_score", "bridge")
    return nodes.join(labels, on="cluster_id", how="left", maintain_order="left")


def _first_touch(events: pl.DataFrame) -> pl.DataFrame:
    """The day of the earliest dated trace of each person."""
    dated = events.lazy().filter(pl.col("person_id").is_not_null(), pl.col("at").is_not_null())
    first = pl.col("at").min().dt.date().alias("first_touch")
    return dated.group_by("person_id").agg(first).collect()


def _initiated_by(events: pl.DataFrame) -> pl.DataFrame:
    """Who sent the first invitation or one-to-one message; `unknown` when both did at once."""
    acts = events.lazy().filter(
        pl.col("kind").cast(pl.String).is_in(_FIRST_ACTS),
        pl.col("person_id").is_not_null(),
        pl.col("at").is_not_null(),
    )
    direction = pl.col("direction").cast(pl.String).filter(pl.col("at") == pl.col("at").min())
    who = (
        pl.when((direction == "out").all())
        .then(pl.lit("me"))
        .when((direction == "in").all())
        .then(pl.lit("them"))
        .otherwise(pl.lit("unknown"))
    )
    return acts.group_by("person_id").agg(who.first().alias("initiated_by")).collect()


def _there(name: str) -> pl.Expr:
    """A text column with nothing where it is empty."""
    return pl.col(name).replace("", None)


TABLE = OutTable(
    name="people",
    doc="One row a person: connections and everyone with an exchange.",
    rows=_rows,
    columns=(
        Column(
            "person_id",
            _TEXT,
            Leaf.PERSON_ID,
            "stable across exports: the profile's slug, else `name:` and the normalised name",
            pl.col("person_id"),
        ),
        Column("name", _TEXT, Leaf.PERSON_NAME, "as in the export", _there("name")),
        Column("profile_url", _TEXT, Leaf.TEXT, "as in the export", _there("profile_url")),
        Column("company", _TEXT, Leaf.ORGANISATION, "as in the export", _there("company")),
        Column("position", _TEXT, Leaf.TEXT, "as in the export", _there("position")),
        Column(
            "connected_on",
            _DAY,
            Leaf.DAY,
            "ISO date; empty for people who are not connections",
            pl.col("connected_on"),
        ),
        Column(
            "cluster_id",
            _TEXT,
            Leaf.TERM,
            "the main cluster; empty when the evidence places the person in none",
            pl.col("cluster_id"),
        ),
        Column(
            "cluster_label",
            _TEXT,
            Leaf.TEXT,
            "what the cluster's members have in common",
            _there("cluster_label"),
        ),
        Column(
            "tie_strength",
            _SHARE,
            Leaf.FIGURE,
            "0 to 1, comparable between people of one export",
            pl.col("tie_strength"),
        ),
        Column(
            "tie_band",
            _TEXT,
            Leaf.TERM,
            "`none`, `weak`, `moderate` or `strong`",
            pl.col("tie_band"),
        ),
        Column(
            "tie_state",
            _TEXT,
            Leaf.TERM,
            "`active`, `dormant`, `unknown` (moved off LinkedIn) or `none`",
            pl.col("tie_state"),
        ),
        Column(
            "revival_score",
            _SHARE,
            Leaf.FIGURE,
            "0 to 1, above 0 on the list of sleeping ties worth waking",
            pl.col("revival_score").fill_null(0.0),
        ),
        Column(
            "first_contact",
            _DAY,
            Leaf.DAY,
            "ISO date of the first trace of an exchange",
            pl.col("first_contact"),
        ),
        Column(
            "last_contact",
            _DAY,
            Leaf.DAY,
            "ISO date of the last trace of an exchange",
            pl.col("last_contact"),
        ),
        *(
            Column(name, _WHOLE, Leaf.FIGURE, doc, pl.col(name))
            for name, doc in (
                ("messages_sent", "one to one, by the owner; no drafts, no advertising"),
                ("messages_received", "one to one, by the person"),
                ("group_messages", "by either of the two in threads of at most 50 others"),
                ("conversations", "one-to-one runs with gaps of at most 7 days"),
            )
        ),
        Column("value_level", _WHOLE, Leaf.FIGURE, "later version"),
        Column("value_score", _SHARE, Leaf.FIGURE, "later version"),
        Column(
            "valuable",
            _FLAG,
            Leaf.FIGURE,
            "by the owner's label (`yes`, 2 to 4: true; `no`, 0, 1: false), else empty",
            pl.col("label") >= _VALUABLE_FROM,
        ),
        Column("value_evidence", _TEXT, Leaf.TEXT, "later version"),
        Column("origin", _TEXT, Leaf.TERM, "later version"),
        Column("origin_detail", _TEXT, Leaf.TERM, "later version"),
        Column("origin_probability", _SHARE, Leaf.FIGURE, "later version"),
        Column("origin_certainty", _TEXT, Leaf.TERM, "later version"),
        Column("origin_evidence", _TEXT, Leaf.TEXT, "later version"),
        Column(
            "initiated_by",
            _TEXT,
            Leaf.TERM,
            "`me` or `them`, from the first invitation or message; else `unknown`",
            pl.col("initiated_by").fill_null("unknown"),
        ),
        Column(
            "first_touch",
            _DAY,
            Leaf.DAY,
            "ISO date of the earliest dated trace of the person",
            pl.col("first_touch"),
        ),
        Column(
            "bridge_score",
            _SHARE,
            Leaf.FIGURE,
            "0 to 1, how evenly the person's links spread over clusters; 0 on thin evidence",
            pl.col("bridge_score").fill_null(0.0),
        ),
        Column(
            "bridge",
            _FLAG,
            Leaf.FIGURE,
            "true only if the score stays when the evidence is drawn anew",
            pl.col("bridge").fill_null(value=False),
        ),
        Column("next_step", _TEXT, Leaf.TEXT, "later version"),
    ),
)
