"""Whether a few hold most of the talk: by hand, and on worlds where the truth is known."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from linkedin_insights.findings.said import SAID, Said
from linkedin_insights.findings.value.concentration import (
    CURVE,
    Concentration,
    measure_concentration,
)
from linkedin_insights.people.model import PEOPLE
from tests.findings.value import rows

AS_OF = date(2026, 1, 1)


def _world(counts: list[int], years: list[float], prefix: str = "p") -> tuple[pl.DataFrame, Said]:
    """Connections of so many years, each with so many conversations since."""
    ids = [f"{prefix}{place:05d}" for place in range(len(counts))]
    days = [AS_OF - timedelta(days=round(span * 365.25)) for span in years]
    people = pl.DataFrame({"person_id": ids, "connected_on": days, "is_connection": True})
    spoken = pl.DataFrame(
        {"person_id": ids, "day": days, "conversation": [list(range(n)) for n in counts]}
    ).explode("conversation", empty_as_null=False)
    frames = [
        part.select(
            (pl.col(name) if name in part.columns else pl.lit(None)).cast(kind).alias(name)
            for name, kind in schema.items()
        )
        for part, schema in ((people, PEOPLE), (spoken, SAID))
    ]
    return frames[0], Said(frames[1], pl.Series(dtype=pl.String))


def _measured(counts: list[int], years: list[float], seed: int = 0) -> Concentration:
    people, said = _world(counts, years)
    return measure_concentration(people, said, as_of=AS_OF, seed=seed)


def test_conversations_count_from_the_day_of_connecting() -> None:
    """Ada: runs 1 and 2 (run 0 began before), Bo: none of his own, Cem is no connection."""
    day = date(2020, 5, 5)
    people = rows.people(ada=day, bo=day, cem=None, late=date(2027, 1, 1))
    said = rows.said(
        ("ada", date(2020, 5, 1), True, 0),
        ("ada", date(2020, 5, 6), False, 0),
        ("ada", day, True, 1),
        ("ada", date(2021, 1, 1), True, 2),
        ("ada", date(2021, 1, 2), True, 2),
        ("bo", date(2021, 1, 1), True, None),
        ("cem", date(2021, 1, 1), True, 0),
    )
    found = measure_concentration(people, said, as_of=AS_OF, seed=0)
    assert (found.people, found.conversations, found.silent) == (2, 2, 1)
    assert (found.verdict, found.reason) == ("untestable", "few_people")


def test_too_little_is_not_tested() -> None:
    few = _measured([1] * 29, [2.0] * 29)
    assert (few.verdict, few.reason, few.gini) == ("untestable", "few_people", None)
    quiet = _measured([1] * 29 + [0] * 20, [2.0] * 49)
    assert (quiet.reason, quiet.conversations, quiet.silent) == ("few_conversations", 29, 20)
    assert quiet.curve.schema == CURVE
    people, said = _world([3] * 40, [2.0] * 40)
    undated = measure_concentration(people, said, as_of=None, seed=0)
    assert (undated.verdict, undated.reason) == ("untestable", "undated")
    nobody = measure_concentration(people.clear(), said, as_of=AS_OF, seed=0)
    assert (nobody.verdict, nobody.people) == ("untestable", 0)


def test_figures_are_worked_out_by_hand() -> None:
    """36 have 1 and four have 16: 100 conversations, the top tenth has 64 of them.

    Σ i·x: 36·37/2 + 16·(37 + 38 + 39 + 40) = 666 + 2,464 = 3,130; 2·3,130/(40·100) − 41/40 = 0.54,
    times 40/39.
    """
    found = _measured([16] * 4 + [1] * 36, [4.0] * 40)
    assert found.gini is not None
    assert found.top_share is not None
    assert found.gini.value == pytest.approx(0.54 * 40 / 39)
    assert found.top_share.value == pytest.approx(0.64)
    assert found.gini.low < found.gini.value < found.gini.high
    assert found.verdict == "beyond_chance"
    curve = found.curve
    assert curve.height == 51
    assert curve["share"][45] == pytest.approx(0.36)
    assert (curve["chance_low"] <= curve["chance_high"]).all()


def test_people_of_one_rate_are_no_more_than_chance() -> None:
    """Equal rates, unequal years, a hundred worlds: the test errs in 2.5 % of them."""
    verdicts = []
    for seed in range(100):
        rng = np.random.default_rng(seed)
        years = rng.uniform(0, 10, 150)
        counts = rng.poisson(0.4 * np.maximum(years, 1 / 12))
        verdicts.append(_measured(counts.tolist(), years.tolist(), seed).verdict)
    assert verdicts.count("chance") >= 94


def test_unequal_rates_are_beyond_chance() -> None:
    """Gamma rates of shape 0.3, whose own coefficient is 0.73 and top tenth 54 %."""
    for seed in range(20):
        rng = np.random.default_rng(seed)
        years = rng.uniform(0.1, 10, 300)
        counts = rng.poisson(rng.gamma(0.3, 0.4 / 0.3, 300) * years)
        found = _measured(counts.tolist(), years.tolist(), seed)
        assert found.verdict == "beyond_chance"
        assert found.shape is not None
        assert found.latent_gini is not None
        assert found.latent_gini.low < found.latent_gini.value < found.latent_gini.high


def test_one_who_outdoes_a_gamma_is_a_heavier_tail() -> None:
    rng = np.random.default_rng(0)
    counts = rng.poisson(rng.gamma(2.0, 0.5, 400) * 2.0)
    counts[:3] = (900, 700, 800)
    assert _measured(counts.tolist(), [2.0] * 400).tail == "heavier"
    fitting = rng.poisson(rng.gamma(0.5, 2.0, 400) * 2.0)
    assert _measured(fitting.tolist(), [2.0] * 400).tail == "as_gamma"


def test_names_and_the_order_of_rows_make_no_difference() -> None:
    rng = np.random.default_rng(2)
    years = rng.uniform(0.1, 8, 80).tolist()
    counts = rng.poisson(1.0, 80).tolist()
    one = _measured(counts, years)
    other = _measured(counts[::-1], years[::-1])
    assert one.curve.equals(other.curve)
    assert (one.gini, one.chance_gini, one.shape) == (other.gini, other.chance_gini, other.shape)
