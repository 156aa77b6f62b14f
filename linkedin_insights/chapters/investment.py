"""Steady or in need: when you act, and what was there when it was needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.investment import (
    ask_sentences,
    moment_sentences,
    need_sentences,
    ratio_leaves,
    readiness_sentences,
    rhythm_sentences,
    side_of,
    yield_sentences,
)
from linkedin_insights.chapters.parts.leaves import day, maybe_day, rounded, say, share
from linkedin_insights.findings import Findings
from linkedin_insights.findings.investment import Investment
from linkedin_insights.report.blocks import (
    Band,
    Block,
    Calendar,
    CalendarYear,
    Figure,
    Figures,
    IntervalRow,
    Intervals,
    Prose,
    Table,
    TableColumn,
)
from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Leaf,
    Measure,
    Message,
    Organisation,
    Term,
)
from linkedin_insights.report.model import Basis, Section, Verdict

_COLUMNS = ("what", "company", "from", "until", "acts", "reserve", "groups")
_NUMBERS = ("acts", "reserve", "groups")


def build(findings: Findings) -> Section:
    """The chapter; unavailable where the archive holds no act of the owner's towards others."""
    title = say("investment.title")
    found = findings.investment
    if not found.steadiness.acts:
        return Section.unavailable("investment", title, say("investment.nothing"), _verdicts(found))
    return Section(
        id="investment",
        title=title,
        available=True,
        claim=_claim(found),
        blocks=[
            *_calendar(found),
            *_figures(found),
            *_ratios(found),
            Prose(messages=_told(found)),
            *_windows(found),
            *_folded("how", [say("investment.what_is_an_act"), *need_sentences(found)]),
            *_folded("even", rhythm_sentences(found)),
            *_folded("asked", ask_sentences(found)),
            *_folded("came", [*yield_sentences(found), *moment_sentences(found)]),
            *_folded("today", readiness_sentences(found)[1:]),
        ],
        basis=Basis(
            tables=["messages", "Comments", "Reactions", "Shares", "Positions", "Job Applications"],
            rows=found.steadiness.acts,
            since=maybe_day(found.span[0] if found.span else None),
            until=maybe_day(found.span[1] if found.span else None),
            method=say("investment.method"),
        ),
        caveats=_caveats(found),
        verdicts=_verdicts(found),
    )


def _verdicts(found: Investment) -> dict[str, Verdict]:
    need, steady = found.need, found.steadiness
    return {
        "style": found.style,
        "rate_ratio": rounded(need.ratio),
        "rate_ratio_low": rounded(need.low),
        "rate_ratio_high": rounded(need.high),
        "rate_ratio_p": rounded(need.p_value),
        "active_week_share": rounded(steady.share),
        "active_week_share_52": rounded(steady.share_52),
        "act_days": steady.act_days,
        "windows": found.windows.height,
        "cold_asks": found.asks.cold,
        "asks": found.asks.asks,
    }


def _claim(found: Investment) -> Message:
    steady = found.steadiness
    if found.style == "unknown":
        return say("investment.claim_unknown", days=steady.act_days)
    if found.style == "need_driven":
        return say("investment.claim_need_driven", **ratio_leaves(found.need))
    side = "alone" if found.need.reason == "no_windows" else side_of(found.need)
    weeks = Count(value=steady.active_weeks, of=steady.weeks)
    return say(f"investment.claim_{side}", weeks=weeks)


def _calendar(found: Investment) -> list[Block]:
    """The weeks, a row a year, with the times of need under them."""
    if found.weeks.is_empty():
        return []
    weeks = found.weeks.select(
        "acts", year=pl.col("week").dt.iso_year(), place=pl.col("week").dt.week() - 1
    )
    years = weeks.group_by("year", maintain_order=True).agg("acts")
    return [
        Calendar(
            summary=say(
                "investment.summary", acts=found.steadiness.acts, windows=found.windows.height
            ),
            label=say("investment.acts"),
            years=[CalendarYear(year=year, weeks=acts) for year, acts in years.iter_rows()],
            first_week=weeks["place"][0],
            windows=[
                Band(
                    label=_label(row),
                    start=day(row["start"]),
                    end=day(row["end"]),
                    detail=say(f"investment.what_{_what(row)}"),
                )
                for row in found.windows.iter_rows(named=True)
            ],
        )
    ]


