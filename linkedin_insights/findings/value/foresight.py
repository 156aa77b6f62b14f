"""Whether it could have been known on the day of connecting who would become valuable."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.origins.model import Origins
from linkedin_insights.findings.value.estimates import Estimate, Floats
from linkedin_insights.findings.value.features import FEATURES, describe
from linkedin_insights.findings.value.logistic import Bools, fit_logistic, separate
from linkedin_insights.findings.value.model import Value

HORIZON_DAYS: Final = 730
FEWEST_VALUABLE: Final = 20
FEWEST_IN_PART: Final = 8
LABEL_VALUABLE_FROM: Final = 2
STRONGEST: Final = 3
BINS: Final = 12

SCORES: Final[dict[str, pl.DataType]] = {
    "from": pl.Float64(),
    "to": pl.Float64(),
    "valuable": pl.Int64(),
    "others": pl.Int64(),
    "valuable_share": pl.Float64(),
    "others_share": pl.Float64(),
}
"""The later people by their score, in equal steps of log-odds, ascending: how many of each kind,
and which share of their kind. Of one step only when all scores are equal."""

_LEARN = 0.6


@dataclass(frozen=True, slots=True)
class Sign:
    """One of `FEATURES` and its weight: log-odds for one standard deviation more."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Foresight:
    """Whether the day of connecting told who would become valuable within two years.

    ``verdict`` is ``yes`` (the interval of ``auc`` lies above 0.5), ``no`` or ``untestable``; then
    ``reason`` is ``undated``, ``few_valuable`` or ``few_in_part``. ``people`` have two years of
    history, ``valuable`` of them became so; ``young`` were left out for having less, ``already``
    for having been valuable before the day. Those who connected before ``since`` were learned from
    (``learned``), the others tested (``tested``). ``overlap`` is the common area of the two
    distributions of scores (`SCORES`), 0 to 1.
    """

    verdict: str
    reason: str
    people: int
    valuable: int
    young: int
    already: int
    scores: pl.DataFrame
    learned: int = 0
    learned_valuable: int = 0
    tested: int = 0
    tested_valuable: int = 0
    since: date | None = None
    auc: Estimate | None = None
    lift: Estimate | None = None
    overlap: float | None = None
    strongest: tuple[Sign, ...] = ()


def foresee(
    people: pl.DataFrame,
    events: pl.DataFrame,
    value: Value,
    origins: Origins,
    companies: pl.DataFrame,
    *,
    positions: pl.DataFrame,
    as_of: date | None,
    seed: int,
) -> Foresight:
    """Learn from the earlier connections what foretold value, and test it on the later ones.

    Foretold is whether a connection became valuable from the day of connecting to two years later;
    the owner's label overrides. Known is what `describe` says of that day. The earlier three fifths
    by day (a day is never split) train an L2 logistic regression (weights ~ N(0, 1)), which scores
    the later ones; see `separate` for AUC and lift. Below 20 valuable in all, or 8 in either part,
    nothing is tested.

    Args:
        people: `PEOPLE`.
        events: The event log.
        value: `VALUE` and its rungs.
        origins: For `CLUES`.
        companies: ``company`` to ``company_key``.
        positions: The owner's jobs, as the table ``positions``.
        as_of: The day up to which history reaches.
        seed: Where chance comes from.

    """
    described = describe(people, events, origins.clues, positions, companies)
    eligible, found = _eligible(described, value.people, as_of)
    if found.reason:
        return found
    cut = _cut(eligible["connected_on"])
    early = (eligible["connected_on"] < cut).to_numpy()
    outcome = eligible["became"].to_numpy()
    found = replace(
        found,
        since=cut,
        learned=int(early.sum()),
        learned_valuable=int((early & outcome).sum()),
        tested=int((~early).sum()),
        tested_valuable=int((~early & outcome).sum()),
    )
    parts = [found.learned_valuable, found.tested_valuable]
    parts += [found.learned - parts[0], found.tested - parts[1]]
    if min(parts) < FEWEST_IN_PART:
        return replace(found, reason="few_in_part")
    features = eligible.select(*FEATURES).to_numpy()
    return _tested(found, features, outcome, early, np.random.default_rng(seed))


