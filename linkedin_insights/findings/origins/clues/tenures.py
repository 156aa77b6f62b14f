"""Shared places: who came in the owner's years at their company or school."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.findings.origins.excess import llr_of_excess
from linkedin_insights.network.rule_parts import own_years
from linkedin_insights.people.companies import is_company
from linkedin_insights.tables.files import positions

SHARED_RATIOS: Final = ((7, 2.5), (40, 1.3), (None, 0.7))
"""What an overlap of tenures weighs (nats) by how many contacts the company has, at the most."""
_PSEUDO_CONNECTIONS = 30.0
_PSEUDO_RATE = 0.5
_LLR_SCHOOL = 2.0


def find_tenures(scene: Scene) -> pl.DataFrame:
    """Clues of shared work and schools: connected within the owner's time there; none documents.

    For a company with k contacts who connected in the owner's time there, u are usual: its share
    among those who connected at other times, times the number who connected then. The share is
    shrunk, by 30 connections, towards the one at which an overlap weighs what the method note gives
    (2.5, 1.3 and 0.7 nats for up to 7, up to 40 and more contacts). A surplus over u is colleagues;
    no company's is larger, for its size, than that of all the owner's companies together.
    """
    return pl.concat([_colleagues(scene), _schools(scene)])


def _colleagues(scene: Scene) -> pl.DataFrame:
    keys = scene.people.companies.select("company", key="company_key", subject="company_label")
    jobs = scene.tables.frame(positions.SPEC).join(keys, on="company", how="inner")
    years = own_years(jobs.filter(is_company("key")), as_of=scene.as_of)
    known = (
        scene.people.people.filter("is_connection")
        .select("person_id", "company", "connected_on")
        .drop_nulls("connected_on")
        .join(keys, on="company", how="left", maintain_order="left")
        .join(scene.began.select("person_id"), on="person_id", how="semi", maintain_order="left")
        .join(_records(scene), on="person_id", how="left", maintain_order="left")
    )
    inside = pl.col("connected_on").is_between(
        pl.col("since").dt.offset_by("-30d"), pl.col("until").dt.offset_by("90d")
    )
    pairs = years.join(known.rename({"key": "at"}), how="cross").with_columns(
        inside=inside, here=(pl.col("at") == pl.col("key")).fill_null(value=False)
    )
    stretch = ["key", "since"]
    counted = pairs.with_columns(
        here_inside=(pl.col("here") & pl.col("inside")).sum().over(stretch),
        here_outside=(pl.col("here") & ~pl.col("inside")).sum().over(stretch),
        all_inside=pl.col("inside").sum().over(stretch),
        all_outside=(~pl.col("inside")).sum().over(stretch),
    )
    least = pl.col("here_inside") * _usual_share(counted.unique(stretch))
    return as_clues(
        counted.filter(pl.col("here") & pl.col("inside")).with_columns(on="connected_on"),
        origin="coworker",
        detail="",
        reason="tenure",
        llr=llr_of_excess(pl.col("here_inside"), pl.max_horizontal(_usual(), least)),
        documented=False,
    )


def _records(scene: Scene) -> pl.DataFrame:
    """The record of each connection."""
    links = scene.people.links.sort("person_id", "at", "file", "row", nulls_last=True)
    first = links.unique("person_id", keep="first", maintain_order=True)
    return first.select("person_id", "file", "row")


def _usual() -> pl.Expr:
    """How many at the company would have connected in that time if working there made no odds."""
    people = pl.col("here_inside") + pl.col("here_outside")
    few, some, many = (weight for _, weight in SHARED_RATIOS)
    up_to_few, up_to_some, _ = (size for size, _ in SHARED_RATIOS)
    nats = pl.when(people <= up_to_few).then(few).when(people <= up_to_some).then(some)
    assumed = pl.col("here_inside") / pl.col("all_inside") / nats.otherwise(many).exp()
    shrunk = (pl.col("here_outside") + _PSEUDO_CONNECTIONS * assumed) / (
        pl.col("all_outside") + _PSEUDO_CONNECTIONS
    )
    return shrunk * pl.col("all_inside")


def _usual_share(stretches: pl.DataFrame) -> float:
    """Of all who connected in a time of the owner's at their company, the share that is usual."""
    rate = (pl.col("here_outside") + _PSEUDO_RATE) / (pl.col("all_outside") + 2 * _PSEUDO_RATE)
    came, usual = stretches.select(
        pl.col("here_inside").sum(), usual=(rate * pl.col("all_inside")).sum()
    ).row(0)
    return min(1.0, usual / came) if came else 1.0


def _schools(scene: Scene) -> pl.DataFrame:
    groups = scene.network.groups
    labels = groups.groups.filter(pl.col("kind") == "school_era").select("group", subject="label")
    members = groups.members.filter(pl.col("kind") == "school_era")
    found = members.join(labels, on="group", how="inner").join(
        scene.began.select("person_id"), on="person_id", how="semi"
    )
    return as_clues(
        found, origin="classmate", detail="", reason="school", llr=_LLR_SCHOOL, documented=False
    )
