"""Messages, in seven header variants from 7 columns (2018) to 13 (2026).

Times are UTC, in 2018 American short ones. Drafts, sponsored mail and repeated rows are told apart
and set aside.
"""

from __future__ import annotations

from linkedin_insights.tables.shapes import MESSAGE_COLUMNS
from linkedin_insights.tables.spec import TableSpec

SPEC = TableSpec(
    name="messages",
    files=("messages",),
    columns=MESSAGE_COLUMNS,
    dated_by="at",
    act=True,
    deduplicate=True,
    identities=(("conversation_id", "at", "content"), ("sender", "recipients", "at", "content")),
)
