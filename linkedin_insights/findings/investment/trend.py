"""Poisson regression of counts on a slow trend and on being inside a window."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

KNOT_DAYS: Final = 730
_RIDGE: Final = 1e-3
_STEP, _CLOSE, _ROUNDS = 2.0, 1e-4, 40
_LARGEST: Final = 15.0


def trend_columns(at: Floats, length: int) -> Floats:
    """Piecewise linear functions of time that sum to 1, with a knot about every two years."""
    pieces = max(1, round(length / KNOT_DAYS))
    width = length / pieces
    knots = np.linspace(0.0, length, pieces + 1)
    return np.clip(1 - np.abs(at[:, None] - knots[None, :]) / width, 0.0, None)


def fit_counts(
    counts: Floats, days: Floats, columns: Floats, start: Floats | None = None
) -> Floats:
    """Coefficients of log-linear rates, one row for each row of ``counts``.

    Maximises the Poisson likelihood of ``counts ~ days·exp(columns @ b)`` less a ridge of
    0.0005·|b|², by Newton's steps of at most 2.
    """
    width = columns.shape[1]
    squares = (columns[:, :, None] * columns[:, None, :]).reshape(len(days), -1)
    level = np.log((counts.sum(axis=1) + 0.5) / days.sum())
    found = np.repeat(level[:, None], width, axis=1)
    if start is not None:
        found = np.tile(start, (len(counts), 1))
    for _ in range(_ROUNDS):
        expected = expected_counts(found, days, columns)
        bend = (expected @ squares).reshape(-1, width, width) + _RIDGE * np.eye(width)
        slope = (counts - expected) @ columns - _RIDGE * found
        step = np.clip(np.linalg.solve(bend, slope[:, :, None])[:, :, 0], -_STEP, _STEP)
        found = found + step
        if np.abs(step).max() < _CLOSE:
            break
    return found


def expected_counts(coefficients: Floats, days: Floats, columns: Floats) -> Floats:
    """Counts that rates with these coefficients lead to: one row for each row of them."""
    return days * np.exp(np.clip(coefficients @ columns.T, -_LARGEST, _LARGEST))
