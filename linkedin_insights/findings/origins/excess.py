"""From more people than usual to how likely each of them is one of the surplus."""

from __future__ import annotations

from typing import Final

import polars as pl

STRONGEST: Final = 3.0
_PSEUDO = 0.5
_REFERENCE_ODDS = 1 / 3
"""The prior odds of a cause against none that the ratios here are made for."""


def llr_of_excess(came: pl.Expr, usual: pl.Expr) -> pl.Expr:
    """Return ln of (came − usual)/usual over the reference odds, from 0 to 3 nats.

    Of k people where u are usual, each is one of the surplus with probability (k − u)/k; half a
    person is added to what is usual.
    """
    base = usual + _PSEUDO
    surplus = (came - base).clip(0)
    return (surplus / base / _REFERENCE_ODDS).clip(1.0).log().clip(0.0, STRONGEST)
