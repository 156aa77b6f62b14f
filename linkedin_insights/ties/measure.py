"""The measures of all ties, side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import polars as pl

from linkedin_insights.evidence import find_handovers
from linkedin_insights.options.model import Thresholds
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.ties import latency, peaks, rhythm, strength
from linkedin_insights.ties.backtest import Backtest, backtest_half_life
from linkedin_insights.ties.traces import Traces, select_traces

TIES: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "strength": pl.Float64(),
    "s_out": pl.Float64(),
    "s_in": pl.Float64(),
    "equivalents": pl.Float64(),
    "tie_strength": pl.Float64(),
    "tie_band": pl.String(),
    "tie_state": pl.String(),
    "reciprocity": pl.Float64(),
    "initiation": pl.Float64(),
    "initiated_by_me": pl.UInt32(),
    "latency_hours": pl.Float64(),
    "my_latency_hours": pl.Float64(),
    "conversations": pl.UInt32(),
    "messages_sent": pl.UInt32(),
    "messages_received": pl.UInt32(),
    "group_messages": pl.UInt32(),
    "first_contact": pl.Date(),
    "last_contact": pl.Date(),
    "active_days": pl.UInt32(),
    "gap_q90": pl.Float64(),
    "silence_days": pl.Int64(),
    "exchanged": pl.Boolean(),
    "two_way": pl.Boolean(),
    "share": pl.Float64(),
    "peak": pl.Float64(),
    "peaked_on": pl.Date(),
}
"""One row a person who is a connection or has an exchange, sorted by ``person_id``.

``share`` is the part of all of the owner's faded active days that are with this person, null where
there are none; ``peak`` the greatest ``strength`` ever and ``peaked_on`` its day, null without any.
"""

_COUNTS = [name for name, kind in TIES.items() if kind == pl.UInt32()]
_SUMS = ["strength", "s_out", "s_in", "equivalents", "peak"]
Handover = Callable[[pl.DataFrame], pl.DataFrame]
"""Gets records of messages (``file``, ``row``, ``at``), returns those with a mark of moving off."""


@dataclass(frozen=True, slots=True)
class Ties:
    """The measures (`TIES`), and what they rest on in the whole archive.

    ``half_life`` in days; ``half_life_source`` says where it comes from: ``set`` in the thresholds,
    ``backtest`` on the archive itself (then ``backtest`` says how it went) or ``span``, its length;
    ``median_strength`` of the ties with an exchange, None without any;
    ``message_rows`` and ``exchange_rows``, how many messages and exchanges were looked at (one to
    several people counts for each); ``first`` and ``last``, the days of the oldest and newest.
    """

    frame: pl.DataFrame
    half_life: float
    median_strength: float | None = None
    message_rows: int = 0
    exchange_rows: int = 0
    first: date | None = None
    last: date | None = None
    half_life_source: str = "span"
    backtest: Backtest | None = None


def measure_ties(
    events: pl.DataFrame,
    people: People,
    tables: Tables,
    *,
    as_of: date | None,
    thresholds: Thresholds | None = None,
) -> Ties:
    """Measure every tie on separate axes.

    Args:
        events: The event log, in its order.
        people: Who is who; the log speaks of them.
        tables: Where the words are that mark a move off the platform. Only the last conversation
            of ties gone silent is looked at.
        as_of: The day ages are counted from; None only when nothing is dated.
        thresholds: Numbers of the method; the published ones by default.

    """
    handover = partial(find_handovers, tables)
    limits = thresholds or Thresholds()
    return measure_frame(events, people.people, as_of=as_of, thresholds=limits, handover=handover)


def measure_frame(
    events: pl.DataFrame,
    people: pl.DataFrame,
    *,
    as_of: date | None,
    thresholds: Thresholds,
    handover: Handover | None = None,
) -> Ties:
    """Do the work of `measure_ties` on frames: the event log, and PEOPLE sorted by id."""
    if as_of is None:
        return Ties(pl.DataFrame(schema=TIES), strength.LONG_HALF_LIFE)
    traces = select_traces(events, people, group_limit=thresholds.group_thread_limit)
    half_life, source, tested = _half_life(traces, as_of=as_of, given=thresholds.half_life_days)
    marked = rhythm.mark_conversations(traces, gap_days=thresholds.conversation_gap_days)
    frame = _joined(traces, people, marked, as_of=as_of, half_life=half_life)
    median = frame.filter("exchanged")["strength"].median()
    typical = median if isinstance(median, float) else None
    quiet = thresholds.quiet_after_days
    frame = frame.with_columns(silent=rhythm.fell_silent(quiet))
    frame = frame.with_columns(moved_off=_moved_off(frame, marked, handover))
    frame = frame.with_columns(
        tie_strength=strength.relative_strength(typical),
        tie_band=strength.band(),
        tie_state=rhythm.state(quiet),
        reciprocity=strength.reciprocity(),
        initiation=rhythm.initiation(),
        share=strength.share(),
    )
    first, last = frame.select(pl.col("first_contact").min(), pl.col("last_contact").max()).row(0)
    return Ties(
        frame=frame.select(list(TIES)).cast(TIES),  # type: ignore[arg-type]
        half_life=half_life,
        median_strength=typical,
        message_rows=int(traces.exchange["message"].sum()),
        exchange_rows=traces.exchange.height,
        first=first,
        last=last,
        half_life_source=source,
        backtest=tested,
    )


def _half_life(
    traces: Traces, *, as_of: date, given: float | None
) -> tuple[float, str, Backtest | None]:
    """The half-life to use, where it comes from, and what chose it if a backtest did."""
    if given is not None:
        return given, "set", None
    default = strength.half_life(traces.since, as_of)
    tested = backtest_half_life(traces, as_of=as_of, default=default)
    if tested is None:
        return default, "span", None
    return tested.chosen.half_life, "backtest", tested


def _joined(
    traces: Traces,
    people: pl.DataFrame,
    marked: pl.DataFrame,
    *,
    as_of: date,
    half_life: float,
) -> pl.DataFrame:
    """One row a connection or exchange partner, with what each measure found."""
    frame = people.select("person_id", "is_connection").with_row_index("p")
    measures = (
        strength.measure_strength(traces, as_of=as_of, half_life_days=half_life),
        rhythm.measure_contact(traces, as_of=as_of),
        rhythm.count_conversations(marked),
        latency.measure_latency(marked, as_of=as_of),
        peaks.measure_peaks(traces, as_of=as_of, half_life_days=half_life),
    )
    for measure in measures:
        frame = frame.join(measure, on="p", how="left", maintain_order="left")
    exchanged = pl.col("first_contact").is_not_null()
    return (
        frame.with_columns(exchanged=exchanged)
        .filter(pl.col("exchanged") | pl.col("is_connection"))
        .with_columns(
            pl.col(_COUNTS).fill_null(0),
            pl.col(_SUMS).fill_null(0.0),
            pl.col("two_way").fill_null(value=False),
        )
    )


def _moved_off(frame: pl.DataFrame, marked: pl.DataFrame, handover: Handover | None) -> pl.Series:
    """Say whose last conversation holds a mark of going on elsewhere."""
    chosen = frame.filter(pl.col("two_way") & pl.col("silent"))
    if handover is None or chosen.is_empty():
        return pl.repeat(value=False, n=frame.height, eager=True)
    last = rhythm.last_conversations(marked, chosen)
    found = last.join(handover(last.select("file", "row", "at")), on=["file", "row", "at"])
    return frame["p"].is_in(found["p"].unique().to_list())
