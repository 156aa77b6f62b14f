"""What came of relationships, how unevenly, and whether the day of connecting told which."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import maybe_day, rounded, say
from linkedin_insights.chapters.parts.value import (
    curve_table,
    funnel_table,
    ladder_bars,
    measure,
    plain,
    scores_curves,
    scores_table,
    spread_intervals,
    yields_table,
)
from linkedin_insights.chapters.parts.value_words import (
    tell_concentration,
    tell_foresight,
    tell_forwards,
    tell_ladder,
)
from linkedin_insights.findings import Findings
from linkedin_insights.findings.value.estimates import Estimate
from linkedin_insights.findings.value.funnels import Funnels
from linkedin_insights.report.blocks import Figure, Figures
from linkedin_insights.report.leaves import Count
from linkedin_insights.report.model import Basis, Section, Verdict


def build(findings: Findings) -> Section:
    """The chapter; unavailable where the archive names nobody."""
    title = say("value.title")
    funnels: Funnels = findings.funnels
    if not funnels.people:
        return Section.unavailable("value", title, say("value.nothing"), _verdicts(findings))
    verdict = findings.foresight.verdict if funnels.valuable else "untestable"
    return Section(
        id="value",
        title=title,
        available=True,
        claim=say(f"value.claim_{verdict}", people=funnels.people, valuable=funnels.valuable),
        blocks=[
            _figures(findings),
            ladder_bars(funnels),
            *tell_ladder(funnels, findings.foresight, findings.calibration),
            *scores_curves(findings.foresight),
            *tell_foresight(findings.foresight),
            *spread_intervals(findings.concentration),
            *tell_concentration(findings.concentration),
            *tell_forwards(funnels),
            *curve_table(findings.concentration),
            *scores_table(findings.foresight),
            funnel_table(funnels),
            yields_table(funnels),
        ],
        basis=Basis(
            tables=["Connections", "messages", "Invitations", "Recommendations", "Endorsements"],
            rows=findings.totals.connections + findings.ties.message_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("value.method"),
        ),
        caveats=[say(f"value.caveat_{what}") for what in ("visible", "known", "young")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    funnels, spread, known = findings.funnels, findings.concentration, findings.foresight
    figures = {
        "gini": spread.gini,
        "expected_gini": spread.chance_gini,
        "top_share": spread.top_share,
        "expected_top_share": spread.chance_top_share,
        "latent_gini": spread.latent_gini,
        "latent_top_share": spread.latent_top_share,
        "shape": spread.shape,
        "auc": known.auc,
        "lift": known.lift,
    }
    return {
        "concentration": spread.verdict,
        "foreseeable": known.verdict,
        "people": funnels.people,
        "connections": funnels.connections,
        "sustained": funnels.sustained,
        "valuable": funnels.valuable,
        "conversations": spread.conversations,
        "tail": spread.tail or None,
        "foreseeable_people": known.people,
        "foreseeable_valuable": known.valuable,
        "overlap": rounded(known.overlap),
        **{key: cell for name, found in figures.items() for key, cell in _cells(name, found)},
    }


def _cells(name: str, found: Estimate | None) -> list[tuple[str, Verdict]]:
    values = (None,) * 3 if found is None else (found.value, found.low, found.high)
    ends = ("", "_low", "_high")
    return [(name + end, rounded(value)) for end, value in zip(ends, values, strict=True)]


def _figures(findings: Findings) -> Figures:
    funnels, spread, known = findings.funnels, findings.concentration, findings.foresight
    items = [
        Figure(
            value=Count(value=count, of=funnels.people),
            label=say(f"value.figure_{name}"),
            note=say("value.figure_share", share=measure(found)) if found else None,
        )
        for name, count, found in (
            ("sustained", funnels.sustained, funnels.share_sustained),
            ("valuable", funnels.valuable, funnels.share_valuable),
        )
    ]
    if spread.top_share is not None and spread.chance_top_share is not None:
        chance = spread.chance_top_share
        note = say("value.figure_top_note", low=plain(chance.low), high=plain(chance.high))
        label = say("value.figure_top")
        items.append(Figure(value=plain(spread.top_share.value), label=label, note=note))
    if known.auc is not None:
        items.append(Figure(value=measure(known.auc), label=say("value.figure_auc")))
    return Figures(items=items)
