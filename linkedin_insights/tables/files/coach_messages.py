"""Talks with the career coach of 2024 and 2025: the columns of messages.

The bot's turns have no sender, the member's no recipient.
"""

from __future__ import annotations

from linkedin_insights.tables.shapes import MESSAGE_COLUMNS
from linkedin_insights.tables.spec import TableSpec

SPEC = TableSpec(
    name="coach_messages",
    files=("coach messages",),
    columns=MESSAGE_COLUMNS,
    dated_by="at",
)
