"""One row a person: connections and everyone with an exchange."""

from __future__ import annotations

import polars as pl

from linkedin_insights.network import Network
from linkedin_insights.tables_out.evidence_texts import told
from linkedin_insights.tables_out.spec import Column, Leaf, OutTable, Source

_TEXT = pl.String()
_DAY = pl.Date()
_WHOLE = pl.Int64()
_SHARE = pl.Float64()
_FLAG = pl.Boolean()


def _rows(source: Source) -> pl.DataFrame:
    """Everybody with a tie, with who they are, how it began and what came of it."""
    people = source.people.people.drop("ambiguous")
    ties = source.ties.frame
    repeated = [name for name in ties.columns if name in people.columns and name != "person_id"]
    value = source.value.people.drop("label")
    origins = source.origins.people.drop("on", "reason", "subject", "helper_id", "label")
    revival = source.revival.select("person_id", "revival_score")
    return (
        ties.drop(repeated)
        .join(people, on="person_id", how="left", maintain_order="left")
        .join(value, on="person_id", how="left", maintain_order="left")
        .join(origins, on="person_id", how="left", maintain_order="left")
        .join(told(source), on="person_id", how="left", maintain_order="left")
        .join(_placed(source.network), on="person_id", how="left", maintain_order="left")
        .join(revival, on="person_id", how="left", maintain_order="left")
        .sort("person_id")
    )


def _placed(network: Network) -> pl.DataFrame:
    """Each person's main cluster with its label, and how far they bridge clusters."""
    labels = network.clusters.select("cluster_id", cluster_label="label")
    nodes = network.nodes.select("person_id", "cluster_id", "bridge_score", "bridge")
    return nodes.join(labels, on="cluster_id", how="left", maintain_order="left")


def _detail() -> pl.Expr:
    """The detail and what is possible, joined; nothing where there is neither."""
    possible = pl.format("possible {}", pl.col("possible"))
    return pl.concat_str(
        pl.col("detail").replace("", None), possible, separator="; ", ignore_nulls=True
    ).replace("", None)


def _there(name: str) -> pl.Expr:
    """A text column with nothing where it is empty."""
    return pl.col(name).replace("", None)


TABLE = OutTable(
    name="people",
    doc="One row a person: connections and everyone with an exchange.",
    rows=_rows,
    key=("person_id",),
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
            Leaf.CLUSTER_ID,
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
        Column(
            "value_level",
            _WHOLE,
            Leaf.FIGURE,
            "0 to 5: none, exchange, sustained, vouching, opportunity, outcome; no label counts",
            pl.col("level"),
        ),
        Column(
            "value_score",
            _SHARE,
            Leaf.FIGURE,
            "0 to 1, for ranking; a probability where the labels allow calibration",
            pl.col("score"),
        ),
        Column(
            "valuable",
            _FLAG,
            Leaf.FIGURE,
            "by the owner's label (`yes`, 2 to 4: true; `no`, 0, 1: false), else from level 3",
            pl.col("valuable"),
        ),
        Column(
            "value_evidence",
            _TEXT,
            Leaf.TEXT,
            "what in the export shows it, the highest level first",
            pl.col("value_evidence"),
        ),
        Column("origin", _TEXT, Leaf.TERM, "one of the origins listed below", pl.col("origin")),
        Column(
            "origin_detail",
            _TEXT,
            Leaf.TERM,
            "the finer channel, and a cause that is possible and not stated (`possible coworker`)",
            _detail(),
        ),
        Column(
            "origin_probability",
            _SHARE,
            Leaf.FIGURE,
            "0 to 1: the probability of the origin given",
            pl.col("probability"),
        ),
        Column(
            "origin_certainty",
            _TEXT,
            Leaf.TERM,
            "`documented` (a text or named record says so), `likely` (0.6 or more) or `unknown`",
            pl.col("certainty"),
        ),
        Column(
            "origin_evidence",
            _TEXT,
            Leaf.TEXT,
            "what in the export shows it",
            pl.col("origin_evidence"),
        ),
        Column(
            "initiated_by",
            _TEXT,
            Leaf.TERM,
            "`me` or `them`, by the first invitation, thanks for one, or the first message; else "
            "`unknown`",
            pl.col("initiated_by").fill_null("unknown"),
        ),
        Column(
            "first_touch",
            _DAY,
            Leaf.DAY,
            "ISO date of the earliest trace of the person, or of the act that led to them",
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
        Column(
            "next_step",
            _TEXT,
            Leaf.TEXT,
            "a small act that suggests itself; empty for most people",
            pl.col("next_step"),
        ),
    ),
)
