"""How a cluster's label is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

LONGEST = 40
"""Characters of a label, a number at its end left out."""

_BETWEEN = " · "
_ELLIPSIS = "…"
_CENTURY = 100
_NUMBER = re.compile(r" \(\d+\)$")
_MIXED = re.compile(r"mixed group of (\d+)(?: \(mostly (\d{4})\))?(?: \((\d+)\))?")


def mixed_label(size: int, year: int | None) -> str:
    """What to call a cluster of ``size`` people whom nothing sets apart."""
    return f"mixed group of {size}" + (f" (mostly {year})" if year else "")


def is_mixed(label: str) -> bool:
    """Whether `mixed_label` made this label, perhaps with a number behind it."""
    return _MIXED.fullmatch(label) is not None


def mixed_parts(label: str) -> tuple[int, int | None, int | None] | None:
    """Size, year and number of a label that `mixed_label` made; None for any other."""
    found = _MIXED.fullmatch(label)
    if found is None:
        return None
    size, year, nth = (int(part) if part else None for part in found.groups())
    return size or 0, year, nth


def free_label(label: str, taken: Collection[str]) -> str:
    """Return the label, with the first free number behind it where it is taken."""
    text, nth = label, 1
    while text in taken:
        nth += 1
        text = f"{_NUMBER.sub('', label)} ({nth})"
    return text


def years_text(since: int, until: int) -> str:
    """``2016``, ``2016–19``, ``1998–2003``."""
    if since == until:
        return str(since)
    same = since // _CENTURY == until // _CENTURY
    return f"{since}–{until % _CENTURY:02d}" if same else f"{since}–{until}"


def with_years(shown: str, years: str) -> str:
    """A token with its years behind it, unless it says them itself."""
    return (
        f"{_cut(shown, LONGEST - len(years) - 1)} {years}"
        if years and years not in shown
        else shown
    )


def joined(parts: Sequence[str]) -> str:
    """One or two parts in at most `LONGEST` characters; the longer part gives way."""
    if len(parts) == 1:
        return _cut(parts[0], LONGEST)
    room = LONGEST - len(_BETWEEN)
    first, second = parts
    if len(first) + len(second) > room:
        half = room // 2
        first = _cut(first, max(half, room - len(second)))
        second = _cut(second, room - len(first))
    return f"{first}{_BETWEEN}{second}"


def _cut(text: str, limit: int) -> str:
    """At most ``limit`` characters; years at the end stay."""
    if len(text) <= limit:
        return text
    years = re.search(r" \d{4}(?:–\d{2,4})?$", text)
    end = years[0] if years and len(years[0]) < limit // 2 else ""
    kept = text[: limit - len(end) - len(_ELLIPSIS)].rstrip()
    return f"{kept}{_ELLIPSIS}{end}"
