"""Distribution functions of the gamma and the beta, as far as this package needs them."""

from __future__ import annotations

import math
from collections.abc import Callable

_TINY = 1e-300
_CLOSE = 1e-14
_TERMS = 10_000
_STEPS = 200


def gamma_cdf(shape: float, x: float) -> float:
    """P(a, x) = γ(a, x)/Γ(a): the gamma distribution of that shape and scale 1 up to ``x``.

    Its series below a + 1, its continued fraction (Lentz) from there on: Press et al. (2007,
    Numerical Recipes, section 6.2).
    """
    if x <= 0:
        return 0.0
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        return min(1.0, front * _gamma_series(shape, x))
    return max(0.0, 1.0 - front * _gamma_fraction(shape, x))


def _gamma_series(shape: float, x: float) -> float:
    term = total = 1.0 / shape
    for step in range(1, _TERMS):
        term *= x / (shape + step)
        total += term
        if term < total * _CLOSE:
            break
    return total


def _gamma_fraction(shape: float, x: float) -> float:
    b = x + 1.0 - shape
    c = 1.0 / _TINY
    d = 1.0 / b
    value = d
    for step in range(1, _TERMS):
        a = step * (shape - step)
        b += 2.0
        d = 1.0 / _nonzero(a * d + b)
        c = _nonzero(b + a / c)
        value *= c * d
        if abs(c * d - 1.0) < _CLOSE:
            break
    return value


def gamma_quantile(shape: float, p: float) -> float:
    """Where `gamma_cdf` reaches ``p`` (0 < p < 1), by halving on the logarithm of x.

    For small shapes quantiles lie many powers of ten below 1. What no double can hold is 0.
    """
    low, high = -745.0, math.log(shape + 40.0 * math.sqrt(shape) + 50.0)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if high - low < _CLOSE * max(1.0, abs(middle)):
            break
        if gamma_cdf(shape, math.exp(middle)) < p:
            low = middle
        else:
            high = middle
    return math.exp((low + high) / 2)


def beta_cdf(a: float, b: float, x: float) -> float:
    """I_x(a, b): the beta distribution up to ``x``, by its continued fraction.

    Press et al. (2007, Numerical Recipes, section 6.4).
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(_log_beta_density(a, b, x) + math.log(x) + math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1.0 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    c = 1.0
    d = 1.0 / _nonzero(1.0 - (a + b) * x / (a + 1.0))
    value = d
    for m in range(1, _TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        step = 1.0
        for part in (even, odd):
            d = 1.0 / _nonzero(1.0 + part * d)
            c = _nonzero(1.0 + part / c)
            step = c * d
            value *= step
        if abs(step - 1.0) < _CLOSE:
            break
    return value


def _log_beta_density(a: float, b: float, x: float) -> float:
    whole = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return whole + (a - 1) * math.log(x) + (b - 1) * math.log1p(-x)


def beta_quantile(a: float, b: float, p: float) -> float:
    """Where `beta_cdf` reaches ``p`` (0 < p < 1): Newton's steps, halving where they lead out."""

    def step(x: float) -> float:
        return (beta_cdf(a, b, x) - p) / max(_TINY, math.exp(_log_beta_density(a, b, x)))

    return _newton(step, a / (a + b))


def _newton(step: Callable[[float], float], start: float) -> float:
    """The root in 0 to 1 of an increasing function; ``step`` is its value over its slope."""
    low, high, x = 0.0, 1.0, start
    for _ in range(_STEPS):
        move = step(x)
        if move > 0:
            high = x
        else:
            low = x
        following = x - move
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - x) < _CLOSE:
            return following
        x = following
    return x


def _nonzero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
