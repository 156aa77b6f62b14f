"""Talks with the guide that followed the coach: the columns of messages.

The bot's turns have no sender, the member's no recipient.
"""

from __future__ import annotations

from linkedin_insights.tables.shapes import MESSAGE_COLUMNS
from linkedin_insights.tables.spec import TableSpec

SPEC = TableSpec(
    name="guide_messages",
    files=("guide messages",),
    columns=MESSAGE_COLUMNS,
    dated_by="at",
)
