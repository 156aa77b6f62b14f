"""Two states of one network, side by side."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from linkedin_insights.findings.changes.model import (
    GONE_QUIET,
    LOST,
    NEW,
    REACHED,
    STEPS,
    WOKEN,
    WORLDS,
    Changes,
    Kept,
    shaped,
)
from linkedin_insights.findings.changes.moves import find_moves
from linkedin_insights.findings.changes.same import find_renamed, find_same
from linkedin_insights.findings.value.model import VALUABLE_FROM

_ASLEEP: Final = ("dormant", "none")


def compare(
    before: pl.DataFrame,
    now: pl.DataFrame,
    *,
    since: date,
    kept: Kept,
    steps: pl.DataFrame,
    words: pl.DataFrame,
) -> Changes:
    """What changed between two states.

    Args:
        before: `BEFORE`.
        now: `NOW`.
        since: The day of the earlier state.
        kept: Which evidence both sides hold; nothing is counted that needs more.
        steps: The next steps of then: ``person_id``, ``reason``.
        words: The owner's words to single people: ``person_id``, ``on``.

    """
    both = _both(before, now, find_same(before, now))
    moved, other_names = find_moves(both.filter(_connected(before=True) & _connected()))
    counted = {
        "new": _when(kept.connections, _new(now, both, since)),
        "lost": _when(kept.connections, _lost(before, both)),
        "moved": _when(kept.connections, moved),
        "woken": _when(kept.messages, _woken(both, since)),
        "gone_quiet": _when(kept.messages, _gone_quiet(both)),
    }
    return Changes(
        since=since,
        kept=kept,
        people_before=before.height,
        new=counted["new"],
        lost=counted["lost"],
        moved=counted["moved"],
        woken=counted["woken"],
        gone_quiet=counted["gone_quiet"],
        renamed=find_renamed(both),
        reached=_reached(now, both, since),
        steps=_when(kept.messages, _steps(steps, before, both, words, since)),
        other_names=_when(kept.connections, other_names),
        worlds=_worlds(counted),
    )


def _when(held: bool, frame: pl.DataFrame) -> pl.DataFrame:  # noqa: FBT001
    """The frame, or no rows of it where one side lacks the evidence."""
    return frame if held else frame.clear()


def _both(before: pl.DataFrame, now: pl.DataFrame, same: pl.DataFrame) -> pl.DataFrame:
    """The people of both, what was with the suffix ``_before``, what differs also ``_after``."""
    earlier = before.rename({name: f"{name}_before" for name in before.columns})
    joined = same.join(now, on="person_id", how="inner", maintain_order="left").join(
        earlier, on="person_id_before", how="inner", maintain_order="left"
    )
    after = [pl.col(name).alias(f"{name}_after") for name in ("company", "position")]
    return joined.with_columns(after)


def _connected(*, before: bool = False) -> pl.Expr:
    return pl.col("connected_on_before").is_not_null() if before else pl.col("is_connection")


def _new(now: pl.DataFrame, both: pl.DataFrame, since: date) -> pl.DataFrame:
    """Connections that were none, or unknown, and were not made before.

    Undated ones count only where the earlier report did not know the person at all: the list of
    everybody does not tell an undated connection from somebody who is none.
    """
    known = both.select("person_id", "connected_on_before", known=True)
    rows = now.filter("is_connection").join(
        known, on="person_id", how="left", maintain_order="left"
    )
    later = pl.col("connected_on") >= since
    unknown = ~pl.col("known").fill_null(value=False)
    fresh = (later | (unknown & pl.col("connected_on").is_null())).fill_null(value=False)
    return shaped(
        rows.filter(fresh & pl.col("connected_on_before").is_null())
        .with_columns(talked=pl.col("last_contact").is_not_null())
        .sort(["connected_on", "person_id"], descending=[True, False], nulls_last=True),
        NEW,
    )


def _lost(before: pl.DataFrame, both: pl.DataFrame) -> pl.DataFrame:
    today = both.select("person_id", "is_connection", person_id_before="person_id_before")
    rows = (
        before.rename({"person_id": "person_id_before"})
        .drop_nulls("connected_on")
        .join(today, on="person_id_before", how="left", maintain_order="left")
        .filter(~pl.col("is_connection").fill_null(value=False))
    )
    return shaped(rows.sort("connected_on", "person_id_before"), LOST)


def _woken(both: pl.DataFrame, since: date) -> pl.DataFrame:
    woken = both.filter(
        pl.col("tie_state_before").is_in(_ASLEEP)
        & (pl.col("tie_state") == "active")
        & (pl.col("last_contact") > since)
    ).with_columns(state_before="tie_state_before", last_before="last_contact_before")
    order = [pl.col("last_before").is_null(), -pl.col("tie_strength"), pl.col("person_id")]
    return shaped(woken.sort(order), WOKEN)


def _gone_quiet(both: pl.DataFrame) -> pl.DataFrame:
    quiet = both.filter(
        (pl.col("tie_state_before") == "active") & (pl.col("tie_state") == "dormant")
    )
    return shaped(quiet.sort(["active_days", "person_id"], descending=[True, False]), GONE_QUIET)


def _reached(now: pl.DataFrame, both: pl.DataFrame, since: date) -> pl.DataFrame:
    """By the dates of the evidence, so that it does not matter what the earlier export lacked."""
    levels = both.select("person_id", level_before="level_before")
    rows = now.join(levels, on="person_id", how="left", maintain_order="left").with_columns(
        pl.col("level_before").fill_null(0), on="level_on"
    )
    risen = (pl.col("level") >= VALUABLE_FROM) & (pl.col("level") > pl.col("level_before"))
    found = rows.filter(risen & (pl.col("on") > since))
    return shaped(
        found.sort(["level", "on", "person_id"], descending=[True, False, False]), REACHED
    )


def _steps(
    steps: pl.DataFrame,
    before: pl.DataFrame,
    both: pl.DataFrame,
    words: pl.DataFrame,
    since: date,
) -> pl.DataFrame:
    first = words.filter(pl.col("on") > since).group_by("person_id").agg(pl.col("on").min())
    today = both.select(today="person_id", person_id="person_id_before")
    return shaped(
        steps.join(before.select("person_id", "name"), on="person_id", maintain_order="left")
        .join(today, on="person_id", how="left", maintain_order="left")
        .drop("person_id")
        .rename({"today": "person_id"})
        .join(first, on="person_id", how="left", maintain_order="left"),
        STEPS,
    )


def _worlds(found: dict[str, pl.DataFrame]) -> pl.DataFrame:
    """Whom something changed for, by cluster; the most people first."""
    rows = [
        frame.select("cluster_id", kind=pl.lit(kind), person=_whoever(frame))
        for kind, frame in found.items()
    ]
    counts = (
        pl.concat(rows)
        .with_columns(cluster_id=pl.when(pl.col("cluster_id") != "").then("cluster_id"))
        .group_by("cluster_id")
        .agg(
            people=pl.col("person").n_unique(),
            **{kind: (pl.col("kind") == kind).sum() for kind in found},
        )
    )
    order = [pl.col("cluster_id").is_null(), -pl.col("people").cast(pl.Int64), pl.col("cluster_id")]
    return shaped(counts.sort(order), WORLDS)


def _whoever(frame: pl.DataFrame) -> pl.Expr:
    """Who a row is about, also where the archive of today does not know them."""
    if "person_id_before" in frame.columns:
        return pl.coalesce("person_id", "person_id_before")
    return pl.col("person_id")
