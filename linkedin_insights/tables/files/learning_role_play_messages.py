"""Role plays in LinkedIn Learning: the columns of messages.

The bot's turns have no sender, the member's no recipient.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="learning_role_play_messages",
    files=("learning role play messages",),
    columns=(
        Column("conversation_id", "Conversation ID"),
        Column("conversation_title", "Conversation Title"),
        Column("sender", "From"),
        Column("sender_url", "Sender Profile URL"),
        Column("recipients", "To"),
        Column("recipient_urls", "Recipient Profile URLs"),
        Column("at", "Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("subject", "Subject"),
        Column("content", "Content"),
        Column("direction", "Direction"),
        Column("folder", "Folder"),
        Column("attachments", "Attachments"),
        Column("is_draft", "Is Message Draft", kind=Kind.FLAG),
        Column("is_conversation_draft", "Is Conversation Draft", kind=Kind.FLAG),
    ),
    dated_by="at",
)
