"""Who began: invitations on record, words about them, and first words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene

DIRECTION: Final[Mapping[str, pl.DataType]] = {
    "person_id": pl.String(),
    "by": pl.String(),
    "sure": pl.Float64(),
    "reason": pl.String(),
    "on": pl.Date(),
    "text": pl.UInt32(),
}
"""One row a person of TIES, in its order: ``me``, ``them`` or null, how sure, and why."""

SURE: Final[Mapping[str, float]] = {
    "invitation": 0.98,
    "thanks": 0.9,
    "wrote_before": 0.9,
    "wrote_soon": 0.4,
    "wrote_later": 0.2,
}
"""How likely each sign is right: a record of the invitation, thanks for accepting or for the
invitation, a first word before the two connected, within two weeks after, or later."""

RECORDED: Final = 0.9
"""From here on the direction counts as known."""
_SOON = timedelta(days=14)


def find_direction(scene: Scene) -> pl.DataFrame:
    """Who began each relationship, by the surest sign there is.

    The archive forgets invitations after 6 to 11 months. "Thanks for accepting" says that the
    speaker had invited, "thanks for your invitation" that the listener had. A first word before
    connecting, or without ever connecting, is a beginning; after it, it is a sign the weaker
    the later it comes.
    """
    began = scene.began.join(_thanked(scene), on="person_id", how="left", maintain_order="left")
    before = pl.col("connected_on").is_null() | (pl.col("spoke_on") < pl.col("connected_on"))
    soon = pl.col("spoke_on") <= pl.col("connected_on") + _SOON
    reason = (
        pl.when(pl.col("invited_by").is_not_null())
        .then(pl.lit("invitation"))
        .when(pl.col("thanked").is_not_null())
        .then(pl.lit("thanks"))
        .when(pl.col("spoken_by").is_null())
        .then(None)
        .when(before)
        .then(pl.lit("wrote_before"))
        .when(soon)
        .then(pl.lit("wrote_soon"))
        .otherwise(pl.lit("wrote_later"))
    )
    judged = began.with_columns(
        by=pl.coalesce("invited_by", "thanked", "spoken_by"), reason=reason
    ).with_columns(
        sure=pl.col("reason").replace_strict(SURE, default=0.0, return_dtype=pl.Float64),
        on=pl.when(pl.col("reason") == "invitation")
        .then("invited_on")
        .when(pl.col("reason") == "thanks")
        .then("thanked_on")
        .otherwise("spoke_on"),
        text=pl.when(pl.col("reason") == "thanks").then("text"),
    )
    return judged.select(pl.col(name).cast(dtype) for name, dtype in DIRECTION.items())


def _thanked(scene: Scene) -> pl.DataFrame:
    """Whose invitation first words thank for: ``thanked``, ``thanked_on``, ``text``."""
    early = scene.first_words
    spoken = scene.said.speaking(early["text"], "accepted", "added_me")
    accepted, added = spoken["accepted"], spoken["added_me"]
    said = early.with_columns(accepted=accepted, added=added)
    said = said.filter(pl.col("accepted") != pl.col("added"))
    by_me = pl.col("out") == pl.col("accepted")
    who = pl.when(by_me).then(pl.lit("me")).otherwise(pl.lit("them"))
    first = said.with_columns(thanked=who).unique("person_id", keep="first", maintain_order=True)
    return first.select("person_id", "thanked", "text", thanked_on="day")
