"""Columns that several export files have in common."""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind

MESSAGE_COLUMNS = (
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
)
RECOMMENDATION_COLUMNS = (
    Column("first_name", "First Name"),
    Column("last_name", "Last Name"),
    Column("company", "Company"),
    Column("position", "Job Title"),
    Column("text", "Text"),
    Column("at", "Creation Date", kind=Kind.INSTANT),
    Column("status", "Status"),
)