def _eligible(
    described: pl.DataFrame, value: pl.DataFrame, as_of: date | None
) -> tuple[pl.DataFrame, Foresight]:
    """Those with two years of history and ``became``, in an order that no name decides."""
    horizon = timedelta(days=HORIZON_DAYS)
    known = value.select("person_id", "valuable_on", "label")
    joined = described.join(known, on="person_id", how="left", maintain_order="left")
    before = (pl.col("valuable_on") < pl.col("connected_on")).fill_null(value=False)
    newest = None if as_of is None else as_of - horizon
    old = (pl.col("connected_on") <= pl.lit(newest, pl.Date)).fill_null(value=False)
    in_time = (pl.col("valuable_on") <= pl.col("connected_on") + horizon).fill_null(value=False)
    labelled = pl.col("label") >= LABEL_VALUABLE_FROM
    eligible = (
        joined.filter(old & ~before)
        .with_columns(became=pl.coalesce(labelled, in_time))
        .sort("connected_on", *FEATURES, "became")
    )
    valuable = int(eligible["became"].sum())
    reason = "undated" if as_of is None else "few_valuable" if valuable < FEWEST_VALUABLE else ""
    return eligible, Foresight(
        verdict="untestable",
        reason=reason,
        people=eligible.height,
        valuable=valuable,
        young=joined.filter(~old).height,
        already=joined.filter(old & before).height,
        scores=pl.DataFrame(schema=SCORES),
    )


def _cut(days: pl.Series) -> date:
    """The first day of the later part: that with a number before it nearest to three fifths."""
    starts = pl.DataFrame({"day": days}).with_row_index("before")
    starts = starts.group_by("day", maintain_order=True).agg(pl.col("before").first())
    off = (starts["before"].cast(pl.Float64) - _LEARN * days.len()).abs().to_numpy()
    cut: date = starts["day"][int(np.argmin(off))]
    return cut


def _tested(
    found: Foresight, features: Floats, outcome: Bools, early: Bools, rng: np.random.Generator
) -> Foresight:
    fit = fit_logistic(features[early], outcome[early])
    # Sums in another order differ in their last digits, which must not part equals.
    scores = np.round(fit.score(features[~early]), 9)
    later = outcome[~early]
    measured = separate(scores, later, rng=rng)
    order = np.argsort(-np.abs(fit.weights), kind="stable")[:STRONGEST]
    names = list(FEATURES)
    table = _histogram(scores, later)
    return replace(
        found,
        verdict="yes" if measured.auc.low > 0.5 else "no",
        auc=measured.auc,
        lift=measured.lift,
        scores=table,
        overlap=float(
            table.select(pl.min_horizontal("valuable_share", "others_share")).sum().item()
        ),
        strongest=tuple(
            Sign(names[place], float(fit.weights[place])) for place in order if fit.weights[place]
        ),
    )


def _histogram(scores: Floats, later: Bools) -> pl.DataFrame:
    """`SCORES` of the later people."""
    low, high = float(scores.min()), float(scores.max())
    edges = np.linspace(low, high, BINS + 1) if high > low else np.array([low, high])
    counts = {}
    for name, kind in (("valuable", later), ("others", ~later)):
        place = np.clip(np.searchsorted(edges, scores[kind], side="right") - 1, 0, edges.size - 2)
        counts[name] = np.bincount(place, minlength=edges.size - 1)
    shares = {f"{name}_share": count / count.sum() for name, count in counts.items()}
    columns = {"from": edges[:-1], "to": edges[1:], **counts, **shares}
    return pl.DataFrame(columns).select(pl.col(name).cast(kind) for name, kind in SCORES.items())
