"""llr = ln((came − usual − ½)/(usual + ½) / ⅓), from 0 to 3."""

from __future__ import annotations

from math import log

import polars as pl
import pytest

from linkedin_insights.findings.origins.excess import STRONGEST, llr_of_excess


def llr(came: int, usual: float) -> float:
    frame = pl.DataFrame({"came": [came], "usual": [usual]})
    return float(frame.select(llr_of_excess(pl.col("came"), pl.col("usual"))).item())


@pytest.mark.parametrize(
    ("came", "usual", "expected"),
    [
        # (3 − ½)/½ = 5, times 3.
        (3, 0.0, log(15)),
        # (5 − 2½)/2½ = 1, times 3.
        (5, 2.0, log(3)),
        # (10 − 5½)/5½ = 9/11, times 3.
        (10, 5.0, log(27 / 11)),
        # (2 − 1½)/1½ = ⅓, times 3: exactly the reference odds.
        (2, 1.0, 0.0),
        # No surplus, and fewer than usual.
        (4, 4.0, 0.0),
        (1, 9.0, 0.0),
        (0, 0.0, 0.0),
        # (4 − ½)/½ = 7, times 3 is more than e³.
        (4, 0.0, STRONGEST),
        (10_000, 1.0, STRONGEST),
    ],
)
def test_the_surplus_over_what_is_usual(came: int, usual: float, expected: float) -> None:
    assert llr(came, usual) == pytest.approx(expected, abs=1e-12)


def test_unsigned_counts_do_not_run_over() -> None:
    frame = pl.DataFrame({"came": [1], "usual": [7.0]}, schema_overrides={"came": pl.UInt32()})
    assert frame.select(llr_of_excess(pl.col("came"), pl.col("usual"))).item() == 0.0
