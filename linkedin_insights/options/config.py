"""``--config``: thresholds of the method, as TOML."""

from __future__ import annotations

import math
from dataclasses import fields
from pathlib import Path
from typing import Any

from linkedin_insights.options.model import Thresholds
from linkedin_insights.options.toml import read_toml

_NUMBERS = {"int": "a whole number above 0", "float | None": "a number above 0"}


def load_config(path: Path) -> Thresholds:
    """The thresholds of a file; those it does not name keep their defaults.

    Raises:
        UsageError: a key is unknown or its value is no number above 0.
    """
    table = read_toml(path)
    known = {field.name: str(field.type) for field in fields(Thresholds)}
    table.only(known)
    found: dict[str, Any] = {}
    for name, kind in known.items():
        check = _whole if kind == "int" else _number
        value = table.get(name, check, _NUMBERS[kind])
        if value is not None:
            found[name] = value
    return Thresholds(**found)


def _whole(value: object) -> int | None:
    return value if type(value) is int and value > 0 else None


def _number(value: object) -> float | None:
    if type(value) in {int, float} and isinstance(value, int | float):
        return float(value) if value > 0 and math.isfinite(value) else None
    return None
