"""Where nothing came back, and where only sales talk came: what may rest."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from linkedin_insights.findings.outreach.first_messages import TEMPLATE_RECIPIENTS, body
from linkedin_insights.findings.outreach.model import PATIENCE_DAYS, PITCHING, UNANSWERED
from linkedin_insights.findings.said import Said

_OPENINGS = 2
_PATIENCE = timedelta(days=PATIENCE_DAYS)


def find_unanswered(said: Said, kept: pl.Series, *, as_of: date | None) -> pl.DataFrame:
    """People to whom the owner began two conversations or more, without a word back.

    The last began 30 days ago or earlier. A note that begins one counts; any word of theirs, in a
    group too, takes them off the list, and so does being in ``kept`` (ids).
    """
    heard = said.frame.filter(~pl.col("out")).select("person_id").unique()
    alone = (
        said.frame.filter(pl.col("kind") != "group_message")
        .join(heard, on="person_id", how="anti", maintain_order="left")
        .filter(~pl.col("person_id").is_in(kept.implode()))
    )
    openings = alone.group_by("person_id", "conversation").agg(pl.col("day").min())
    found = openings.group_by("person_id").agg(
        openings=pl.len(), first_on=pl.col("day").min(), last_on=pl.col("day").max()
    )
    old = pl.lit(as_of, dtype=pl.Date) - pl.col("last_on") >= _PATIENCE
    return _listed(found.filter((pl.col("openings") >= _OPENINGS) & old), "openings", UNANSWERED)


def find_pitching(said: Said, kept: pl.Series) -> pl.DataFrame:
    """People who wrote nothing but sales talk, and whom the owner never took up on it.

    Every message and note of theirs speaks of a sale (topic ``pitch``), one at least, or is a text
    that five people or more sent; the owner wrote nothing, or declined each time (topic
    ``decline``). Nobody in ``kept`` (ids) is listed.
    """
    pitch, decline = said.speaks_of("pitch"), said.speaks_of("decline")
    alone = said.frame.filter(pl.col("kind") != "group_message")
    rows = alone.select("person_id", "day", "out", "text").with_columns(
        pitch=pitch.gather(alone["text"]), declined=decline.gather(alone["text"])
    )
    heard = rows.filter(~pl.col("out"))
    candidates = heard.filter("pitch").select("person_id").unique()
    # Only texts of people who pitch at all can matter, and whoever else sent the same.
    doubtful = (
        heard.join(candidates, on="person_id", how="semi")
        .filter(~pl.col("pitch"))["text"]
        .unique()
        .sort()
    )
    wide = _widely_sent(said, heard, doubtful)
    rows = rows.join(candidates, on="person_id", how="semi", maintain_order="left")
    sales = pl.col("pitch") | pl.col("text").is_in(wide.implode())
    found = (
        rows.group_by("person_id")
        .agg(
            only=(sales | pl.col("out")).all(),
            refused=(pl.col("declined") | ~pl.col("out")).all(),
            messages=(~pl.col("out")).sum(),
            first_on=pl.col("day").filter(~pl.col("out")).min(),
            last_on=pl.col("day").filter(~pl.col("out")).max(),
        )
        .filter(pl.col("only") & pl.col("refused"))
        .filter(~pl.col("person_id").is_in(kept.implode()))
    )
    return _listed(found, "messages", PITCHING)


def _widely_sent(said: Said, heard: pl.DataFrame, doubtful: pl.Series) -> pl.Series:
    """Those of the texts whose body came from five people or more."""
    if doubtful.is_empty():
        return doubtful
    senders = heard.select("person_id", "text").unique()
    words = pl.DataFrame({"text": senders["text"].unique().sort()})
    bodies = words.with_columns(said.texts.gather(words["text"]).alias("words")).select(
        "text", body=body(pl.col("words"))
    )
    asked = bodies.filter(pl.col("text").is_in(doubtful.implode())).select("body").unique()
    counted = (
        senders.join(bodies.join(asked, on="body", how="semi"), on="text")
        .group_by("body")
        .agg(pl.col("person_id").n_unique().alias("senders"), pl.col("text").unique())
        .filter((pl.col("senders") >= TEMPLATE_RECIPIENTS) & (pl.col("body") != ""))
    )
    return counted["text"].explode().drop_nulls().unique().sort()


def _listed(found: pl.DataFrame, most: str, kinds: dict[str, pl.DataType]) -> pl.DataFrame:
    order = [most, "last_on", "person_id"]
    return (
        found.sort(order, descending=[True, True, False]).select(list(kinds)).cast(kinds)  # type: ignore[arg-type]
    )
