"""The file of messages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from linkedin_insights.sample import dialects, stamps
from linkedin_insights.sample.dialect import Dialect
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life, Message
from linkedin_insights.sample.order import newest_first


def write_messages(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write messages.csv: threads by their newest message, newest first inside."""
    rows: list[Row] = [dialect.message_columns]
    rows += [message_row(m, dialect) for m in in_export_order(life.messages)]
    write = dialects.all_quoted if dialect.quote_messages else dialects.minimal
    folder.text("messages.csv", write(rows))


def in_export_order(messages: list[Message]) -> Iterator[Message]:
    """Yield the messages in the order of the export."""
    by_thread = groupby(sorted(messages, key=_thread), key=_thread)
    threads = [newest_first(group) for _, group in by_thread]
    threads.sort(key=lambda t: (t[0].at, t[0].thread), reverse=True)
    for thread in threads:
        yield from thread


def _thread(message: Message) -> str:
    return message.thread


def message_row(message: Message, dialect: Dialect) -> tuple[str, ...]:
    """Return the cells of one message in the order of the dialect's columns."""
    text = message.text if dialect.newlines_in_messages else message.text.replace("\n", " ")
    sender = message.sender
    cells = {
        "CONVERSATION ID": message.thread,
        "CONVERSATION TITLE": message.title,
        "FROM": sender.name if sender else "",
        "SENDER PROFILE URL": sender.url if sender else "",
        "TO": ",".join(p.name for p in message.recipients),
        "RECIPIENT PROFILE URLS": ",".join(p.url for p in message.recipients if p.slug),
        "DATE": stamps.zoned(message.at),
        "SUBJECT": message.subject,
        "CONTENT": text,
        "FOLDER": message.folder,
        "ATTACHMENTS": message.attachments,
        "IS MESSAGE DRAFT": "Yes" if message.draft else "No",
        "IS CONVERSATION DRAFT": "No",
    }
    return tuple(cells[column] for column in dialect.message_columns)
