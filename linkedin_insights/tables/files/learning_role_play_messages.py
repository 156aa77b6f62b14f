"""Role plays in LinkedIn Learning: the columns of messages.

The bot's turns have no sender, the member's no recipient.
"""

from __future__ import annotations

from linkedin_insights.tables.shapes import MESSAGE_COLUMNS
from linkedin_insights.tables.spec import TableSpec

SPEC = TableSpec(
    name="learning_role_play_messages",
    files=("learning role play messages",),
    columns=MESSAGE_COLUMNS,
    dated_by="at",
)
