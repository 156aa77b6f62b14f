"""Scores into probabilities, by what the owner's labels say of some people."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from linkedin_insights.findings.value.estimates import Floats
from linkedin_insights.findings.value.logistic import climb, expit

FEWEST_LABELS: Final = 5
VALUABLE_FROM: Final = 2

_PRECISION = np.array([1 / 1.5**2, 1 / 0.5**2])
_KINDS = 200
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Calibration:
    """Probabilities of being valuable, in the order of the scores.

    ``method`` is ``labels`` (some labelled valuable, some not) or ``positives`` (none labelled
    not). ``skill`` is 1 − Brier/Brier of the base rate, each person predicted from the labels of
    the others: 0 is no better than the base rate; None where only positives are labelled.
    """

    probability: pl.Series
    method: str
    positives: int
    negatives: int
    intercept: float
    slope: float
    skill: float | None


def calibrate(score: pl.Series, labels: pl.Series) -> Calibration | None:
    """Turn scores into probabilities, or None where labels are too few.

    With five labels of each kind or more: Platt's curve ``logit p = a + b·s``, s the score
    standardised over everybody, as the mode under ``a ~ N(logit base, 1.5²)`` and
    ``b ~ N(1, 0.5²)``; base is the share labelled valuable. With five labelled valuable or more and
    none labelled not, the same curve gives g, the chance of being labelled, and
    ``p = min(1, g/c)``, c the mean g of each labelled person by the others (Elkan & Noto 2008,
    KDD 213). That supposes that those labelled are a fair sample of the valuable.

    Args:
        score: A score a person, not null.
        labels: 0 to 4 (from 2 on valuable) or Booleans, null where there is none; as long.

    """
    kind = labels if labels.dtype == pl.Boolean else labels >= VALUABLE_FROM
    positives, negatives = int(kind.sum() or 0), int((~kind).sum() or 0)
    if positives < FEWEST_LABELS or 0 < negatives < FEWEST_LABELS:
        return None
    standard = _standardised(score.cast(pl.Float64).to_numpy())
    if negatives:
        known = kind.is_not_null().to_numpy()
        outcome = kind.fill_null(value=False).to_numpy()[known]
        kinds = _Kinds.of(standard[known], outcome)
        scale = 1.0
    else:
        kinds = _Kinds.of(standard, kind.fill_null(value=False).to_numpy())
        scale = kinds.held_out_mean()
    intercept, slope = kinds.fit()
    probability = np.clip(expit(intercept + slope * standard) / scale, 0.0, 1.0)
    return Calibration(
        probability=pl.Series("probability", probability),
        method="labels" if negatives else "positives",
        positives=positives,
        negatives=negatives,
        intercept=intercept,
        slope=slope,
        skill=kinds.skill() if negatives else None,
    )


def _standardised(score: Floats) -> Floats:
    spread = float(score.std())
    return np.asarray((score - score.mean()) / spread if spread > _LEAST else score * 0.0)


@dataclass(frozen=True, slots=True)
class _Kinds:
    """People of equal score, ascending: how many have a one for their outcome, how many a zero."""

    scores: Floats
    ones: Floats
    zeros: Floats

    @classmethod
    def of(cls, scores: Floats, outcome: np.typing.NDArray[np.bool_]) -> _Kinds:
        """Take equals together; above 200 scores, those alike to a two-hundredth of their span."""
        if np.unique(scores).size > _KINDS:
            step = (scores.max() - scores.min()) / _KINDS
            scores = np.round(scores / step) * step
        # The last digits depend on the order of sums, and must not part equals.
        distinct, place = np.unique(np.round(scores, 12), return_inverse=True)
        ones = np.bincount(place, weights=outcome, minlength=distinct.size)
        zeros = np.bincount(place, weights=~outcome, minlength=distinct.size)
        return cls(distinct, ones.astype(np.float64), zeros.astype(np.float64))

    def fit(self, without: tuple[int, int] | None = None) -> tuple[float, float]:
        """Intercept and slope; ``without`` leaves one person out: their place and outcome."""
        ones, zeros = self.ones, self.zeros
        if without is not None:
            place, outcome = without
            less = np.zeros_like(ones)
            less[place] = 1.0
            ones, zeros = (ones - less, zeros) if outcome else (ones, zeros - less)
        sizes = ones + zeros
        base = float(np.clip(ones.sum() / sizes.sum(), _LEAST, 1 - _LEAST))
        prior = np.array([math.log(base / (1 - base)), 1.0])
        found = climb(
            np.column_stack([np.ones(self.scores.size), self.scores]),
            ones / np.maximum(sizes, 1.0),
            prior,
            _PRECISION,
            start=prior,
            sizes=sizes,
        )
        return float(found[0]), float(found[1])

    def _held_out(self, outcome: int) -> Floats:
        """For each score that has that outcome: the chance of a one, by everybody else."""
        having = np.flatnonzero(self.ones if outcome else self.zeros)
        fits = np.array([self.fit((int(place), outcome)) for place in having])
        return expit(fits[:, 0] + fits[:, 1] * self.scores[having])

    def held_out_mean(self) -> float:
        """The mean chance of a one among those who have it, each by everybody else."""
        weights = self.ones[self.ones > 0]
        return float(weights @ self._held_out(1) / weights.sum())

    def skill(self) -> float:
        """One minus the Brier score over that of the base rate, both of people left out."""
        ones, zeros = self.ones[self.ones > 0], self.zeros[self.zeros > 0]
        own = ones @ (1 - self._held_out(1)) ** 2 + zeros @ self._held_out(0) ** 2
        many, others = ones.sum(), zeros.sum()
        whole = many + others - 1
        base = many * (1 - (many - 1) / whole) ** 2 + others * (many / whole) ** 2
        return float(1 - own / base)
