"""Everybody as a flow: how it began, which world they are of, what came of it."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from linkedin_insights.chapters.parts.leaves import say
from linkedin_insights.findings.flow import ALONE, CAME, OTHERS
from linkedin_insights.findings.origins.model import UNKNOWN
from linkedin_insights.report.blocks import Flow, FlowNode, FlowPath
from linkedin_insights.report.leaves import Count, Leaf, Measure, Term

_COLUMNS = ("began", "world", "came")


def flow_block(paths: pl.DataFrame, names: Mapping[str, Leaf]) -> Flow:
    """The flow of `PATHS`; where nobody is in a group, that column says nothing and is left out.

    ``names`` say what the clusters are called.
    """
    grouped = (paths["world"] != ALONE).any()
    columns = _COLUMNS if grouped else tuple(name for name in _COLUMNS if name != "world")
    ways = paths.group_by(columns, maintain_order=True).agg(pl.col("people").sum())
    nodes = [
        FlowNode(
            id=id,
            column=place,
            label=_label(name, id, names),
            people=Count(value=people),
            family=id if name == "began" else "",
        )
        for place, name in enumerate(columns)
        for id, people in _stations(paths, name).iter_rows()
    ]
    return Flow(
        summary=say("origins.flow", **_figures(paths)),
        columns=[say(f"origins.flow_{name}") for name in columns],
        nodes=nodes,
        paths=[
            FlowPath(nodes=list(ids), people=people, family=ids[0])
            for *ids, people in ways.iter_rows()
        ],
    )


def _stations(paths: pl.DataFrame, column: str) -> pl.DataFrame:
    """What stands in a column with its people, in the order of the paths, or of `CAME`."""
    counted = paths.group_by(column, maintain_order=True).agg(pl.col("people").sum())
    if column != "came":
        return counted
    places = {came: place for place, came in enumerate(CAME)}
    return counted.sort(pl.col(column).replace_strict(places))


def _label(column: str, id: str, names: Mapping[str, Leaf]) -> Leaf:
    if column == "world" and id not in (OTHERS, ALONE):
        return names[id]
    return Term(id=f"origins.{column}.{id}")


def _figures(paths: pl.DataFrame) -> dict[str, Leaf | int]:
    """Everybody, those of an unknown beginning, and the valuable ones with a known one."""
    known, valuable = pl.col("began") != UNKNOWN, pl.col("came") == CAME[0]

    def count(*where: pl.Expr) -> int:
        return int(paths.filter(*where)["people"].sum())

    everybody, unknown = count(), count(~known)
    return {
        "people": everybody,
        "unknown": unknown,
        "share": Measure(value=unknown / everybody, unit="share"),
        "valuable": count(valuable),
        "known": count(valuable, known),
    }
