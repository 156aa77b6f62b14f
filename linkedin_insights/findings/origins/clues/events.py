"""Events that first words name, and people who came in the days of one."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.evidence.names import FEWEST_LETTERS, find_phrases, longest_first, spaced
from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.findings.origins.excess import llr_of_excess
from linkedin_insights.tables.files import events

WINDOW_DAYS: Final = 4
"""The day of its beginning and the three after it."""
AROUND_DAYS: Final = 45
FEWEST_TOGETHER: Final = 3
_NAMED_DAYS = 120
# "Forum 2024", "Meetup #12": people leave the edition out.
_EDITION = r"(?:\s+(?:19|20)?\d\d)\s*$"
_LLR_NAMED = 7.0


def find_events(scene: Scene) -> pl.DataFrame:
    """Clues of events: the whole name in first words, or a day unusually full.

    Words name an event that took place up to 120 days before. Of people who connected in the four
    days of an event, at least three, as many as are beyond the days around (45 either side) are
    taken to have come from it; that alone documents nothing.
    """
    held = _held(scene)
    return pl.concat([_named(scene, held), _came(scene, held)])


def _held(scene: Scene) -> pl.DataFrame:
    """Events attended: ``name`` spaced, ``subject`` as written, ``since``, ``until``, record."""
    frame = scene.tables.frame(events.SPEC)
    return (
        frame.filter(pl.col("at").is_not_null())
        .filter(~pl.col("status").str.to_uppercase().is_in(["RELINQUISHED", "DECLINED"]))
        .select(
            "file",
            "row",
            name=spaced(pl.col("name")),
            subject=pl.col("name").str.strip_chars(),
            since=pl.col("at").dt.date(),
            until=pl.max_horizontal("at", "ends_at").dt.date(),
        )
        .sort("since", "name", "file", "row")
    )


def _named(scene: Scene, held: pl.DataFrame) -> pl.DataFrame:
    undated = held.with_columns(pl.col("name").str.replace(_EDITION, " "))
    known = (
        pl.concat([held, undated])
        .filter(pl.col("name").str.count_matches(r"[\p{L}\p{N}]") >= FEWEST_LETTERS)
        .unique(["name", "since", "file", "row"], maintain_order=True)
    )
    early = scene.first_words
    places = early["text"].unique().sort()
    texts = pl.DataFrame({"place": places, "text": scene.said.texts.gather(places)})
    named = find_phrases(texts, longest_first(known["name"])).select("place", "name")
    found = (
        early.join(named, left_on="text", right_on="place", how="inner")
        .join(known.select("name", "subject", "since"), on="name", how="inner")
        .filter(
            (pl.col("since") <= pl.col("day"))
            & (pl.col("day") <= pl.col("since") + timedelta(days=_NAMED_DAYS))
        )
        .sort("person_id", "at", "since")
    )
    return as_clues(
        found.with_columns(on="since"),
        origin="event",
        detail="",
        reason="event_named",
        llr=_LLR_NAMED,
        documented=True,
    )


def _came(scene: Scene, held: pl.DataFrame) -> pl.DataFrame:
    """People who connected in the days of an event, by how many more they are than usual."""
    connected = scene.began.select("person_id", day="connected_on").drop_nulls()
    first, last = connected["day"].min(), scene.as_of or connected["day"].max()
    length = (pl.col("until") - pl.col("since")).dt.total_days().clip(0, 5) + WINDOW_DAYS
    days = (
        held.with_columns(
            length=length, lag=pl.int_ranges(-AROUND_DAYS, length + AROUND_DAYS, dtype=pl.Int64)
        )
        .explode("lag")
        .with_columns(
            day=pl.col("since") + pl.duration(days="lag"),
            inside=pl.col("lag").is_between(0, pl.col("length") - 1),
        )
        # Nobody can have connected before the first connection or after the last act.
        .filter(pl.col("day").is_between(pl.lit(first, pl.Date), pl.lit(last, pl.Date)))
        .join(connected.group_by("day").agg(number=pl.len()), on="day", how="left")
        .with_columns(pl.col("number").fill_null(0).cast(pl.Int64))
    )
    event = ["file", "row", "since"]
    inside, number = pl.col("inside"), pl.col("number")
    around = (number * ~inside).sum() / (~inside).sum().clip(1)
    counted = days.with_columns(
        came=(number * inside).sum().over(event),
        usual=(around * inside.sum()).over(event),
    ).filter(inside & (pl.col("came") >= FEWEST_TOGETHER))
    return as_clues(
        counted.join(connected, on="day", how="inner").with_columns(on="since"),
        origin="event",
        detail="",
        reason="event_days",
        llr=llr_of_excess(pl.col("came"), pl.col("usual")),
        documented=False,
    )
