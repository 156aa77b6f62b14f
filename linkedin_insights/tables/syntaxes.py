"""The forms in which times are written: LinkedIn's own, and what spreadsheets make of them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Syntax:
    """A way to write a time.

    ``pattern`` must match the whole cell; its groups, joined by single spaces, are read with
    ``format``. ``local``: in the column's zone rather than UTC. ``resaved``: not LinkedIn's.
    ``prefix`` completes months and years.
    """

    pattern: str
    format: str
    precision: str
    local: bool = False
    resaved: bool = False
    prefix: str = ""


_CLOCK = r"(\d{1,2}:\d{2}) ?([AaPp])\.?[Mm]\.?"
SYNTAXES = (
    Syntax(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?: UTC)?", "%Y-%m-%d %H:%M:%S", "second"),
    Syntax(r"(\d{4}/\d\d/\d\d \d\d:\d\d:\d\d)(?: UTC)?", "%Y/%m/%d %H:%M:%S", "second"),
    Syntax(
        r"[A-Za-z]{3} ([A-Za-z]{3} \d\d \d\d:\d\d:\d\d) (?:UTC|GMT) (\d{4})",
        "%b %d %H:%M:%S %Y",
        "second",
    ),
    Syntax(rf"(\d{{1,2}}/\d{{1,2}}/\d\d),? {_CLOCK}", "%m/%d/%y %I:%M %pM", "minute", local=True),
    Syntax(rf"(\d{{1,2}}/\d{{1,2}}/\d\d),? {_CLOCK} UTC", "%m/%d/%y %I:%M %pM", "minute"),
    Syntax(r"(\d{4}-\d\d-\d\d \d\d:\d\d)(?: UTC)?", "%Y-%m-%d %H:%M", "minute"),
    Syntax(rf"([A-Za-z]{{3}} \d{{1,2}}, \d{{4}}) {_CLOCK}", "%b %d, %Y %I:%M %pM", "minute"),
    Syntax(
        rf".* on ([A-Za-z]+ \d{{1,2}}, \d{{4}}) at {_CLOCK} \(GMT\)",
        "%B %d, %Y %I:%M %pM",
        "minute",
    ),
    Syntax(r"(\d{1,2} [A-Za-z]{3} \d{4})", "%d %b %Y", "day"),
    Syntax(r"([A-Za-z]{3} \d{1,2}, \d{4})", "%b %d, %Y", "day"),
    Syntax(r"(\d{4}-\d\d-\d\d)", "%Y-%m-%d", "day"),
    Syntax(r"(\d{4}/\d\d/\d\d)", "%Y/%m/%d", "day"),
    Syntax(r"([A-Za-z]{3} \d{4})", "%d %b %Y", "month", prefix="1 "),
    Syntax(r"(\d\d/\d{4})", "%d %m/%Y", "month", prefix="1 "),
    Syntax(r"(\d{4})", "%d %m %Y", "year", prefix="1 1 "),
)
RESAVED = (
    Syntax(
        r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|\+00:00)?",
        "%Y-%m-%d %H:%M:%S",
        "second",
        resaved=True,
    ),
    Syntax(r"(\d{1,2}-[A-Za-z]{3}-\d{2})", "%d-%b-%y", "day", resaved=True),
    Syntax(r"(\d{1,2}-[A-Za-z]{3}-\d{4})", "%d-%b-%Y", "day", resaved=True),
    Syntax(r"(\d{1,2}\.\d{1,2}\.\d{4})", "%d.%m.%Y", "day", resaved=True),
    Syntax(
        r"(\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2})(?::\d{2})?",
        "%d.%m.%Y %H:%M",
        "minute",
        local=True,
        resaved=True,
    ),
    Syntax(r"([A-Za-z]{3})-(\d{2})", "%d %b %y", "month", prefix="1 ", resaved=True),
)
DAY_FIRST = (
    Syntax(r"(\d{1,2}/\d{1,2}/\d{4})", "%d/%m/%Y", "day", resaved=True),
    Syntax(
        r"(\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2})(?::\d{2})?",
        "%d/%m/%Y %H:%M",
        "minute",
        local=True,
        resaved=True,
    ),
    Syntax(r"(\d{1,2}/\d{1,2}/\d{2})", "%d/%m/%y", "day", resaved=True),
    Syntax(
        r"(\d{1,2}/\d{1,2}/\d{2} \d{1,2}:\d{2})",
        "%d/%m/%y %H:%M",
        "minute",
        local=True,
        resaved=True,
    ),
)
MONTH_FIRST = tuple(
    Syntax(
        syntax.pattern,
        syntax.format.replace("%d/%m", "%m/%d"),
        syntax.precision,
        syntax.local,
        resaved=True,
    )
    for syntax in DAY_FIRST
)
MONTHS = {
    "ene|janv|jan|gen": "Jan",
    "févr|fév|feb|fev": "Feb",
    "märz|mär|mars|mar": "Mar",
    "abr|avr|apr": "Apr",
    "mayo|mai|maj|mag|may": "May",
    "juin|juni|jun|giu": "Jun",
    "juil|juli|jul|lug": "Jul",
    "août|ago|aug": "Aug",
    "sept|set|sep": "Sep",
    "okt|oct|out|ott": "Oct",
    "nov": "Nov",
    "dic|déc|dez|dec": "Dec",
}
_ANY_TIME = re.compile(
    "|".join(f"(?:{syntax.pattern})" for syntax in (*SYNTAXES, *RESAVED, *DAY_FIRST, *MONTH_FIRST))
)


def looks_like_time(cell: str) -> bool:
    """Whether a cell has the shape of a time in any known syntax; it may still be none."""
    text = cell.replace("\u202f", " ").replace("\u00a0", " ").strip()
    return _ANY_TIME.fullmatch(text) is not None
