"""People of an event the owner signed up for."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence import MESSAGE_KINDS
from linkedin_insights.evidence.names import (
    FEWEST_LETTERS,
    find_phrases,
    longest_first,
    may_hold,
    spaced,
)
from linkedin_insights.evidence.persons import with_person
from linkedin_insights.network.model import Evidence, Groups
from linkedin_insights.network.rule_parts import as_groups, connections
from linkedin_insights.network.unusual_days import stretches
from linkedin_insights.people.sources import full_name, trimmed
from linkedin_insights.tables.files import events, invitations, messages, notes

_DAYS = 4
"""The day of its beginning and the three after it."""
_FEWEST_CAME = 3
_MOST = 50
_RECORD = ["on", "file", "row"]


def find_events(evidence: Evidence) -> Groups:
    """One group an event and day, of at most 50 people; kind ``event``.

    In it is whoever stands on a message, a note or an invitation that holds the whole name of the
    event; where an event took place several times, of the one nearest in time. Connections made
    from its first day to three days later join them if they are three or more and more than is
    usual (`linkedin_insights.network.unusual_days`), as long as the group stays within 50.
    """
    held = _events(evidence)
    spoken = _nearest(_spoken_of(evidence, longest_first(held["name"])), held)
    came = _came(evidence, held)
    everybody = pl.concat([spoken, came])
    size = everybody.group_by("group").agg(pl.col("person_id").n_unique().alias("n"))
    too_many = size.filter(pl.col("n") > _MOST)
    kept = pl.concat([spoken, came.join(too_many, on="group", how="anti", maintain_order="left")])
    size = kept.group_by("group").agg(pl.col("person_id").n_unique().alias("n"))
    few = size.filter(pl.col("n") <= _MOST)
    return as_groups(
        "event", kept.join(few, on="group", how="semi", maintain_order="left"), held.drop("name")
    )


def _events(evidence: Evidence) -> pl.DataFrame:
    """``group``, ``name`` (spaced), ``label``, ``since`` and ``until`` of each event."""
    frame = evidence.tables.frame(events.SPEC).select(
        name=spaced(pl.col("name")),
        label=pl.col("name").str.strip_chars(),
        since=pl.col("at").dt.date(),
        until=pl.max_horizontal("at", "ends_at").dt.date(),
    )
    day = pl.col("since").cast(pl.String).fill_null("")
    return (
        frame.filter(pl.col("name").str.count_matches(r"\p{L}") >= FEWEST_LETTERS)
        .with_columns(
            group=pl.format(
                "{}|{}", pl.col("name").str.strip_chars().str.replace_all(r"\s+", " "), day
            )
        )
        .sort("group", "until", "label", nulls_last=True)
        .unique("group", keep="first", maintain_order=True)
    )


def _spoken_of(evidence: Evidence, names: pl.Series) -> pl.DataFrame:
    """``person_id``, ``name`` of the event, and the record that holds it."""
    tables = evidence.tables
    said = pl.concat(
        [
            tables.frame(messages.SPEC).select("file", "row", text="content"),
            tables.frame(invitations.SPEC).select("file", "row", text="message"),
        ]
    ).filter(may_hold(pl.col("text"), names))
    about = evidence.events.filter(
        pl.col("kind").is_in([*MESSAGE_KINDS, "invitation_with_note"])
        & pl.col("person_id").is_not_null()
        & (pl.col("direction") != "none")
    ).select("person_id", "file", "row", on=pl.col("at").dt.date())
    noted = with_person(tables.frame(notes.SPEC), evidence.people, full_name(), trimmed("url"))
    written = pl.concat(
        [
            about.join(said, on=["file", "row"], how="inner").select("person_id", *_RECORD, "text"),
            noted.drop_nulls("person_id")
            .select("person_id", "file", "row", on=pl.col("at").dt.date(), text="note")
            .select("person_id", *_RECORD, "text"),
        ]
    )
    return find_phrases(written, names).select("person_id", *_RECORD, "name")


def _nearest(spoken: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """Of several events of a name, the one nearest to the record; the earlier of two."""
    away = (pl.col("on") - pl.col("since")).abs()
    return (
        spoken.unique()
        .join(held.select("name", "group", "since"), on="name", how="inner")
        .with_columns(away=away)
        .sort("person_id", *_RECORD, "name", "away", "since", nulls_last=True)
        .unique(["person_id", *_RECORD, "name"], keep="first", maintain_order=True)
        .select("group", "person_id", *_RECORD)
    )


def _came(evidence: Evidence, held: pl.DataFrame) -> pl.DataFrame:
    """Connections of the days after an event began, where they are unusually many."""
    known = connections(evidence).select("person_id", *_RECORD)
    runs = stretches(known["on"], last=evidence.as_of, width=_DAYS)
    many = pl.Series(runs.unusual(most=_MOST) & (runs.count >= _FEWEST_CAME), dtype=pl.Boolean)
    began = held.join(
        runs.first.filter(many).to_frame("since"), on="since", how="semi", maintain_order="left"
    )
    last = pl.col("since").dt.offset_by(f"{_DAYS - 1}d")
    return (
        known.join(began.select("group", "since"), how="cross")
        .filter(pl.col("on").is_between(pl.col("since"), last))
        .select("group", "person_id", *_RECORD)
    )
