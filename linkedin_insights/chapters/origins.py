"""Where they come from: everybody by how it began, and what the dates can and cannot say."""

from __future__ import annotations

import polars as pl

from linkedin_insights.chapters.parts.flow import flow_block
from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.chapters.parts.network import group_names
from linkedin_insights.findings import Findings
from linkedin_insights.findings.origins.model import CAUSES, Timing
from linkedin_insights.report.blocks import Bar, Bars, Block, Prose, Table, TableColumn
from linkedin_insights.report.leaves import Cell, Count, Measure, Message, Term
from linkedin_insights.report.model import Basis, Section, Verdict

_DIGITS = 4
_COLUMNS = ("people", "documented", "likely", "weak", "possible", "valuable")


def build(findings: Findings) -> Section:
    """The chapter; unavailable where the archive names nobody."""
    title = say("origins.title")
    tally = findings.tally
    people = int(tally["people"].sum())
    if people == 0:
        return Section.unavailable("origins", title, say("origins.nothing"), _verdicts(findings))
    documented = int(tally["documented"].sum())
    return Section(
        id="origins",
        title=title,
        available=True,
        claim=say("origins.claim", documented=documented, people=people),
        blocks=[
            flow_block(findings.flow, group_names(findings)),
            _bars(tally),
            *_told(findings),
            _table(tally),
        ],
        basis=Basis(
            tables=[
                *("Invitations", "messages", "Comments", "Reactions", "Shares", "Events"),
                *("Positions", "Connections"),
            ],
            rows=findings.origins.clues.height,
            since=maybe_day(findings.origins.people["first_touch"].min()),  # type: ignore[arg-type]
            until=maybe_day(findings.as_of),
            method=say("origins.method"),
        ),
        caveats=[
            say("origins.caveat_invitations"),
            say("origins.caveat_authors"),
            say("origins.caveat_overlap"),
        ],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    tally, timing = findings.tally, findings.origins.timing
    return {
        "timing": {
            "verdict": timing.verdict,
            "reason": timing.reason,
            "series": timing.series,
            "share": _rounded(timing.share),
            "share_low": _rounded(timing.share_low),
            "share_high": _rounded(timing.share_high),
            "arrivals": timing.arrivals,
            "act_days": timing.act_days,
            "observed": timing.observed,
            "expected_low": timing.expected_low,
            "expected_high": timing.expected_high,
            "p_value": _rounded(timing.p_value),
            "placebo_p": _rounded(timing.placebo_p),
            "exposure": _rounded(timing.exposure),
            "e_value": _rounded(timing.e_value),
        },
        "people": int(tally["people"].sum()),
        "documented": int(tally["documented"].sum()),
        "likely": int(tally["likely"].sum()),
        "unknown": int(tally.filter(pl.col("origin") == "unknown")["people"].sum()),
        "expected_wrong_share": _rounded(_wrong(findings)),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _wrong(findings: Findings) -> float | None:
    """Expected share of wrong ones among stated causes: the mean of 1 − p."""
    stated = findings.origins.people.filter(
        pl.col("origin").is_in(CAUSES) & (pl.col("certainty") != "unknown")
    )
    mean = (1 - stated["probability"]).mean()
    return float(mean) if isinstance(mean, float) else None


def _bars(tally: pl.DataFrame) -> Bars:
    shown = tally.filter(pl.col("people") > 0)
    return Bars(
        summary=say("origins.summary"),
        bars=[
            Bar(
                label=Term(id=f"origin.{row['origin']}"),
                value=Count(value=row["people"]),
                part=Count(value=row["valuable"], of=row["people"]),
                note=say("origins.bar_note", documented=row["documented"]),
            )
            for row in shown.iter_rows(named=True)
        ],
        part_label=say("origins.part"),
    )


def _told(findings: Findings) -> list[Block]:
    """What is known without a model, and what the dates say; how sure that is stands folded."""
    tally = findings.tally
    unknown = int(tally.filter(pl.col("origin") == "unknown")["people"].sum())
    timing, *doubts = timing_sentences(findings.origins.timing)
    told = [
        say("origins.documented", n=int(tally["documented"].sum())),
        say("origins.unknown", n=unknown),
        timing,
    ]
    wrong = _wrong(findings)
    if wrong is not None:
        share = Measure(value=wrong, unit="share")
        doubts.insert(0, say("origins.calibrated", errors=share))
    folded = [Prose(messages=doubts, title=say("origins.doubts"))] if doubts else []
    return [Prose(messages=told), *folded]


def timing_sentences(timing: Timing) -> list[Message]:
    """What the dates say of whether people came because of what the owner wrote."""
    exposure = Measure(value=timing.exposure or 0.0, unit="share")
    if timing.verdict == "untestable":
        return [
            say(
                f"origins.timing_untestable_{timing.reason}",
                arrivals=timing.arrivals,
                acts=timing.act_days,
                exposure=exposure,
            )
        ]
    effect = timing.verdict == "effect"
    few = "_few" if effect and timing.series == "invitations" and timing.share is None else ""
    id = f"origins.timing_{timing.verdict}" + (f"_{timing.series}{few}" if effect else "")
    sentences = [
        say(
            id,
            observed=timing.observed,
            arrivals=timing.arrivals,
            window=timing.window,
            low=timing.expected_low,
            high=timing.expected_high,
            **_share(timing),
        ),
        say("origins.timing_exposure", exposure=exposure),
    ]
    if timing.e_value is not None:
        ratio = Measure(value=timing.e_value, unit="score")
        sentences.append(say("origins.timing_e_value", ratio=ratio))
    return sentences


def _share(timing: Timing) -> dict[str, Measure]:
    if timing.share is None or timing.verdict != "effect":
        return {}
    share = Measure(value=timing.share, unit="share", low=timing.share_low, high=timing.share_high)
    return {"share": share}


def _table(tally: pl.DataFrame) -> Block:
    columns = [
        TableColumn(label=say("origins.column_origin")),
        *(TableColumn(label=say(f"origins.column_{name}"), kind="number") for name in _COLUMNS),
    ]
    rows: list[list[Cell | None]] = [
        [Term(id=f"origin.{row['origin']}"), *(Count(value=row[name]) for name in _COLUMNS)]
        for row in tally.iter_rows(named=True)
    ]
    return Table(title=say("origins.table"), columns=columns, rows=rows)
