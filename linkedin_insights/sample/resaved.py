"""What spreadsheets make of an archive: marks, semicolons, their own dates, index columns."""

from __future__ import annotations

import codecs

from linkedin_insights.sample import dialects, stamps
from linkedin_insights.sample.dialect import MESSAGES_11, Dialect
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.files_messages import in_export_order, message_row
from linkedin_insights.sample.files_profile import PROFILE, write_positions
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import profile_link
from linkedin_insights.sample.life import Life
from linkedin_insights.sample.order import newest_first

CRLF = "\r\n"


def write_resaved(folder: Folder, life: Life) -> None:
    """Write four files as a spreadsheet saved them, and two it left alone."""
    _write_connections(folder, life)
    _write_messages(folder, life)
    _write_invitations(folder, life)
    _write_recommendations(folder, life)
    owner = life.owner
    row = (owner.first, owner.last, *[""] * (len(PROFILE) - 2))
    folder.text("Profile.csv", dialects.minimal([PROFILE, row]))
    write_positions(folder, life)


def _marked(text: str) -> bytes:
    return codecs.BOM_UTF8 + text.encode("utf-8")


def _write_connections(folder: Folder, life: Life) -> None:
    """Byte order mark, semicolons, an index column, no preamble, dates like `16-Dec-25`."""
    head = ("Row", "First Name", "Last Name", "URL", "Email Address", "Company", "Position")
    rows: list[Row] = [(*head, "Connected On")]
    for number, link in enumerate(newest_first(life.connections), start=1):
        who = link.person
        cells = [""] * 6
        if who:
            url = profile_link(who.slug, encoded=True)
            cells = [who.first, who.last, url, who.email, who.company, who.position]
        day = f"{link.at.day}-{stamps.MONTHS[link.at.month - 1]}-{link.at.year % 100:02d}"
        rows.append((str(number), *cells, day))
    folder.put("Connections.csv", _marked(dialects.minimal(rows, eol=CRLF, delimiter=";")))


def _write_messages(folder: Folder, life: Life) -> None:
    """Mark and CRLF, else as it was."""
    dialect = Dialect(message_columns=MESSAGES_11)
    rows: list[Row] = [MESSAGES_11]
    rows += [message_row(m, dialect) for m in in_export_order(life.messages) if not m.draft]
    folder.put("messages.csv", _marked(dialects.minimal(rows, eol=CRLF)))


def _write_invitations(folder: Folder, life: Life) -> None:
    """Dates like `26/12/2025 14:05`, and columns of links dropped."""
    rows: list[Row] = [("From", "To", "Sent At", "Message", "Direction")]
    for item in newest_first(life.invitations):
        ends = (life.owner, item.person) if item.outgoing else (item.person, life.owner)
        sent = f"{item.at.astimezone(stamps.PACIFIC):%d/%m/%Y %H:%M}"
        direction = "OUTGOING" if item.outgoing else "INCOMING"
        rows.append((ends[0].raw_name, ends[1].raw_name, sent, item.note, direction))
    folder.text("Invitations.csv", dialects.minimal(rows, eol=CRLF))


def _write_recommendations(folder: Folder, life: Life) -> None:
    """ISO dates in a column that a data frame has renamed; CRLF in the header alone."""
    names = ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date.1", "Status")
    rows: list[Row] = []
    for item in newest_first(r for r in life.recommendations if not r.given):
        who = item.person
        day = f"{item.at:%Y-%m-%d}"
        rows.append((who.first, who.last, who.company, who.position, item.text, day, item.status))
    text = dialects.minimal([names], eol=CRLF) + dialects.minimal(rows)
    folder.text("Recommendations_Received.csv", text)
