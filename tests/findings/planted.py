"""How close value and origins come to what was planted."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

from linkedin_insights.findings.origins.model import CAUSES, ORIGINS
from linkedin_insights.options import Options
from linkedin_insights.pipeline import Analysis, analyse
from tests.findings.worlds_a import career_life, null_life
from tests.findings.worlds_b import live
from tests.network.scoring import average_precision

Floats = npt.NDArray[np.float64]
_LEAST = 1e-6


class Planted(Protocol):
    """A world of either make."""

    @property
    def truth(self) -> pl.DataFrame:
        """One row a person: url, origin, documented, caused, valuable."""

    def write(self, folder: Path) -> object:
        """Write the files of the export."""


def worlds(seed: int) -> Iterator[tuple[str, Planted]]:
    """Planted worlds of both makes, and their null twins."""
    yield "a steady", career_life(seed)
    yield "a growing", career_life(seed, scenario="growing", invitations="all", people=1000)
    yield "a campaigns", career_life(seed, scenario="campaigns", invitations="none")
    yield "a null steady", null_life(seed)
    yield "a null growing", null_life(seed, scenario="growing", invitations="all")
    yield "a null campaigns", null_life(seed, scenario="campaigns", invitations="all")
    yield "a shuffled", null_life(seed, kind="shuffled")
    yield "b", live(seed)
    yield "b null", live(seed, causes=False)


@dataclass(frozen=True, slots=True)
class Result:
    """Figures of one world; NaN where it holds nothing to find."""

    world: str
    people: int
    false_origin: float
    documented: int
    right: float
    stated: float
    calibration: float
    log_loss: float
    log_loss_week: float
    log_loss_same: float
    timing: str
    share: float
    valuable: float
    by_messages: float
    seconds: float

    @classmethod
    def heading(cls) -> str:
        """The names of the columns."""
        return "  ".join(f"{part.name:>13}" for part in fields(cls))

    def line(self) -> str:
        """The figures, three digits each."""
        values = [getattr(self, part.name) for part in fields(self)]
        return "  ".join(
            f"{value:13.3f}" if isinstance(value, float) else f"{value!s:>13}" for value in values
        )


def evaluate(name: str, world: Planted) -> Result:
    """Write a world, analyse it, and compare with its truth."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "export"
        world.write(folder)
        start = time.perf_counter()
        found = analyse([folder], Options())
        seconds = time.perf_counter() - start
    return compare(name, found, world.truth, seconds)


def compare(name: str, found: Analysis, truth: pl.DataFrame, seconds: float = 0.0) -> Result:
    """Score an analysis against the truth of its world."""
    rows = _joined(found, truth)
    agree = pl.col("origin") == pl.col("truth")
    cause = pl.col("origin").is_in(CAUSES)
    documented = rows.filter(pl.col("certainty") == "documented")
    planted = rows.filter(pl.col("documented") & pl.col("caused"))
    stated = rows.filter(pl.col("certainty") != "unknown")
    timing = found.origins.timing
    return Result(
        world=name,
        people=rows.height,
        false_origin=rows.filter(cause & ~agree & ~pl.col("caused")).height / rows.height,
        documented=documented.height,
        right=_share(documented, agree),
        stated=_share(planted, agree),
        calibration=calibration_error(
            stated["probability"].to_numpy(), stated.select(agree).to_series().to_numpy()
        ),
        log_loss=_log_loss(found, rows),
        log_loss_week=_week_rule(found, rows),
        log_loss_same=float(np.log(len(ORIGINS))),
        timing=f"{timing.verdict}",
        share=float("nan") if timing.share is None else timing.share,
        valuable=average_precision(rows["valuable"].to_numpy(), rows["score"].to_numpy()),
        by_messages=average_precision(
            rows["valuable"].to_numpy(), rows["messages"].cast(pl.Float64).to_numpy()
        ),
        seconds=seconds,
    )


def _joined(found: Analysis, truth: pl.DataFrame) -> pl.DataFrame:
    planted = truth.select("documented", "caused", "valuable", profile_url="url", truth="origin")
    urls = found.people.people.select("person_id", "profile_url", "connected_on")
    messages = found.ties.frame.select(
        "person_id", messages=pl.col("messages_sent") + pl.col("messages_received")
    )
    return (
        found.origins.people.join(found.value.people.select("person_id", "score"), on="person_id")
        .join(messages, on="person_id")
        .join(urls, on="person_id")
        .join(planted, on="profile_url", how="inner", maintain_order="left")
    )


def _share(rows: pl.DataFrame, what: pl.Expr) -> float:
    return float("nan") if rows.is_empty() else rows.filter(what).height / rows.height


def calibration_error(probability: Floats, right: npt.NDArray[np.bool_]) -> float:
    """Expected calibration error: Σ |mean p − share right|·n/N over ten bins of equal width."""
    if not len(probability):
        return float("nan")
    bins = np.minimum((probability * 10).astype(int), 9)
    there = [bins == number for number in range(10) if (bins == number).any()]
    gaps = [abs(probability[each].mean() - right[each].mean()) * each.mean() for each in there]
    return float(sum(gaps))


def _log_loss(found: Analysis, rows: pl.DataFrame) -> float:
    posterior = found.origins.posterior.join(
        rows.select("person_id", origin="truth"), on=["person_id", "origin"], how="inner"
    )
    return float(-np.log(np.maximum(posterior["probability"].to_numpy(), _LEAST)).mean())


def _week_rule(found: Analysis, rows: pl.DataFrame) -> float:
    """The naive rule, with 0.7 for what it says and the rest for the others alike."""
    acts = found.events.filter(pl.col("kind").is_in(["comment", "reaction"]))["at"].dt.date()
    days = np.unique(acts.to_numpy().astype("datetime64[D]").astype(np.int64))
    linked = rows["connected_on"].to_numpy().astype("datetime64[D]")
    known = ~np.isnat(linked)
    day = np.where(known, linked.astype(np.int64), 0)
    last = (
        days[np.maximum(np.searchsorted(days, day, side="right") - 1, 0)] if len(days) else day - 99
    )
    within = known & (day - last >= 0) & (day - last <= 7)
    said = np.where(within, "my_engagement", "unknown")
    right = said == rows["truth"].to_numpy()
    return float(-np.log(np.where(right, 0.7, 0.3 / (len(ORIGINS) - 1))).mean())
