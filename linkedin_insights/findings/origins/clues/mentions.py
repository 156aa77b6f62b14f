"""Comments of the owner that name somebody shortly before the two connected."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene, as_clues

NAMED_DAYS: Final = 30
_LLR = 6.0


def find_mentions(scene: Scene) -> pl.DataFrame:
    """Clues of a comment that holds the full name, up to 30 days before anything between the two.

    Not where the owner sent the invitation, or wrote before the two connected: then the comment
    drew nobody.
    """
    before = pl.col("connected_on").is_null() | (pl.col("spoke_on") < pl.col("connected_on"))
    by = pl.coalesce("invited_by", pl.when(before).then("spoken_by"), pl.lit("them"))
    named = scene.events.filter(
        (pl.col("kind") == "comment_mention") & pl.col("person_id").is_not_null()
    ).select("person_id", "file", "row", "at", on=pl.col("at").dt.date())
    came = scene.began.filter(by != "me").select("person_id", "began_on")
    found = (
        named.join(came, on="person_id", how="inner")
        .filter(
            (pl.col("on") <= pl.col("began_on"))
            & (pl.col("on") >= pl.col("began_on") - timedelta(days=NAMED_DAYS))
        )
        .sort("person_id", "at", "file", "row")
        .unique("person_id", keep="last", maintain_order=True)
    )
    return as_clues(
        found,
        origin="my_engagement",
        detail="comment",
        reason="named_in_comment",
        llr=_LLR,
        documented=True,
    )
