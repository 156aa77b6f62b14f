"""Colour arithmetic for judging the page's palette.

Contrast: WCAG 2.2, relative luminance. Colour blindness: Machado, Oliveira and Fernandes 2009,
severity 1, on linear RGB. Distance: Euclidean in CIE L*a*b* (D65), where about 2.3 is just seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Rgb = tuple[float, float, float]

VISIONS: Mapping[str, tuple[Rgb, Rgb, Rgb]] = {
    "common": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: tuple[Rgb, Rgb, Rgb] = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> Rgb:
    """``#rrggbb`` or ``#rgb`` as linear RGB."""
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return _expand(red), _expand(green), _expand(blue)


def _expand(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _apply(matrix: tuple[Rgb, Rgb, Rgb], colour: Rgb) -> Rgb:
    red, green, blue = (sum(m * c for m, c in zip(row, colour, strict=True)) for row in matrix)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    lights = sorted(_apply(_TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def seen(colour: str, vision: str) -> Rgb:
    """A colour as L*a*b* with the given vision."""
    simulated = _apply(VISIONS[vision], linear(colour))
    clipped = tuple(min(1.0, max(0.0, value)) for value in simulated)
    x, y, z = (
        _root(value / white)
        for value, white in zip(
            _apply(_TO_XYZ, (clipped[0], clipped[1], clipped[2])), _WHITE, strict=True
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


def distance(one: str, other: str, vision: str) -> float:
    """How far apart two colours are for the given vision."""
    pairs = zip(seen(one, vision), seen(other, vision), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def variables(block: str) -> dict[str, str]:
    """Colour variables that a piece of CSS sets."""
    return dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]{3,6})\b", block))
