"""Conversations, pauses and silence: who begins, how often, and whether it goes on."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from linkedin_insights.ties.traces import Traces

PATTERN_DAYS = 5
"""Active days from which a tie's own pauses say when silence is unusual."""
FEWEST_CONVERSATIONS = 3
"""Conversations below which nothing is said of who begins them."""


def measure_contact(traces: Traces, *, as_of: date) -> pl.DataFrame:
    """First and last exchange, active days and pauses of every tie.

    Returns ``p``, ``messages_sent``, ``messages_received`` (one to one), ``group_messages``,
    ``first_contact``, ``last_contact``, ``silence_days``, ``two_way`` (an exchange in both
    directions), ``active_days`` and ``gap_q90``: the 90th percentile, linearly interpolated, of
    the days between active days; null below `PATTERN_DAYS` active days.
    """
    exchange = traces.exchange
    counts = exchange.group_by("p", maintain_order=True).agg(
        messages_sent=(pl.col("solo") & pl.col("out")).sum(),
        messages_received=(pl.col("solo") & ~pl.col("out")).sum(),
        group_messages=(pl.col("message") & ~pl.col("solo")).sum(),
        first_contact=pl.col("day").first().cast(pl.Date),
        last_contact=pl.col("day").last().cast(pl.Date),
        two_way=pl.col("out").any() & pl.col("into").any(),
    )
    same = pl.col("p") == pl.col("p").shift(1)
    fresh = (pl.col("day") != pl.col("day").shift(1)) | ~same
    days = exchange.select("p", "day").filter(fresh.fill_null(value=True))
    gap = pl.when(same).then(pl.col("day").diff())
    pauses = (
        days.with_columns(gap=gap)
        .group_by("p", maintain_order=True)
        .agg(
            active_days=pl.len(),
            gap_q90=pl.when(pl.len() >= PATTERN_DAYS).then(pl.col("gap").quantile(0.9, "linear")),
        )
    )
    silence = (pl.lit(as_of) - pl.col("last_contact")).dt.total_days().clip(0)
    return counts.join(pauses, on="p", maintain_order="left").with_columns(silence_days=silence)


def mark_conversations(traces: Traces, *, gap_days: int) -> pl.DataFrame:
    """One-to-one messages with ``starts``: true where a conversation begins.

    A conversation is a run of messages between two people with gaps of at most ``gap_days``.
    """
    solo = traces.exchange.filter("solo").select("p", "at", "out", "file", "row")
    new = (pl.col("p") != pl.col("p").shift(1)) | (
        pl.col("at").diff() > pl.lit(timedelta(days=gap_days))
    )
    return solo.with_columns(starts=new.fill_null(value=True))


def count_conversations(marked: pl.DataFrame) -> pl.DataFrame:
    """Conversations of every tie: ``p``, ``conversations``, ``initiated_by_me``."""
    return marked.group_by("p", maintain_order=True).agg(
        conversations=pl.col("starts").sum(),
        initiated_by_me=(pl.col("starts") & pl.col("out")).sum(),
    )


def last_conversations(marked: pl.DataFrame, chosen: pl.DataFrame) -> pl.DataFrame:
    """Return the messages of the last conversation with each of the chosen people (``p``)."""
    theirs = marked.join(chosen.select("p"), on="p", how="semi", maintain_order="left")
    number = pl.col("starts").cum_sum()
    return theirs.with_columns(number=number).filter(
        pl.col("number") == pl.col("number").max().over("p")
    )


def initiation() -> pl.Expr:
    """I = (begun by the owner + 2)/(conversations + 4), a share shrunk towards one half.

    The mean of a Beta(2, 2) prior after the conversations; null below three of them.
    """
    share = (pl.col("initiated_by_me") + 2) / (pl.col("conversations") + 4)
    return pl.when(pl.col("conversations") >= FEWEST_CONVERSATIONS).then(share)


def fell_silent(quiet_after_days: int) -> pl.Expr:
    """Say whether a tie is silent beyond its own measure.

    For more than twice the 90th percentile of its own pauses, or, with fewer than five active
    days, for more than a year. Among ties with five or more active days that alarm separates those
    that go on (28 % and 6 % of two logs after it, 67 % and 49 % without; method note E12).
    """
    own = pl.col("silence_days") > 2 * pl.col("gap_q90")
    return (
        pl.when(pl.col("gap_q90").is_null())
        .then(pl.col("silence_days") > quiet_after_days)
        .otherwise(own)
    )


def state(quiet_after_days: int) -> pl.Expr:
    """The published state of a tie, from ``exchanged``, ``two_way``, ``silent``, ``moved_off``."""
    return (
        pl.when(~pl.col("exchanged"))
        .then(pl.lit("none"))
        .when(~pl.col("two_way") & (pl.col("silence_days") > quiet_after_days))
        .then(pl.lit("none"))
        .when(pl.col("two_way") & pl.col("silent") & pl.col("moved_off"))
        .then(pl.lit("unknown"))
        .when(pl.col("two_way") & pl.col("silent"))
        .then(pl.lit("dormant"))
        .otherwise(pl.lit("active"))
    )
