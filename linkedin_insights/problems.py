"""What the program noticed and went on without: errors as values, collected and shown."""

from __future__ import annotations

from enum import StrEnum

from linkedin_insights.report.model import Leaf, Struct


class Severity(StrEnum):
    """How much a reader should care. ``--strict`` turns `WARNING` into exit status 1."""

    NOTE = "note"
    WARNING = "warning"


class Problem(Struct, frozen=True, kw_only=True):
    """One thing worth knowing about the input.

    ``slug`` is stable and names a sentence ``problem.<slug>`` of the catalogues in `words`;
    ``params`` fill that sentence; ``file`` is the path below the archive's root (empty when the
    problem belongs to no file); ``row`` the record number from 1, header left out.
    """

    slug: str
    severity: Severity
    file: str = ""
    row: int | None = None
    params: dict[str, Leaf] = {}
