"""What a report says, as plain data: leaves, messages, sections.

Everything that came out of an export stands in a typed *leaf*; everything else is an identifier of
this program. A claim is a message id with leaves as parameters; the sentences live in
`linkedin_insights.words`. That is what makes redaction total: it replaces leaves and cannot
forget a sentence.
"""

from __future__ import annotations

import msgspec

from linkedin_insights.report import blocks as _blocks
from linkedin_insights.report.leaves import Day, Leaf, Message, Person, Struct

SCHEMA_VERSION = "1.0"

Figure = str | float | int | bool | None
"""A word of this program, or a number."""

Verdict = Figure | dict[str, Figure]
"""What a chapter decides: one figure, or several that belong together."""


class Basis(Struct, frozen=True, kw_only=True):
    """What a section rests on: which tables, how many of their rows, from when to when, how."""

    tables: list[str]
    rows: int
    since: Day | None
    until: Day | None
    method: Message


class Section(Struct, frozen=True, kw_only=True):
    """A chapter. Without data it is there all the same and says why (``reason``).

    ``verdicts`` are the decisions that other programs read by name; nothing from an export.
    """

    id: str
    title: Message
    available: bool
    reason: Message | None = None
    claim: Message | None = None
    blocks: list[_blocks.Block] = []
    basis: Basis | None = None
    caveats: list[Message] = []
    verdicts: dict[str, Verdict] = {}

    @classmethod
    def unavailable(
        cls, id: str, title: Message, reason: Message, verdicts: dict[str, Verdict] | None = None
    ) -> Section:
        """A chapter that has nothing to show, the reason, and what it decided all the same."""
        return cls(id=id, title=title, available=False, reason=reason, verdicts=verdicts or {})


class Owner(Struct, frozen=True, kw_only=True):
    """Whose archive it is, and what in it says so."""

    person: Person | None
    evidence: list[Message]


class FileCoverage(Struct, frozen=True, kw_only=True):
    """What became of one file: ``rows_read == rows_kept + sum(set_aside.values())``, always.

    ``status`` is ``read``, ``ignored``, ``unknown`` or ``damaged``. ``name`` is the path below the
    archive's root without its member-id or split suffix; ``parts`` the paths that make up the entry
    when there are several. ``known`` is true when the name is one of this program's own, so that
    redaction may show it.
    """

    name: str
    known: bool
    status: str
    reason: Message | None
    rows_read: int
    rows_kept: int
    unattributed: int
    set_aside: dict[str, int]
    ambiguous: int = 0
    parts: list[str] = []
    unknown_columns: list[str] = []
    oldest: Day | None = None
    newest: Day | None = None


class Coverage(Struct, frozen=True, kw_only=True):
    """Every file of the archive and every problem met."""

    files: list[FileCoverage]
    problems: list[ProblemNote]
    deliveries: int
    fingerprint: str


class ProblemNote(Struct, frozen=True, kw_only=True):
    """A problem as the report tells it."""

    slug: str
    severity: str
    file: str
    file_known: bool
    row: int | None
    message: Message


class Report(Struct, frozen=True, kw_only=True):
    """All that any renderer needs. ``headline`` is the first screen."""

    schema_version: str
    generated_by: str
    as_of: str | None
    owner: Owner
    headline: Section
    coverage: Coverage
    chapters: list[Section]


class RedactedReport(Report, frozen=True, kw_only=True):
    """A report that went through `redact`. The type keeps raw ones out of comparisons."""


__all__ = [
    "SCHEMA_VERSION",
    "Basis",
    "Coverage",
    "Figure",
    "FileCoverage",
    "Leaf",
    "Message",
    "Owner",
    "ProblemNote",
    "RedactedReport",
    "Report",
    "Section",
    "Struct",
    "Verdict",
    "msgspec",
]