def _told(found: Investment) -> list[Message]:
    """What a time of need is, or why none can be compared, and who is there today."""
    compared = found.need.ratio is not None
    about = "investment.need" if compared else f"investment.untested_{found.need.reason}"
    return [say(about), *readiness_sentences(found)[:1]]


def _ratios(found: Investment) -> list[Block]:
    """The three ways to compare times of need with others, on one axis."""
    ratios = (("acts", found.need), ("outreach", found.outreach), ("elsewhere", found.elsewhere))
    rows = [
        IntervalRow(
            label=say(f"investment.row_{name}"),
            value=Measure(value=need.ratio, unit="ratio", low=need.low, high=need.high),
            note=say("investment.row_note", inside=need.acts_inside, outside=need.acts_outside),
        )
        for name, need in ratios
        if need.ratio is not None
    ]
    if not rows:
        return []
    return [
        Intervals(
            summary=say("investment.ratios_summary"),
            rows=rows,
            mark=1.0,
            mark_label=say("investment.as_often"),
            ratio=True,
        )
    ]


def _what(row: Mapping[str, Any]) -> str:
    """What a window is made of, as the end of a message's id."""
    parts = {
        "jobs": row["job_starts"] + row["job_ends"] > 0,
        "applications": row["applications"] > 0,
        "said": row["said"],
    }
    return "_".join(name for name, there in parts.items() if there)


def _label(row: Mapping[str, Any]) -> Leaf:
    if row["company"]:
        return Organisation(name=row["company"])
    return Term(id=f"investment.what_{_what(row)}")


def _figures(found: Investment) -> list[Block]:
    steady, asks = found.steadiness, found.asks
    interval = (steady.share_52_low, steady.share_52_high)
    recent = share(steady.active_weeks_52, steady.weeks_52, interval)
    items = [
        Figure(
            value=Count(value=steady.active_weeks_52, of=steady.weeks_52),
            label=say("investment.figure_52"),
            note=say("investment.figure_52_note", share=recent),
        )
    ]
    if asks.asks:
        warm = asks.asks - asks.cold
        items.append(
            Figure(
                value=Count(value=warm, of=asks.asks),
                label=say("investment.figure_warm", asks=asks.asks),
                note=say(
                    "investment.figure_warm_note",
                    share=share(warm, asks.asks, (1 - asks.high, 1 - asks.low)),
                ),
            )
        )
    items.append(
        Figure(value=Count(value=found.readiness.alive_365), label=say("investment.figure_alive"))
    )
    return [Figures(items=items)]


def _windows(found: Investment) -> list[Block]:
    if found.windows.is_empty():
        return []
    columns = [
        TableColumn(
            label=say(f"investment.column_{name}"), kind="number" if name in _NUMBERS else "text"
        )
        for name in _COLUMNS
    ]
    rows = [_window(row) for row in found.windows.iter_rows(named=True)]
    title = say("investment.table", windows=found.windows.height)
    return [Table(title=title, columns=columns, rows=rows)]


def _window(row: Mapping[str, Any]) -> list[Cell | None]:
    reserve, groups = row["reserve"], row["reserve_clusters"]
    return [
        say(f"investment.what_{_what(row)}"),
        Organisation(name=row["company"]) if row["company"] else None,
        day(row["start"]),
        day(row["end"]),
        Count(value=row["acts"]),
        None if reserve is None else Count(value=reserve),
        None if groups is None else Count(value=groups),
    ]


def _folded(name: str, messages: list[Message]) -> list[Block]:
    """Sentences for those who want to know more."""
    return [Prose(messages=messages, title=say(f"investment.fold_{name}"))] if messages else []


def _caveats(found: Investment) -> list[Message]:
    names = ["no_fault", "outside", "months", "overlap", "edges"]
    if not found.invitations_rated:
        names.append("invitations")
    caveats = [say(f"investment.caveat_{name}") for name in names]
    if found.vague:
        caveats.append(say("investment.caveat_vague", jobs=found.vague))
    return caveats
