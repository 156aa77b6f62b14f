"""Distribution functions against closed forms, sums and printed tables."""

from __future__ import annotations

import math

import pytest

from linkedin_insights.findings.value.special import (
    beta_cdf,
    beta_quantile,
    gamma_cdf,
    gamma_quantile,
)


@pytest.mark.parametrize("x", [1e-6, 0.3, 1.0, 2.5, 20.0])
def test_gamma_of_whole_shapes_is_a_sum(x: float) -> None:
    """P(n, x) = 1 − e^−x·Σ x^i/i!, i below n."""
    for shape in (1, 2, 7):
        rest = math.exp(-x) * sum(x**i / math.factorial(i) for i in range(shape))
        assert gamma_cdf(shape, x) == pytest.approx(1 - rest, abs=1e-12)


def test_gamma_of_a_half_is_the_error_function() -> None:
    """P(½, x) = erf(√x)."""
    for x in (0.001, 0.4, 1.4, 1.6, 9.0):
        assert gamma_cdf(0.5, x) == pytest.approx(math.erf(math.sqrt(x)), abs=1e-12)
    assert gamma_cdf(0.5, 0.0) == 0.0


def test_gamma_quantiles_are_those_of_the_tables() -> None:
    """χ² tables: 95 % with 1 degree of freedom 3.8415, 90 % with 10 degrees 15.987; halved here."""
    assert gamma_quantile(0.5, 0.95) == pytest.approx(3.841459 / 2, abs=1e-6)
    assert gamma_quantile(5, 0.9) == pytest.approx(15.987179 / 2, abs=1e-6)
    assert gamma_quantile(1, 0.9) == pytest.approx(math.log(10), abs=1e-12)


@pytest.mark.parametrize("shape", [0.01, 0.3, 1.0, 40.0, 1000.0])
@pytest.mark.parametrize("p", [0.05, 0.5, 0.9, 0.999])
def test_gamma_quantiles_lead_back(shape: float, p: float) -> None:
    assert gamma_cdf(shape, gamma_quantile(shape, p)) == pytest.approx(p, abs=1e-9)


def test_beta_of_whole_shapes_is_a_binomial_sum() -> None:
    """I_x(k, n − k + 1) = P(at least k of n)."""
    for k, n, x in ((4, 11, 0.135), (1, 30, 0.02), (29, 30, 0.9), (700, 1000, 0.71)):
        tail = sum(math.comb(n, i) * x**i * (1 - x) ** (n - i) for i in range(k, n + 1))
        assert beta_cdf(k, n - k + 1, x) == pytest.approx(tail, abs=1e-10)
    assert (beta_cdf(2, 3, 0.0), beta_cdf(2, 3, 1.0)) == (0.0, 1.0)


def test_beta_quantiles_have_closed_forms_at_the_ends() -> None:
    """Beta(1, m): 1 − (1 − p)^(1/m); Beta(m, 1): p^(1/m)."""
    for m in (1, 9, 30_001):
        for p in (0.05, 0.95):
            assert beta_quantile(1, m, p) == pytest.approx(-math.expm1(math.log1p(-p) / m))
            assert beta_quantile(m, 1, p) == pytest.approx(p ** (1 / m))


@pytest.mark.parametrize(("a", "b"), [(4, 8), (701, 29_301), (0.5, 0.5), (2, 90)])
def test_beta_quantiles_lead_back(a: float, b: float) -> None:
    for p in (0.05, 0.5, 0.95):
        assert beta_cdf(a, b, beta_quantile(a, b, p)) == pytest.approx(p, abs=1e-9)
