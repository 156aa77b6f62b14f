"""Numbers and dates in the reader's form. All formatting by Babel happens here."""

from __future__ import annotations

import re
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def whole(value: float, locale: Locale) -> str:
    """A whole number with the locale's grouping: ``1,214``."""
    return str(format_decimal(round(value), format="#,##0", locale=locale))


def rounded(value: float, digits: int, locale: Locale) -> str:
    """A number with at most ``digits`` decimals, trailing zeros left out: ``2.4``, ``12``."""
    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=locale))


def fixed(value: float, digits: int, locale: Locale) -> str:
    """A number with exactly ``digits`` decimals: ``0.80``."""
    return str(format_decimal(value, format="#,##0." + "0" * digits, locale=locale))


def quarter(first: date, locale: Locale) -> str:
    """A quarter by its first day: ``Q1 2020``."""
    return str(format_skeleton("yQQQ", first, locale=locale))


def month(number: int, locale: Locale) -> str:
    """The short name of a month, 1 to 12: ``Mar``."""
    return str(locale.months["stand-alone"]["abbreviated"][number])


def day(iso: str, locale: Locale) -> str:
    """A date at the precision it has: ``2019``, ``March 2019``, ``14 March 2019``.

    Anything that is no such date is given back as it is.
    """
    match = _ISO.fullmatch(iso)
    if match is None:
        return iso
    year, month, number = match.groups()
    if month is None:
        return year
    try:
        value = date(int(year), int(month), int(number or 1))
    except ValueError:
        return iso
    if number is None:
        return str(format_skeleton("yMMMM", value, locale=locale))
    return str(format_date(value, "long", locale=locale))
