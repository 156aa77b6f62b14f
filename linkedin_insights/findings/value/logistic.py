"""Logistic regression with a normal prior, and how well scores tell two kinds of people apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from linkedin_insights.findings.value.estimates import Estimate, Floats, span_of

_STEPS = 60
_HALVINGS = 30
_CLOSE = 1e-9
_FARTHEST = 35.0
_BINS = 256
_DRAWS = 1000

Bools = np.typing.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fit:
    """Coefficients of features with mean 0 and spread 1 among the people learned from."""

    intercept: float
    weights: Floats
    means: Floats
    spreads: Floats

    def score(self, features: Floats) -> Floats:
        """The log-odds of people, a row each."""
        scaled = (features - self.means) / self.spreads
        return np.asarray(self.intercept + scaled @ self.weights, dtype=np.float64)


def fit_logistic(features: Floats, outcome: Bools, *, penalty: float = 1.0) -> Fit:
    """Learn log-odds from standardised features: the mode under weights ~ N(0, 1/penalty).

    Maximises ``Σ ln P(y) − penalty/2·Σ w²`` by Newton's steps, halved where they lead down; the
    intercept is free. A feature without spread gets 0. Both outcomes must occur.
    """
    means = features.mean(axis=0)
    spread = features.std(axis=0)
    flat = spread < _CLOSE
    spreads = np.where(flat, 1.0, spread)
    design = np.column_stack([np.ones(outcome.size), (features - means) / spreads])
    design[:, 1:][:, flat] = 0.0
    precision = np.full(design.shape[1], penalty)
    precision[0] = 0.0
    prior = np.zeros(design.shape[1])
    start = prior.copy()
    share = outcome.mean()
    start[0] = np.log(share / (1 - share))
    found = climb(design, outcome.astype(np.float64), prior, precision, start=start)
    return Fit(float(found[0]), found[1:], means, spreads)


def climb(
    design: Floats,
    outcome: Floats,
    prior: Floats,
    precision: Floats,
    *,
    start: Floats,
    sizes: Floats | None = None,
) -> Floats:
    """The mode of a logistic regression under independent normal priors, by Newton's steps.

    Args:
        design: A row a person or kind of person, a column a coefficient.
        outcome: 0 or 1, or the share of ones in a kind.
        prior: The means of the coefficients' priors.
        precision: One over their variances; 0 is flat.
        start: Where to begin.
        sizes: How many people a row stands for; one each without it.

    """
    many = np.ones(outcome.size) if sizes is None else sizes

    def height(at: Floats) -> float:
        odds = design @ at
        fit = many @ (outcome * odds - np.logaddexp(0, odds))
        return float(fit - precision @ (at - prior) ** 2 / 2)

    at, now = start, height(start)
    for _ in range(_STEPS):
        chance = expit(design @ at)
        slope = design.T @ (many * (outcome - chance)) - precision * (at - prior)
        curve = (design * (many * chance * (1 - chance))[:, np.newaxis]).T @ design
        curve += np.diag(precision + _CLOSE)
        move = np.linalg.solve(curve, slope)
        if float(np.abs(move).max()) < _CLOSE:
            break
        for _ in range(_HALVINGS):
            there = height(at + move)
            if there >= now:
                at, now = at + move, there
                break
            move = move / 2
        else:
            break
    return at


def expit(odds: Floats) -> Floats:
    """Log-odds as a probability."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -_FARTHEST, _FARTHEST))), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Separation:
    """How often one of a pair is put right (``auc``), and how much more the top tenth holds."""

    auc: Estimate
    lift: Estimate


def separate(scores: Floats, positive: Bools, *, rng: np.random.Generator) -> Separation:
    """Measure how scores tell positives from others, with 95 % intervals.

    AUC is Mann and Whitney's U over its greatest value, ties counting half; lift the share of
    positives in the top tenth of scores over their share in all, those at its border in part. The
    intervals are of 1,000 resamples within each kind. Resampled are at most 256 classes of scores
    (more are joined by rank), so that 30,000 people cost no more. The interval is moved by the
    difference that joining makes, and widened by √(n/(n − 1)), n of the rarer kind: resamples of
    few vary too little (Efron & Tibshirani 1993, An Introduction to the Bootstrap, section 5.3).
    """
    classes = np.unique(scores, return_inverse=True)[1]
    ones = np.bincount(classes[positive], minlength=int(classes.max()) + 1)
    zeros = np.bincount(classes) - ones
    exact = _measures(ones[np.newaxis, :], zeros[np.newaxis, :])
    if ones.size > _BINS:
        before = np.cumsum(ones + zeros) - 1
        joined = before * _BINS // int(before[-1] + 1)
        ones, zeros = (
            np.bincount(joined, weights=kind, minlength=_BINS).astype(np.int64)
            for kind in (ones, zeros)
        )
    coarse = _measures(ones[np.newaxis, :], zeros[np.newaxis, :])
    drawn = [rng.multinomial(kind.sum(), kind / kind.sum(), size=_DRAWS) for kind in (ones, zeros)]
    rarer = min(int(ones.sum()), int(zeros.sum()))
    wider = np.sqrt(rarer / (rarer - 1)) if rarer > 1 else 1.0
    found = []
    for value, near, draws in zip(exact, coarse, _measures(*drawn), strict=True):
        low, high = span_of(value + wider * (draws - near))
        found.append(Estimate(float(value[0]), max(0.0, low), high))
    auc, lift = found
    return Separation(Estimate(auc.value, auc.low, min(1.0, auc.high)), lift)


def _measures(
    ones: np.typing.NDArray[np.int64], zeros: np.typing.NDArray[np.int64]
) -> tuple[Floats, Floats]:
    """AUC and lift of each row; columns are classes of scores, ascending."""
    below = np.cumsum(zeros, axis=1) - zeros
    all_ones, all_zeros = ones.sum(axis=1), zeros.sum(axis=1)
    area = (ones * (below + zeros / 2)).sum(axis=1) / (all_ones * all_zeros)
    sizes = ones + zeros
    above = np.cumsum(sizes[:, ::-1], axis=1)[:, ::-1] - sizes
    wanted = 0.1 * sizes.sum(axis=1, keepdims=True)
    part = np.clip(wanted - above, 0, sizes) / np.maximum(sizes, 1)
    lift = (ones * part).sum(axis=1) / (all_ones * 0.1)
    return area, lift
